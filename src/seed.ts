import { join } from 'node:path'
import { numberOf, testResidents } from './connectors/eid/test-persons.ts'
import { type Clock, dayOf } from './kernel/clock.ts'
import { type Database, openWrite } from './kernel/db/transaction.ts'
import { reading, type System, type Write } from './kernel/hands.ts'
import type { Municipality } from './kernel/municipalities.ts'
import { type Texts, translator } from './kernel/texts/texts.ts'
import { onMap, readDecisionTemplates, replying } from './modules/cases/index.ts'
import { type Organisation, readOrganisation, seedOrganisation } from './modules/organisation/index.ts'
import { seedPeople } from './modules/people/index.ts'
import { loadMaps, type MapPair } from './modules/processes/index.ts'
import { listedServices, readServices, seedServices } from './modules/services/index.ts'
import { seedSite } from './modules/site/seed.ts'
import { checkBrand } from './ui/styles/theme.ts'

const seeder: System = { kind: 'system', id: 'seed', name: 'Torg' }

/**
 * Brings the database in line with what the municipalities' folders say. Can be run again and again; deletes nothing that
 * somebody has made. Throws with file, place and what to write instead before anything of a municipality is changed.
 */
export const seed = async (
  database: Database,
  { municipalities, texts, clock, demo }: { municipalities: Municipality[]; texts: Texts; clock: Clock; demo: boolean },
): Promise<void> => {
  const maps = new Map<string, MapPair[]>()
  for (const { slug, folder } of municipalities) maps.set(slug, await loadMaps(folder))
  const read = municipalities.map(municipality => {
    const faults = checkBrand(municipality.brand)
    if (faults.length > 0)
      throw new Error(
        `${join(municipality.folder, 'municipality.json')}: the brand colours can't be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`,
      )
    const organisation = readOrganisation(municipality.folder)
    const services = readServices(municipality)
    fitTogether(municipality, services)
    mannedFor(municipality, organisation, services, dayOf(clock.now()))
    return { municipality, organisation, services }
  })
  for (const { municipality, organisation, services } of read)
    await openWrite(
      database,
      { municipality, actor: seeder, now: clock.now(), locale: 'sv', t: translator(texts, municipality.slug, 'sv') },
      async w => {
        await seedOrganisation(w, organisation)
        await onMap.publishStandardMaps(w)
        await seedServices(w, services)
        await seedMaps(w, maps.get(municipality.slug) ?? [])
        await seedSite(w, services, await listedServices(reading(w)))
        if (demo) await seedPeople(w, demoPeople)
      },
    )
}

/** The maps as they are to be, of the services whose cases go by them. */
const seedMaps = async (w: Write, pairs: readonly MapPair[]): Promise<void> => {
  for (const { about, toBe } of pairs)
    if (about.runs && about.service !== undefined)
      await onMap.publishServiceMap(w, { slug: about.service, xml: toBe.xml, decisions: [], offered: true })
}

/** What one file says of another: the cases of a service must have something to be decided with. */
const fitTogether = ({ folder }: Municipality, services: ReturnType<typeof readServices>): void => {
  const decided = [...readDecisionTemplates(folder).byCaseType.keys(), ...replying.readReplyTemplates(folder).keys()]
  const faults = services
    .map(({ service }) => service.definition)
    .filter(({ caseType }) => !decided.includes(caseType))
    .map(
      ({ slug, caseType }) =>
        `${join(folder, 'services', slug, 'service.json')}: caseType: decisions/${caseType}.json is missing; write it, or replies/${caseType}.json where it is not decided, or one of ${decided.join(', ')}`,
    )
  if (faults.length > 0) throw new Error(`The services can't be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
}

/** Somebody at each service's unit must see the cases with a protected identity: they would otherwise wait unseen. */
const mannedFor = (
  { folder }: Municipality,
  { assignments, roles }: Organisation,
  services: ReturnType<typeof readServices>,
  today: Temporal.PlainDate,
): void => {
  const seesHidden = (role: string): boolean =>
    (['case.read', 'case.protected'] as const).every(right => roles[role]?.rights.includes(right))
  const manned = assignments
    .filter(({ role, from, to }) => seesHidden(role) && isWithin(today, from, to))
    .map(({ unit }) => unit)
  const faults = services
    .map(({ service }) => service.definition)
    .filter(({ unit }) => !manned.includes(unit))
    .map(
      ({ slug, unit }) =>
        `assignments: nobody at "${unit}" sees the cases with a protected identity of the service ${slug}; write an assignment there, from today or earlier, to a role whose rights have "case.read" and "case.protected"`,
    )
  if (faults.length > 0)
    throw new Error(
      `${join(folder, 'organisation.json')} can't be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`,
    )
}

const isWithin = (day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate | undefined): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && (!to || Temporal.PlainDate.compare(day, to) <= 0)

/** Whom the demonstration's municipalities know beforehand, as the population register would tell them. */
const demoPeople = testResidents.map(person => ({
  number: numberOf(person),
  numberKind: person.personalIdentityNumber ? ('personal' as const) : ('coordination' as const),
  givenName: person.givenName,
  familyName: person.familyName,
  birthDate: person.birthDate,
  protectedIdentity: person.protectedIdentity,
  ...(person.protectedIdentity ? {} : { email: person.email }),
}))
