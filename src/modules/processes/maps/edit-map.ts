import { Refused, Stale } from '../../../kernel/errors.ts'
import { actorId, actorName, type Officer, type Write } from '../../../kernel/hands.ts'
import { shortId } from '../../../kernel/ids.ts'
import { readBpmn, withUnreadOf, writeBpmn } from '../bpmn/read-bpmn.ts'
import { byId, rawOf, textOf } from '../map/raw.ts'
import { aboutOf, type Change, collide } from '../outline/change.ts'
import { changeMap } from '../outline/change-map.ts'
import { CannotChange } from '../outline/rewire.ts'
import { keepDiagram } from '../picture/diagram.ts'
import { openedMap } from './new-map.ts'
import { lockMap, type StoredMap } from './stored-map.ts'
import './table.ts'

/**
 * Makes one change of a map. `rev` is what was on the screen: what others have changed since counts too, and where they have changed the same
 * side of the same step, or taken it away, throws Stale with what they did. Throws Refused where the map does not allow it. Gives ids of what is new.
 */
export const editMap = async (
  w: Write<Officer>,
  { id, rev, change }: { id: string; rev: number; change: Change },
): Promise<string[]> => {
  const stored = await lockMap(w, id)
  const since = rev === stored.rev ? [] : await changesSince(w, id, rev)
  const about = aboutOf(change)
  const others = since.filter(each => each.about.includes(everything) || collide(each.about, about))
  if (others.length > 0) throw new Stale(others.map(each => inWords(w, each)))
  const file = await readBpmn(stored.xml)
  const what = nameOf(byId(rawOf(file)), change)
  const made = attempt(
    () => changeMap(file, change, kind => `${kind}-${shortId()}`),
    () => new Stale(since.length > 0 ? since.map(each => inWords(w, each)) : [w.t('processes.map.gone')]),
  )
  keepDiagram(file)
  const xml = await writeBpmn(file)
  await keep(w, stored, { xml, undoable: stored.rev + 1 }, { did: change.do, what, about })
  return made
}

/**
 * Keeps a whole file that another editor has made of the map. Throws Stale where anybody has changed anything since, and Invalid on `fil` where the
 * file can't be opened. Gives the new rev.
 */
export const saveMapFile = async (
  w: Write<Officer>,
  { id, rev, file }: { id: string; rev: number; file: string },
): Promise<number> => {
  const stored = await lockMap(w, id)
  if (rev !== stored.rev) throw new Stale((await changesSince(w, id, rev)).map(each => inWords(w, each)))
  const made = await openedMap(file)
  const xml = await withUnreadOf(stored.xml, made)
  if (xml === stored.xml) return stored.rev
  await keep(w, stored, { xml, undoable: stored.rev + 1 }, { did: 'file', what: stored.name, about: [everything] })
  return stored.rev + 1
}

/** Takes back the newest change that stands. Throws Stale where somebody has changed something since the page was shown. */
export const undoMapChange = async (w: Write<Officer>, { id, rev }: { id: string; rev: number }): Promise<void> => {
  const stored = await lockMap(w, id)
  if (rev !== stored.rev) throw new Stale(await changesInWords(w, id, rev))
  if (stored.undoable === null) throw new Refused({ key: 'processes.map.nothing-to-undo' })
  const change = await w.tx
    .selectFrom('processes.map_change')
    .select(['xml_before', 'what', 'undoable_before'])
    .where('map', '=', id)
    .where('rev', '=', stored.undoable)
    .executeTakeFirstOrThrow()
  const { what, undoable_before: undoable, xml_before: xml } = change
  // What was taken back may be anything of the map.
  await keep(w, stored, { xml, undoable }, { did: 'undo', what, about: [] })
}

/** The map as it has become, and the change by which it did. */
const keep = async (
  w: Write<Officer>,
  before: StoredMap & { undoable: number | null },
  { xml, undoable }: { xml: string; undoable: number | null },
  change: { did: string; what: string; about: string[] },
): Promise<void> => {
  const rev = before.rev + 1
  const by = actorName(w.actor)
  await w.tx
    .updateTable('processes.map')
    .set({ rev, undoable, xml, updated_at: w.now, updated_by: by })
    .where('id', '=', before.id)
    .execute()
  await w.tx
    .insertInto('processes.map_change')
    .values({
      ...change,
      map: before.id,
      rev,
      at: w.now,
      by_id: actorId(w.actor),
      by_name: by,
      xml_before: before.xml,
      undoable_before: before.undoable,
    })
    .execute()
}

/** The whole of a map: what was saved by another editor goes together with nothing. */
const everything = '*'

type Since = { did: string; what: string; by_name: string; about: string[] }

/** What was done since a state of the map, in words. */
export const changesInWords = async (w: Write<Officer>, id: string, rev: number): Promise<string[]> =>
  (await changesSince(w, id, rev)).map(each => inWords(w, each))

const changesSince = (w: Write<Officer>, id: string, rev: number): Promise<Since[]> =>
  w.tx
    .selectFrom('processes.map_change')
    .select(['did', 'what', 'by_name', 'about'])
    .where('map', '=', id)
    .where('rev', '>', rev)
    .orderBy('rev')
    .execute()

const inWords = (w: Write<Officer>, { did, what, by_name }: Since): string =>
  w.t('processes.map.changed', { who: by_name, did: did.replaceAll('-', '_'), what })

/** What cannot be done because the step is gone is a matter of what others did; all else is told as a refusal. */
const attempt = <T>(make: () => T, gone: () => Stale): T => {
  try {
    return make()
  } catch (fault) {
    if (!(fault instanceof CannotChange)) throw fault
    if (fault.why === 'gone') throw gone()
    throw new Refused({ key: `processes.map.cannot.${fault.why}` })
  }
}

const nameOf = (known: ReturnType<typeof byId>, change: Change): string => {
  if (change.do === 'ask') return change.question
  if (change.do === 'add' || change.do === 'add-lane' || change.do === 'answer') return change.text
  const raw = known.get(change.id)
  return raw ? textOf(raw, 'name') || change.id : change.id
}
