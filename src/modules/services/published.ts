import type { Read } from '../../kernel/hands.ts'
import { buildService } from './build.ts'
import type { PublishedService, Service } from './compiled-service.ts'
import './pilot/table.ts'
import './table.ts'

/** A version by name. */
export type Pinned = { slug: string; version: number; hash: string }

// Parsed and compiled once for each content: a hash can't mean anything else later, so nothing here ever grows old.
const compiled = new Map<string, Service>()
const most = 500

/** The compiled service of a version. Reads the definition only the first time that its content is met. */
export const serviceOf = async (r: Read, { slug, version, hash }: Pinned): Promise<PublishedService> => {
  const known = compiled.get(hash)
  if (known) return { ...known, version }
  const row = await r.db
    .selectFrom('services.definition')
    .select(['body', 'texts'])
    .where('slug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const built = buildService(row.body, row.texts)
  if ('faults' in built) {
    throw new Error(
      `${slug} version ${version} can't be read any longer: ${built.faults.map(f => `${f.path}: ${f.message}`).join('; ')}`,
    )
  }
  const oldest = compiled.keys().next()
  if (compiled.size >= most && !oldest.done) compiled.delete(oldest.value)
  // What was published in an older format keeps the hash it was published with.
  const service = { ...built.service, hash }
  compiled.set(hash, service)
  return { ...service, version }
}

/** The version of a service that is offered now; undefined when it is not offered. */
export const offeredService = async (r: Read, slug: string): Promise<PublishedService | undefined> => {
  const pinned = await offers(r).where('o.slug', '=', slug).executeTakeFirst()
  return pinned && serviceOf(r, pinned)
}

/** Every service that is offered now. */
export const offeredServices = async (r: Read): Promise<PublishedService[]> => {
  const pinned = await offers(r).orderBy('o.slug').execute()
  const services: PublishedService[] = []
  for (const one of pinned) services.push(await serviceOf(r, one))
  return services
}

/** A service as somebody is shown it, and whether that is because they are in the group that tries it. */
export type ShownService = PublishedService & { pilot: boolean }

/**
 * The version of a service that a person is shown, the actor where none is named: that of the pilot they are in, otherwise the one that
 * everybody is offered. Undefined for none: then it does not exist.
 */
export const shownService = async (r: Read, slug: string, person = personIn(r)): Promise<ShownService | undefined> => {
  const [piloted, offered] = await Promise.all([
    person === undefined ? undefined : pilots(r, person).where('p.slug', '=', slug).executeTakeFirst(),
    offers(r).where('o.slug', '=', slug).executeTakeFirst(),
  ])
  const pinned = piloted ?? offered
  return pinned && { ...(await serviceOf(r, pinned)), pilot: piloted !== undefined }
}

/** Every service that the actor is shown. */
export const shownServices = async (r: Read): Promise<ShownService[]> => {
  const person = personIn(r)
  const piloted = person === undefined ? [] : await pilots(r, person).execute()
  const offered = await offeredServices(r)
  const shown: ShownService[] = []
  for (const one of piloted) shown.push({ ...(await serviceOf(r, one)), pilot: true })
  const tried = new Set(piloted.map(({ slug }) => slug))
  return [...shown, ...offered.flatMap(one => (tried.has(one.slug) ? [] : [{ ...one, pilot: false }]))]
}

/** The services that groups try now. */
export const pilotedServices = async (r: Read): Promise<PublishedService[]> => {
  const services: PublishedService[] = []
  for (const one of await tried(r).execute()) services.push(await serviceOf(r, one))
  return services
}

const personIn = ({ actor }: Read): string | undefined => (actor.kind === 'resident' ? actor.id : undefined)

const tried = (r: Read) =>
  r.db
    .selectFrom('services.pilot as p')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'p.slug').onRef('d.version', '=', 'p.version'),
    )
    .where('p.closed_at', 'is', null)
    .select(['p.slug', 'p.version', 'd.hash'])

const pilots = (r: Read, person: string) =>
  tried(r)
    .innerJoin('services.pilot_member as m', 'm.pilot_id', 'p.id')
    .where('m.person_id', '=', person)
    .where('m.left_at', 'is', null)

const offers = (r: Read) =>
  r.db
    .selectFrom('services.offer as o')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'o.slug').onRef('d.version', '=', 'o.version'),
    )
    .where('o.withdrawn_at', 'is', null)
    .select(['o.slug', 'o.version', 'd.hash'])

/** Every service that is offered now, for those who list them outside the module: by language and content, nothing compiled anew. */
export const listedServices = async (r: Read): Promise<{ service: PublishedService }[]> =>
  (await offeredServices(r)).map(service => ({ service }))

/** One of them; undefined where it is not offered. */
export const listedService = async (r: Read, slug: string): Promise<{ service: PublishedService } | undefined> => {
  const service = await offeredService(r, slug)
  return service && { service }
}
