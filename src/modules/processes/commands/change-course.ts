// What somebody who may does with a running case besides its map. Why is for the caller to keep.
import { actorId, type Write } from '../../../kernel/hands.ts'
import type { Event } from '../engine/event.ts'
import type { Variables } from '../engine/state.ts'
import { happen } from '../keeping/happen.ts'
import { openByTask, openInstance } from '../keeping/opened.ts'
import '../table.ts'

/** The task need not be done: the case goes on from it. `variables` are what the ways after it ask for. Gives whether it was still open. */
export const skipTask = (w: Write, { task, variables }: { task: string; variables: Variables }): Promise<boolean> =>
  besides(w, task, token => ({ type: 'skip', token, variables }))

/** The case goes on from another step instead, once more. Gives whether it could. */
export const repeatStep = (w: Write, { task, node }: { task: string; node: string }): Promise<boolean> =>
  besides(w, task, token => ({ type: 'repeat', token, node }))

/** Nothing more is done: what was asked is withdrawn. One that has ended stays as it is. Throws Missing. */
export const cancelInstance = async (w: Write, instance: string): Promise<void> => {
  await happen(w, await openInstance(w, instance), { type: 'cancel' })
}

const besides = async (w: Write, id: string, eventFor: (token: string) => Event): Promise<boolean> => {
  const { instance, task } = await openByTask(w, id)
  if (task.state !== 'open') return false
  const { taken } = await happen(w, instance, eventFor(task.token))
  if (taken)
    w.send(
      w.tx
        .updateTable('processes.task')
        .set({ done_by: actorId(w.actor) })
        .where('id', '=', id),
    )
  return taken
}
