import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Resident, Write } from '../../../kernel/hands.ts'
import { markRead } from '../../messages/index.ts'
import { maySee } from '../rules.ts'
import '../table.ts'

/** The messages from the other side count as read. */
export const markCaseRead = async (
  w: Write<Resident | Officer>,
  { number }: { number: string },
): Promise<{ number: string }> => {
  const row = await w.tx
    .selectFrom('cases.case')
    .select(['id', 'unit', 'applicant', 'protected', 'on_behalf'])
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row || !maySee(w.actor, row)) throw new Missing('No such case')
  await markRead(w, { subject: row.id })
  return { number }
}
