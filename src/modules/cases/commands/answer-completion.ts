import { Invalid, Missing } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import type { MessageFile } from '../../messages/index.ts'
import { advance, lockCase } from '../locked-case.ts'
import { longest, longText } from '../long-text.ts'
import '../table.ts'

/** The applicant answers what was asked, with words, files or both; the case moves on. Throws Invalid on `svar`. */
export const answerCompletion = async (
  w: Write<Resident>,
  input: { number: string; completion: string; text: string; files: MessageFile[] },
): Promise<{ id: string; number: string }> => {
  const text = longText(input.text)
  if (text === '' && input.files.length === 0) throw new Invalid({ svar: { key: 'cases.answer.empty' } })
  if (text.length > longest)
    throw new Invalid({ svar: { key: 'cases.text.long', args: { max: longest, n: text.length } } })
  const before = await answered(w, input.number, input.completion)
  if (before) return before
  const locked = await lockCase(w, input.number, 'answer')
  if (locked.completion?.id !== input.completion) throw new Missing('Nothing like that was asked')
  await w.tx
    .updateTable('cases.completion')
    .set({ answered_at: w.now, answer: text, files: JSON.stringify(input.files.map(asKept)) })
    .where('id', '=', input.completion)
    .execute()
  return advance(w, locked, { state: 'assigned' }, { type: 'case.completed', visible: true })
}

/** Sent once more, by a double click or after going back: the first answer stands. The lock makes the second wait for the first. */
const answered = async (
  w: Write<Resident>,
  number: string,
  completion: string,
): Promise<{ id: string; number: string } | undefined> => {
  const row = await w.tx
    .selectFrom('cases.case')
    .select(['id', 'number'])
    .where('number', '=', number)
    .where('applicant', '=', w.actor.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Missing('No such case')
  const done = await w.tx
    .selectFrom('cases.completion')
    .select('id')
    .where('id', '=', completion)
    .where('case_id', '=', row.id)
    .where('answered_at', 'is not', null)
    .executeTakeFirst()
  return done && row
}

const asKept = ({ id, name, type, size }: MessageFile): MessageFile => ({ id, name, type, size })
