import { Invalid, Missing, Refused, Stale } from '../../../kernel/errors.ts'
import { actorName, type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { endPilot, runPilot } from '../pilot/run-pilot.ts'
import { checkSketch, type Topics } from '../sketch/check-sketch.ts'
import { readSketch } from '../sketch/sketch.ts'
import { lockSketch, mayBuild } from '../sketch/stored-sketch.ts'
import { upgrade } from '../upgrade.ts'
import { addVersion, offerVersion } from './offer-version.ts'
import '../table.ts'

export type ToPublish = {
  slug: string
  rev: number
  /** Everybody is offered it, or a group tries it first. */
  to: 'all' | 'pilot'
  at: Temporal.Instant | undefined
  topics: Topics
}

/**
 * Makes a version of a sketch, and offers it now or at a time, or lets a group try it. The sketch is done with. Throws Refused while
 * something stops it, Invalid on `dag` for a time that has been or that a group has no use for, Stale where it was changed since it
 * was looked at.
 */
export const publishSketch = async (w: Write<Officer>, { slug, rev, to, at, topics }: ToPublish): Promise<void> => {
  const stored = await lockSketch(w, slug)
  if (stored.rev !== rev) throw new Stale([w.t('services.sketch.later', { who: stored.updatedBy })])
  const checked = await checkSketch(reading(w), stored.sketch, topics)
  if (!checked.built) {
    const stops = checked.findings.filter(({ level }) => level === 'stops').length
    throw new Refused({ key: 'services.sketch.stops', args: { n: checked.faults.length + stops } })
  }
  if (at && to === 'pilot') throw new Invalid({ dag: { key: 'services.pilot.no-day' } })
  if (at && Temporal.Instant.compare(at, w.now) <= 0) throw new Invalid({ dag: { key: 'services.sketch.past' } })
  const version = await addVersion(w, checked.built, stored.sketch.examples, stored.sketch.beside)
  if (to === 'pilot') await runPilot(w, slug, version)
  else {
    await endWaiting(w, slug)
    if (at) await offerLater(w, slug, version, at)
    else await offerToAll(w, slug, version)
  }
  await w.tx.deleteFrom('services.trial').where('slug', '=', slug).execute()
  await w.tx.deleteFrom('services.sketch').where('slug', '=', slug).execute()
}

/** Offers an earlier version again. Throws Missing for one that was never made. */
export const rollBackTo = async (w: Write<Officer>, slug: string, version: number): Promise<void> => {
  await mustBuild(w, slug, version)
  await endWaiting(w, slug)
  await offerNow(w, slug, version)
}

/** Takes a service off the site. Whoever has begun can finish; what was sent stays. */
export const withdrawService = async (w: Write<Officer>, slug: string): Promise<void> => {
  const offer = await w.tx
    .selectFrom('services.offer')
    .select(['version', 'withdrawn_at'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  if (!offer) throw new Missing('No such service')
  await mustBuild(w, slug, offer.version)
  if (offer.withdrawn_at) return
  await w.tx
    .updateTable('services.offer')
    .set({ withdrawn_at: w.now, origin: 'studio' })
    .where('slug', '=', slug)
    .execute()
  await w.emit({ type: 'service.withdrawn', subject: slug, visible: false, body: { version: offer.version } })
  await tellListings(w, slug)
}

/** Gives up a version that was to be offered later. */
export const cancelPublication = async (w: Write<Officer>, slug: string): Promise<void> => {
  const waiting = await w.tx
    .selectFrom('services.publication')
    .select('version')
    .where('slug', '=', slug)
    .where('ended', 'is', null)
    .executeTakeFirst()
  if (!waiting) throw new Refused({ key: 'services.sketch.nothing-waiting' })
  await mustBuild(w, slug, waiting.version)
  await endWaiting(w, slug)
}

/** Offers a version whose time has come, unless it was given up meanwhile. */
export const offerDue = async (w: Write, payload: Record<string, unknown>): Promise<void> => {
  const due = await w.tx
    .updateTable('services.publication')
    .set({ ended: 'done' })
    .where('id', '=', String(payload.publication))
    .where('ended', 'is', null)
    .returning(['slug', 'version'])
    .executeTakeFirst()
  if (due) await offerToAll(w, due.slug, due.version)
}

const offerLater = async (w: Write<Officer>, slug: string, version: number, at: Temporal.Instant): Promise<void> => {
  const id = newId()
  await w.tx
    .insertInto('services.publication')
    .values({ id, slug, version, due_at: at, ordered_by: actorName(w.actor), ended: null })
    .execute()
  await w.enqueue({ kind: 'service.offer', payload: { publication: id }, notBefore: at })
  await w.emit({ type: 'service.scheduled', subject: slug, visible: false, body: { version, at: at.toString() } })
}

/** Whoever tried an earlier version sees what everybody sees. */
const offerToAll = async (w: Write, slug: string, version: number): Promise<void> => {
  await offerNow(w, slug, version)
  await endPilot(w, slug, version)
}

export const offerNow = async (w: Write, slug: string, version: number): Promise<void> => {
  await offerVersion(w, { slug, version, origin: 'studio' })
  await tellListings(w, slug)
  await w.enqueue({ kind: 'service.write', payload: { slug, version }, order: `service.write ${slug}` })
}

/** Where services are searched among stands in a room above: it is told. */
const tellListings = (w: Write, slug: string): Promise<string> =>
  w.enqueue({ kind: 'service.list', payload: { slug }, order: `service.list ${slug}` })

export const endWaiting = async (w: Write, slug: string): Promise<void> => {
  await w.tx
    .updateTable('services.publication')
    .set({ ended: 'cancelled' })
    .where('slug', '=', slug)
    .where('ended', 'is', null)
    .execute()
}

/** Throws Missing for a version that was never made, and for one of somebody else's units. */
export const mustBuild = async (w: Write<Officer>, slug: string, version: number): Promise<void> => {
  const row = await w.tx
    .selectFrom('services.definition')
    .select(['body', 'texts'])
    .where('slug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row || !mayBuild(w.actor, readSketch(upgrade(row.body), row.texts, []).body.unit))
    throw new Missing('No such version')
}
