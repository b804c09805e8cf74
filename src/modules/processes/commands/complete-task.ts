import { actorId, type Write } from '../../../kernel/hands.ts'
import type { Event } from '../engine/event.ts'
import type { Variables } from '../engine/state.ts'
import { happen } from '../keeping/happen.ts'
import { openByTask } from '../keeping/opened.ts'
import '../table.ts'

/**
 * What somebody or something was asked to do is done, and this is what it gave. Gives whether it was still asked for: an answer that comes twice,
 * or after the task was withdrawn, changes nothing. Throws Missing.
 */
export const completeTask = (w: Write, { task, variables }: { task: string; variables: Variables }): Promise<boolean> =>
  answer(w, task, 'done', token => ({ type: 'done', token, variables }))

/** It ended in an error of the map, for a boundary event to catch. */
export const raiseInTask = (
  w: Write,
  { task, ...error }: { task: string; code: string; message: string; variables: Variables },
): Promise<boolean> => answer(w, task, 'raised', token => ({ type: 'error', token, ...error }))

/** It could not be done at all: an incident, until somebody lets it be tried again. */
export const failTask = (w: Write, { task, message }: { task: string; message: string }): Promise<boolean> =>
  answer(w, task, 'failed', token => ({ type: 'failed', token, message }))

const answer = async (
  w: Write,
  id: string,
  state: 'done' | 'raised' | 'failed',
  eventFor: (token: string) => Event,
): Promise<boolean> => {
  const { instance, task } = await openByTask(w, id)
  if (task.state !== 'open') return false
  w.send(
    w.tx
      .updateTable('processes.task')
      .set({ state, done_at: w.now, done_by: actorId(w.actor) })
      .where('id', '=', id),
  )
  const { taken } = await happen(w, instance, eventFor(task.token))
  if (!taken) throw new Error(`The task ${id} is open and its token is not`)
  return true
}
