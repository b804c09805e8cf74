import type { Write } from '../../../kernel/hands.ts'
import type { Variables } from '../engine/state.ts'
import { keptVariables, variablesOf } from '../keeping/kept.ts'
import '../table.ts'

/**
 * Does a block's work once for a task: the work and the note that it is done stand or fall together. Asked again, by a worker that took over, it
 * gives what it gave. Two at once wait for each other.
 */
export const once = async (w: Write, task: string, work: () => Promise<Variables>): Promise<Variables> => {
  // The row of the task is held, so that nobody does the same meanwhile.
  await w.tx.selectFrom('processes.task').where('id', '=', task).select('id').forUpdate().executeTakeFirst()
  const before = await w.tx
    .selectFrom('processes.block_work')
    .where('task_id', '=', task)
    .select('gave')
    .executeTakeFirst()
  if (before) return variablesOf(before.gave)
  const gave = await work()
  await w.tx
    .insertInto('processes.block_work')
    .values({ task_id: task, gave: JSON.stringify(keptVariables(gave)), done_at: w.now })
    .execute()
  return gave
}
