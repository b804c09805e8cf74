import { Missing, Refused } from '../../../kernel/errors.ts'
import type { Visitor, Write } from '../../../kernel/hands.ts'
import { type MessageFile, markRead, sendMessage } from '../../messages/index.ts'
import { mayBeWrittenIn } from '../rules.ts'
import '../table.ts'

/**
 * Whoever sent a case without signing in writes to the unit, with files if need be. Throws Missing where there is no such case, Refused when it is
 * closed, Invalid on `meddelande`.
 */
export const writeAsSender = async (
  w: Write<Visitor>,
  { text, files }: { text: string; files: MessageFile[] },
): Promise<void> => {
  const row = await w.tx
    .selectFrom('cases.sender as s')
    .innerJoin('cases.case as c', 'c.id', 's.case_id')
    .select(['c.id', 'c.state'])
    .where('s.sender', '=', w.actor.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Missing('No such case')
  if (!mayBeWrittenIn(row)) throw new Refused({ key: 'cases.refused.closed' })
  const { fresh } = await sendMessage(w, { subject: row.id, body: text, files })
  if (!fresh) return
  await markRead(w, { subject: row.id })
  await w.emit({ type: 'case.message-received', subject: row.id, visible: true })
}
