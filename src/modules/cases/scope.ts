import { type RawBuilder, sql } from 'kysely'
import type { Officer, Resident } from '../../kernel/hands.ts'
import { isActedFor, isMine } from '../people/index.ts'

/**
 * Cases that are somebody's: their own, and those of organisations that they may act for now. What a colleague with a protected identity
 * has sent is not shown to the others: how that person is reached stands in it.
 */
export const isCaseOfMine = (actor: Resident): RawBuilder<boolean> =>
  sql<boolean>`(${isMine(actor, { owner: 'applicant', principal: 'principal', onBehalf: 'on_behalf' })} and ${isOpenTo(actor)})`

/** Those of organisations alone. */
export const isOrganisationsOfMine = (actor: Resident): RawBuilder<boolean> =>
  sql<boolean>`(${isActedFor(actor, 'principal', 'on_behalf')} and ${isOpenTo(actor)})`

const isOpenTo = ({ id }: Resident): RawBuilder<boolean> => sql<boolean>`(applicant = ${id} or not protected)`

/** The units whose cases an officer may see, and at which of them also those with a protected identity. */
export type Scope = { units: string[]; hidden: boolean[] }

export const scopeOf = (officer: Officer): Scope => {
  const at = (right: string) => new Set(officer.grants.filter(grant => grant.right === right).map(grant => grant.unit))
  const units = [...at('case.read')].sort()
  const hidden = at('case.protected')
  return { units, hidden: units.map(unit => hidden.has(unit)) }
}
