import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { actorId, actorName, type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { lintMap } from '../lint/lint-map.ts'
import { addressFrom } from './address.ts'
import { changesInWords } from './edit-map.ts'
import { lockMap } from './stored-map.ts'
import { newestVersion } from './versions.ts'
import './table.ts'

/** `note` says what is new, for those who know the version before. */
export type Publishing = { id: string; rev: number; note: string }

/**
 * Makes a version of a map as it is drawn, and lets everybody read it. A map that is as it was when it was withdrawn is shown again, as the
 * version it was. Throws Stale where somebody has changed it since, Refused where it has errors or nothing is new, Invalid on `anmarkning`.
 * Gives the number of the version.
 */
export const publishMap = async (w: Write<Officer>, { id, rev, note }: Publishing): Promise<number> => {
  const stored = await lockMap(w, id)
  if (rev !== stored.rev) throw new Stale(await changesInWords(w, id, rev))
  const before = await newestVersion(reading(w), id)
  const same = before?.xml === stored.xml
  if (same && stored.published !== undefined) throw new Refused({ key: 'processes.map.nothing-new' })
  const errors = (await lintMap(stored.xml)).filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Refused({ key: 'processes.map.has-errors', args: { n: errors.length } })
  if (before && !same && note === '') throw new Invalid({ anmarkning: { key: 'processes.map.note-missing' } })
  if (note.length > noteLength)
    throw new Invalid({ anmarkning: { key: 'processes.map.too-long', args: { most: noteLength } } })
  const version = same ? before.version : (before?.version ?? 0) + 1
  if (!same)
    await w.tx
      .insertInto('processes.map_version')
      .values({
        map: id,
        version,
        at: w.now,
        by_id: actorId(w.actor),
        by_name: actorName(w.actor),
        note,
        name: stored.name,
        xml: stored.xml,
      })
      .execute()
  const address = stored.address ?? addressFrom(stored.name, await addressesTaken(w))
  await w.tx.updateTable('processes.map').set({ address, published: version }).where('id', '=', id).execute()
  await w.emit({ type: 'map.published', subject: id, visible: false, body: { version } })
  return version
}

/** In characters. */
export const noteLength = 1000

/** Takes a map back from everybody. Its versions stay for those who draw it, and its address stays its own. */
export const withdrawMap = async (w: Write<Officer>, id: string): Promise<void> => {
  const { published } = await lockMap(w, id)
  if (published === undefined) return
  await w.tx.updateTable('processes.map').set({ published: null }).where('id', '=', id).execute()
  await w.emit({ type: 'map.withdrawn', subject: id, visible: false, body: { version: published } })
}

/** Two who publish at once would be given the same: the index refuses the later, who tries again. */
const addressesTaken = async (w: Write<Officer>): Promise<string[]> =>
  (await w.tx.selectFrom('processes.map').select('address').where('address', 'is not', null).execute()).flatMap(
    ({ address }) => (address === null ? [] : [address]),
  )
