import { sql } from 'kysely'
import type { Write } from '../hands.ts'
import '../events/table.ts'

/**
 * What was read of somebody while nobody knew who they were is from now on written of a person. The log is only ever added to: each row is
 * written once more, with its time and its place in the order.
 */
export const handReadings = async (w: Write, { from, to }: { from: string; to: string }): Promise<void> => {
  await sql`
    insert into audit.access (id, at, person_id, actor_kind, actor_id, actor_name, what, object, why)
    select (left(id::text, 19) || right(gen_random_uuid()::text, 17))::uuid, at, ${to}, actor_kind, actor_id, actor_name, what, object, why
    from audit.access where person_id = ${from}`.execute(w.tx)
}
