import type { Write } from '../../../kernel/hands.ts'
import { actorName } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import './table.ts'

/**
 * Lets a group try a version: the group that there is already goes on with it, otherwise there is one, with nobody in it yet. What is
 * offered to everybody else stays as it is.
 */
export const runPilot = async (w: Write, slug: string, version: number): Promise<void> => {
  const open = await openPilot(w, slug)
  if (open)
    await w.tx
      .updateTable('services.pilot')
      .set({ version, earlier: [...open.earlier, open.version] })
      .where('id', '=', open.id)
      .execute()
  else
    await w.tx
      .insertInto('services.pilot')
      .values({ id: newId(), slug, version, opened_at: w.now, opened_by: actorName(w.actor) })
      .execute()
  await w.emit({ type: 'service.pilot', subject: slug, visible: false, body: { version } })
}

/**
 * Ends the pilot of a service, if there is one; nobody is kept in it, and no address that was written to. `offered` is the version that
 * everybody is offered instead, where that is why.
 */
export const endPilot = async (w: Write, slug: string, offered?: number): Promise<void> => {
  const open = await openPilot(w, slug)
  if (!open) return
  const ended = open.version === offered ? 'published' : 'closed'
  await w.tx.updateTable('services.pilot').set({ closed_at: w.now, ended }).where('id', '=', open.id).execute()
  await w.tx
    .updateTable('services.pilot_invitation')
    .set({ email: null })
    .where('pilot_id', '=', open.id)
    .where('email', 'is not', null)
    .execute()
  await w.tx.deleteFrom('services.pilot_member').where('pilot_id', '=', open.id).execute()
  await w.emit({ type: 'service.pilot-ended', subject: slug, visible: false, body: { version: open.version, ended } })
}

/** The pilot of a service, locked until the end of the transaction. */
export const openPilot = (w: Write, slug: string) =>
  w.tx
    .selectFrom('services.pilot')
    .select(['id', 'version', 'earlier'])
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
