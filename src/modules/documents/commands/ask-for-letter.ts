import type { Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { LetterData } from '../letter.ts'

/**
 * Asks for a decision letter in the transaction that decides: its words are settled now, the worker sets them. Gives the
 * id that the document will have; until then `documentsOf` does not list it.
 */
export const askForLetter = async (
  w: Write,
  {
    document = newId(),
    subject,
    name,
    letter,
  }: { document?: string; subject: string; name: string; letter: LetterData },
): Promise<string> => {
  await w.enqueue({
    kind: 'document.render',
    payload: { document, subject, name, letter },
    order: `document:${subject}`,
    correlation: subject,
  })
  return document
}
