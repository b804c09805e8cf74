import { Missing } from '../../../kernel/errors.ts'
import { actorId, actorName, reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { happen } from '../keeping/happen.ts'
import { openInstance } from '../keeping/opened.ts'
import type { RetryOutcome } from '../table.ts'
import { type StoppedAlike, stoppedNow } from '../watch/stopped.ts'

/** Lets what could not go on be tried again. Gives whether it was still open. Throws Missing. */
export const retryIncident = async (w: Write, id: string): Promise<boolean> => (await tryAgain(w, id)) !== 'gone'

/** The same, and tells what came of it. Throws Missing. */
export const tryAgain = async (w: Write, id: string): Promise<RetryOutcome> => {
  const named = await w.tx
    .selectFrom('processes.incident')
    .where('id', '=', id)
    .select(['instance_id', 'node', 'rule'])
    .executeTakeFirst()
  if (!named) throw new Missing('No such incident')
  const outcome = await retried(w, id, named.instance_id)
  await record(w, { incident: id, ...named }, outcome)
  return outcome
}

/** How it went with several, in numbers. */
export type RetriedAll = Record<RetryOutcome, number>

/**
 * Lets all that has stopped alike be tried again, the oldest first, at most `mostStopped` at once. A case that can't even be read is told of and
 * stands as it stood; the others are not held up by it.
 */
export const retryAlike = async (w: Write, alike: StoppedAlike): Promise<RetriedAll> => {
  const counts: RetriedAll = { 'went-on': 0, 'stopped-again': 0, due: 0, gone: 0, broken: 0 }
  const { rows } = await stoppedNow(reading(w), alike)
  // Cases are locked in one order, so that two who do this at once can't wait for each other.
  for (const one of rows.toSorted((a, b) => (a.instance < b.instance ? -1 : 1))) {
    const outcome = await retried(w, one.id, one.instance).catch((): RetryOutcome => 'broken')
    await record(w, { incident: one.id, instance_id: one.instance, node: one.node, rule: one.rule }, outcome)
    counts[outcome]++
  }
  return counts
}

const retried = async (w: Write, id: string, instanceId: string): Promise<RetryOutcome> => {
  const instance = await openInstance(w, instanceId)
  // Now that the case is locked it stands as it is told.
  const incident = await w.tx
    .selectFrom('processes.incident')
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .select(['token', 'timer'])
    .executeTakeFirst()
  if (!incident) return 'gone'
  if (incident.token !== null) {
    const token = String(incident.token)
    const { taken, state } = await happen(w, instance, { type: 'retry', token })
    if (!taken) return 'gone'
    return state.tokens[token]?.state === 'incident' ? 'stopped-again' : 'went-on'
  }
  w.send(
    w.tx
      .updateTable('processes.timer')
      .set({ parked: false })
      .where('instance_id', '=', instance.id)
      .where('id', '=', incident.timer),
  )
  w.send(
    w.tx
      .updateTable('processes.incident')
      .set({ resolved_at: w.now, resolved_by: actorId(w.actor) })
      .where('id', '=', id),
  )
  return 'due'
}

const record = async (
  w: Write,
  of: { incident: string; instance_id: string; node: string; rule: string },
  outcome: RetryOutcome,
): Promise<void> => {
  await w.tx
    .insertInto('processes.retry')
    .values({ id: newId(), ...of, at: w.now, by_id: actorId(w.actor), by_name: actorName(w.actor), outcome })
    .execute()
}
