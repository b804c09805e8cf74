import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { actorId, actorName, type Officer, type Write } from '../../../kernel/hands.ts'
import { shortId } from '../../../kernel/ids.ts'
import { withUnread } from '../bpmn/unread.ts'
import { asOneVersion, asRead, DmnFault, dmnFaultWords, inVersionOf } from '../decisions/read-dmn.ts'
import { changeDecision } from './change-decision.ts'
import { checkChange } from './check-change.ts'
import { aboutOf, type DecisionChange, DecisionRefusal, everything, together } from './decision-change.ts'
import { readDecisionFile } from './decision-file.ts'
import { dmnIn, dmnTree, dmnXml } from './dmn-tree.ts'
import { keepDrawing } from './draw-decisions.ts'
import { openedDmn } from './new-decision.ts'
import { lockDecision, type StoredDecision } from './stored-decision.ts'
import './table.ts'

/**
 * Makes one change in a file of decisions. `rev` is what was on the screen: what others have changed since counts too, and where they have changed
 * the same, or taken it away, throws Stale with what they did. Throws Invalid on the fields of cells and columns that can't be read, and Refused
 * where the file does not allow it. Gives the ids of what is new.
 */
export const editDecision = async (
  w: Write<Officer>,
  { id, rev, change }: { id: string; rev: number; change: DecisionChange },
): Promise<string[]> => {
  const stored = await lockDecision(w, id)
  const about = aboutOf(change)
  const since = await changesSince(w, id, rev, stored.rev)
  const others = since.filter(each => !together(each.about, about))
  if (others.length > 0) throw new Stale(others.map(each => inWords(w, each)))
  const { parts } = readDecisionFile(stored.xml)
  const owner = 'decision' in change ? change.decision : 'id' in change ? change.id : ''
  const what = parts.find(part => part.id === owner)?.name || ('name' in change ? change.name : owner)
  const { xml, made } = attempt(
    () => {
      checkChange(parts, change)
      return changeDecision(stored.xml, change, kind => `${kind}-${shortId()}`)
    },
    () => new Stale(since.length > 0 ? since.map(each => inWords(w, each)) : [w.t('processes.decision.gone')]),
  )
  await keep(w, stored, { xml, undoable: stored.rev + 1 }, { did: change.do, what, about })
  return made
}

/**
 * Keeps a whole file that another editor has made of this one. Throws Stale where anybody has changed anything since, and Invalid on `fil` where the
 * file can't be opened. Gives the new rev.
 */
export const saveDecisionFile = async (
  w: Write<Officer>,
  { id, rev, file }: { id: string; rev: number; file: string },
): Promise<number> => {
  const stored = await lockDecision(w, id)
  if (rev !== stored.rev) throw new Stale((await changesSince(w, id, rev, stored.rev)).map(each => inWords(w, each)))
  const xml = await whole(stored.xml, file).catch((fault: unknown) => {
    throw fault instanceof DmnFault ? new Invalid({ fil: { text: dmnFaultWords(w.t, fault) } }) : fault
  })
  if (xml === stored.xml) return stored.rev
  await keep(w, stored, { xml, undoable: stored.rev + 1 }, { did: 'file', what: stored.name, about: [everything] })
  return stored.rev + 1
}

/** A file as the editor of its makers opens it: in the one version that it knows, with a place for all that is drawn. */
export const dmnForEditor = (xml: string): string => {
  const dmn = dmnIn(dmnTree(asOneVersion(xml)))
  keepDrawing(dmn)
  return dmnXml(dmn.root)
}

/** What another editor has made of a file, in the file's own version, with what that editor could not read put back. Throws DmnFault. */
const whole = async (before: string, file: string): Promise<string> => {
  await openedDmn(file)
  const was = asOneVersion(before)
  return openedDmn(inVersionOf(before, withUnread(was, await asRead(was), file)))
}

/** Takes back the newest change that stands. Throws Stale where somebody has changed something since the page was shown. */
export const undoDecisionChange = async (
  w: Write<Officer>,
  { id, rev }: { id: string; rev: number },
): Promise<void> => {
  const stored = await lockDecision(w, id)
  if (rev !== stored.rev) throw new Stale((await changesSince(w, id, rev, stored.rev)).map(each => inWords(w, each)))
  if (stored.undoable === null) throw new Refused({ key: 'processes.decision.nothing-to-undo' })
  const change = await w.tx
    .selectFrom('processes.decision_change')
    .select(['xml_before', 'what', 'undoable_before'])
    .where('decision', '=', id)
    .where('rev', '=', stored.undoable)
    .executeTakeFirstOrThrow()
  const { what, undoable_before: undoable, xml_before: xml } = change
  await keep(w, stored, { xml, undoable }, { did: 'undo', what, about: [everything] })
}

const keep = async (
  w: Write<Officer>,
  before: StoredDecision & { undoable: number | null },
  { xml, undoable }: { xml: string; undoable: number | null },
  change: { did: string; what: string; about: string[] },
): Promise<void> => {
  const rev = before.rev + 1
  const by = actorName(w.actor)
  await w.tx
    .updateTable('processes.decision')
    .set({ rev, undoable, xml, updated_at: w.now, updated_by: by })
    .where('id', '=', before.id)
    .execute()
  await w.tx
    .insertInto('processes.decision_change')
    .values({
      ...change,
      decision: before.id,
      rev,
      at: w.now,
      by_id: actorId(w.actor),
      by_name: by,
      xml_before: before.xml,
      undoable_before: before.undoable,
    })
    .execute()
}

type Since = { did: string; what: string; by_name: string; about: string[] }

const changesSince = async (w: Write<Officer>, id: string, rev: number, now: number): Promise<Since[]> =>
  rev === now
    ? []
    : w.tx
        .selectFrom('processes.decision_change')
        .select(['did', 'what', 'by_name', 'about'])
        .where('decision', '=', id)
        .where('rev', '>', rev)
        .orderBy('rev')
        .execute()

const inWords = (w: Write<Officer>, { did, what, by_name }: Since): string =>
  w.t('processes.decision.changed', { who: by_name, did: did.replaceAll('-', '_'), what })

/** What cannot be done because it is gone is a matter of what others did; all else is told as a refusal. */
const attempt = <T>(make: () => T, gone: () => Stale): T => {
  try {
    return make()
  } catch (fault) {
    if (!(fault instanceof DecisionRefusal)) throw fault
    if (fault.why === 'gone') throw gone()
    throw new Refused({ key: `processes.decision.cannot.${fault.why}` })
  }
}
