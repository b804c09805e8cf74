import { Missing } from '../../../kernel/errors.ts'
import { actorId, type Write } from '../../../kernel/hands.ts'
import { happen } from '../keeping/happen.ts'
import { openInstance } from '../keeping/opened.ts'
import '../table.ts'

/** Lets what could not go on be tried again. Gives whether it was still open. Throws Missing. */
export const retryIncident = async (w: Write, id: string): Promise<boolean> => {
  const named = await w.tx
    .selectFrom('processes.incident')
    .where('id', '=', id)
    .select('instance_id')
    .executeTakeFirst()
  if (!named) throw new Missing('No such incident')
  const instance = await openInstance(w, named.instance_id)
  // Now that the case is locked it stands as it is told.
  const incident = await w.tx
    .selectFrom('processes.incident')
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .select(['token', 'timer'])
    .executeTakeFirst()
  if (!incident) return false
  if (incident.token !== null) {
    const { taken } = await happen(w, instance, { type: 'retry', token: String(incident.token) })
    return taken
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
  return true
}
