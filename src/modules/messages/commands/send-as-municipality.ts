import type { System, Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { longestBody } from '../message.ts'
import '../table.ts'

/** By whom the program itself is remembered, where otherwise a person stands. */
export const programAuthor = '00000000-0000-0000-0000-000000000000'

/**
 * Writes to the resident of a subject in the municipality's own name: what a map has been told to send. The caller sees to it that it is sent once,
 * and holds the subject locked. Throws RangeError when the text is empty or too long.
 */
export const sendAsMunicipality = async (
  w: Write<System>,
  { subject, body }: { subject: string; body: string },
): Promise<string> => {
  const text = body.replaceAll('\r\n', '\n').trim()
  if (text === '' || text.length > longestBody) throw new RangeError('A message has words, and not too many')
  const id = newId()
  await w.tx
    .insertInto('messages.message')
    .values({
      id,
      subject,
      direction: 'out',
      author_kind: 'system',
      author_id: programAuthor,
      author_name: w.municipality.formalName,
      body: text,
      files: '[]',
      sent_at: w.now,
      read_at: null,
    })
    .execute()
  return id
}
