import type { Write } from '../../../kernel/hands.ts'
import '../table.ts'

/**
 * The population register has marked a person whom the municipality knows (sekretessmarkering or skyddad folkbokföring). From now
 * on they are masked. What other modules hold about them is hidden by the caller in the same transaction, and once more by the
 * delivery `person.protected`, for what came in between. Gives the person's id, if there is such a person; `number` has twelve digits.
 */
export const protectPerson = async (w: Write, number: string): Promise<string | undefined> => {
  const person = await w.tx
    .updateTable('people.person')
    .set({ protected_identity: true, updated_at: w.now })
    .where('number', '=', number)
    .returning('id')
    .executeTakeFirst()
  if (!person) return undefined
  await w.enqueue({ kind: 'person.protected', payload: { person: person.id } })
  await w.emit({ type: 'person.protected', subject: person.id, visible: false })
  return person.id
}
