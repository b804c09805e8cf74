import { Invalid, Missing, Stale } from '../../../kernel/errors.ts'
import { sameFiles } from '../../../kernel/files/same-files.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import type { MessageFile } from '../../messages/index.ts'
import { advance, lockCase } from '../locked-case.ts'
import { longest, longText } from '../long-text.ts'
import { tellMap } from '../on-map/move-on.ts'
import { isCaseOfMine } from '../scope.ts'
import '../table.ts'

/**
 * The applicant answers what was asked, with words, files or both; the case moves on. Throws Invalid on `svar`; Stale when it
 * has been answered already, in other words or with other files.
 */
export const answerCompletion = async (
  w: Write<Resident>,
  input: { number: string; completion: string; text: string; files: MessageFile[] },
): Promise<{ id: string; number: string }> => {
  const text = longText(input.text)
  if (text === '' && input.files.length === 0) throw new Invalid({ svar: { key: 'cases.answer.empty' } })
  if (text.length > longest)
    throw new Invalid({ svar: { key: 'cases.text.long', args: { max: longest, n: text.length } } })
  const before = await answered(w, { ...input, text })
  if (before) return before
  const locked = await lockCase(w, input.number, 'answer')
  if (locked.completion?.id !== input.completion) throw new Missing('Nothing like that was asked')
  await w.tx
    .updateTable('cases.completion')
    .set({ answered_at: w.now, answer: text, files: JSON.stringify(input.files.map(asKept)) })
    .where('id', '=', input.completion)
    .execute()
  await tellMap(w, locked, 'komplettering')
  return advance(w, locked, { asked: false }, { type: 'case.completed', visible: true })
}

/**
 * Sent once more, by a double click or after going back, the first answer stands; another answer is not kept, and that is said.
 * The lock makes the second wait for the first.
 */
const answered = async (
  w: Write<Resident>,
  { number, completion, text, files }: { number: string; completion: string; text: string; files: MessageFile[] },
): Promise<{ id: string; number: string } | undefined> => {
  const row = await w.tx
    .selectFrom('cases.case')
    .select(['id', 'number'])
    .where('number', '=', number)
    .where(isCaseOfMine(w.actor))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Missing('No such case')
  const done = await w.tx
    .selectFrom('cases.completion')
    .select(['answered_at', 'answer', 'files'])
    .where('id', '=', completion)
    .where('case_id', '=', row.id)
    .where('answered_at', 'is not', null)
    .executeTakeFirst()
  if (!done?.answered_at) return undefined
  const sameContent = await sameFiles(reading(w), idsOf(done.files), idsOf(files))
  if (done.answer !== text || !sameContent)
    throw new Stale([w.t('cases.answer.already', { time: formatDateTime(done.answered_at, w.locale) })])
  return row
}

const idsOf = (files: MessageFile[]): string[] => files.map(file => file.id)

const asKept = ({ id, name, type, size }: MessageFile): MessageFile => ({ id, name, type, size })
