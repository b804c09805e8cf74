import { Invalid } from '../../../kernel/errors.ts'
import { sameFiles } from '../../../kernel/files/same-files.ts'
import { type Officer, type Resident, reading, type Visitor, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { longestBody, type MessageFile } from '../message.ts'
import '../table.ts'

/**
 * Writes to the other side about a subject. Who may is for the subject's own module to say; it holds the subject locked.
 * The same text with the same files from the same person within a minute is a form sent twice: not `fresh`. Throws Invalid on
 * `meddelande`.
 */
export const sendMessage = async (
  w: Write<Resident | Officer | Visitor>,
  { subject, body, files }: { subject: string; body: string; files: MessageFile[] },
): Promise<{ id: string; fresh: boolean }> => {
  const text = body.replaceAll('\r\n', '\n').trim()
  if (text === '') throw new Invalid({ meddelande: { key: 'messages.body.empty' } })
  if (text.length > longestBody) {
    throw new Invalid({ meddelande: { key: 'messages.body.long', args: { max: longestBody, n: text.length } } })
  }
  const sent = await w.tx
    .selectFrom('messages.message')
    .select(['id', 'files'])
    .where('subject', '=', subject)
    .where('author_id', '=', w.actor.id)
    .where('body', '=', text)
    .where('sent_at', '>', w.now.subtract({ seconds: 60 }))
    .execute()
  const attached = idsOf(files)
  for (const one of sent)
    if (await sameFiles(reading(w), idsOf(one.files), attached)) return { id: one.id, fresh: false }
  const id = newId()
  await w.tx
    .insertInto('messages.message')
    .values({
      id,
      subject,
      direction: w.actor.kind === 'officer' ? 'out' : 'in',
      author_kind: w.actor.kind,
      author_id: w.actor.id,
      author_name: w.actor.kind === 'visitor' ? '' : w.actor.name,
      body: text,
      files: JSON.stringify(files.map(({ id: file, name, type, size }) => ({ id: file, name, type, size }))),
      sent_at: w.now,
      read_at: null,
    })
    .execute()
  return { id, fresh: true }
}

const idsOf = (files: MessageFile[]): string[] => files.map(file => file.id)
