import { sql } from 'kysely'
import type { Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { happen } from '../keeping/happen.ts'
import { clean } from '../keeping/kept.ts'
import { openInstance } from '../keeping/opened.ts'
import '../table.ts'

/** A timer that has been taken: its case is locked. */
export type DueTimer = { instance: string; timer: number; node: string }

/**
 * The timer that has been due longest, of a case that nobody else is at. The case is locked and not the timer: who works on a case locks that first,
 * so that two can't wait for each other.
 */
export const takeDueTimer = async (w: Write): Promise<DueTimer | undefined> =>
  (
    await sql<DueTimer>`select i.id as instance, t.id as timer, t.node
      from processes.timer t join processes.instance i on i.municipality_id = t.municipality_id and i.id = t.instance_id
      where t.due <= ${w.now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })} and not t.parked
      order by t.due limit 1 for update of i skip locked`.execute(w.tx)
  ).rows[0]

/** What waited for that time goes on. Gives whether it still did. */
export const fireTimer = async (w: Write, { instance, timer }: DueTimer): Promise<boolean> => {
  const { taken } = await happen(w, await openInstance(w, instance), { type: 'due', wait: String(timer) })
  return taken
}

/**
 * A timer that could not be gone through is left until somebody has looked at it: an incident of its own. Another may have taken it too before it
 * was left here: it is left once.
 */
export const parkTimer = async (w: Write, { instance, timer, node }: DueTimer, why: string): Promise<void> => {
  // Locked and not read: that it can't be read may be what is wrong.
  await w.tx.selectFrom('processes.instance').where('id', '=', instance).forUpdate().select('id').execute()
  const { numUpdatedRows } = await w.tx
    .updateTable('processes.timer')
    .set({ parked: true })
    .where('instance_id', '=', instance)
    .where('id', '=', timer)
    .where('parked', '=', false)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await w.tx
    .insertInto('processes.incident')
    .values({
      id: newId(),
      instance_id: instance,
      token: null,
      timer,
      node,
      rule: 'parked',
      message: clean(why),
      told: JSON.stringify({ why: clean(why) }),
      at: w.now,
    })
    .execute()
}
