import { Missing } from '../../../kernel/errors.ts'
import { actorId, type Write } from '../../../kernel/hands.ts'
import '../table.ts'

/** A map begins no more cases, neither by hand, by the clock, nor by what it would be set off by. What runs goes on. Throws Missing. */
export const unpublishDefinition = async (w: Write, name: string): Promise<void> => {
  const there = await w.tx.selectFrom('processes.definition').where('name', '=', name).select('id').executeTakeFirst()
  if (!there) throw new Missing(`No map is named ${name}`)
  await w.tx.deleteFrom('processes.schedule').where('name', '=', name).execute()
  await w.tx
    .insertInto('processes.unpublished')
    .values({ name, at: w.now, by_id: actorId(w.actor) })
    .onConflict(conflict => conflict.columns(['municipality_id', 'name']).doNothing())
    .execute()
}
