import { type RawBuilder, sql } from 'kysely'
import type { Actor, Resident } from '../../kernel/hands.ts'
import './acting.ts'
import type { OnBehalf } from './principal.ts'

/**
 * Whether somebody may act in an organisation's matter: as the registers have said not long ago. `unknown` where they have not been
 * asked, or not all of them could be.
 */
export const actsFor = ({ acting }: Resident, { principal, basis }: OnBehalf): 'held' | 'gone' | 'unknown' => {
  const organisations = acting?.organisations
  if (!organisations) return 'unknown'
  const held = organisations.held.some(
    ({ number, code }) =>
      principal.kind === 'organisation' &&
      number === principal.number &&
      (code === undefined || (basis.kind === 'permission' && code === basis.code)),
  )
  if (held) return 'held'
  return organisations.silent ? 'unknown' : 'gone'
}

/** The same asked of the database: rows that concern an organisation for which the actor may act, with the right that they rest on. */
export const isActedFor = (actor: Actor, principal: string, onBehalf: string): RawBuilder<boolean> => {
  const held = actor.kind === 'resident' ? (actor.acting?.organisations?.held ?? []) : []
  const each = held.map(({ number, code }) => {
    const key = `organisation:${number}`
    return code === undefined
      ? sql`${sql.ref(principal)} = ${key}`
      : sql`(${sql.ref(principal)} = ${key} and ${sql.ref(onBehalf)}->'basis'->>'code' = ${code})`
  })
  return each.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(each, sql` or `)})`
}

/**
 * Rows that are somebody's: those that they own and that concern no organisation, and those of organisations for which they may act now.
 * Who has acted once for an organisation does not own what came of it.
 */
export const isMine = (
  actor: Resident,
  { owner, principal, onBehalf }: { owner: string; principal: string; onBehalf: string },
): RawBuilder<boolean> =>
  sql<boolean>`(case when ${sql.ref(principal)} like 'organisation:%' then ${isActedFor(actor, principal, onBehalf)}
    else ${sql.ref(owner)} = ${actor.id} end)`
