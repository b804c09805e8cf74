import type { Read, Resident } from '../../../kernel/hands.ts'
import { type CaseSummary, casesOfOrganisations } from '../../cases/index.ts'
import { shownOrganisationNumber } from '../../people/index.ts'
import { type DraftForResident, draftsForResident } from '../../services/index.ts'

export type OrganisationOfMine = { name: string; number: string; cases: CaseSummary[]; drafts: DraftForResident[] }

export type OrganisationsForResident = {
  /** Those that I may act for now, by name. */
  organisations: OrganisationOfMine[]
  /** A register could not be asked: there may be more. */
  silent: boolean
  /** The municipality has no registers to ask. */
  unconnected: boolean
  checkedAt?: Temporal.Instant
}

/** The companies and associations that I may act for now, with their cases and drafts: also what colleagues have sent and begun. */
export const organisationsForResident = async (r: Read<Resident>): Promise<OrganisationsForResident> => {
  const acted = r.actor.acting?.organisations
  if (!acted) return { organisations: [], silent: false, unconnected: true }
  const cases = await casesOfOrganisations(r)
  const drafts = await draftsForResident(r)
  const named = new Map(acted.held.map(({ number, name }) => [number, name]))
  const organisations = [...named].map(([number, name]) => ({
    name,
    number: shownOrganisationNumber(number),
    cases: cases.filter(({ principal }) => principal?.kind === 'organisation' && principal.number === number),
    drafts: drafts.filter(({ principal }) => principal?.kind === 'organisation' && principal.number === number),
  }))
  return {
    organisations: organisations.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
    silent: acted.silent,
    unconnected: false,
    checkedAt: acted.checkedAt,
  }
}
