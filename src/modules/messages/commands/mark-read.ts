import type { Officer, Resident, Visitor, Write } from '../../../kernel/hands.ts'
import '../table.ts'

/** Everything that the other side has written about a subject counts as read from now on. */
export const markRead = async (
  w: Write<Resident | Officer | Visitor>,
  { subject }: { subject: string },
): Promise<void> => {
  await w.tx
    .updateTable('messages.message')
    .set({ read_at: w.now })
    .where('subject', '=', subject)
    .where('direction', '=', w.actor.kind === 'officer' ? 'in' : 'out')
    .where('read_at', 'is', null)
    .execute()
}
