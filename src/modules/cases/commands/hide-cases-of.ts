import { sql } from 'kysely'
import type { Write } from '../../../kernel/hands.ts'
import '../table.ts'

/**
 * A person has got a protected identity: all their cases are from now on only for who may see such, and are no longer found by
 * name. Harmless to do again.
 */
export const hideCasesOf = async (w: Write, person: string): Promise<void> => {
  await sql`
    with hidden as (
      update cases.case set protected = true where applicant = ${person} returning id, number
    ), forgotten as (
      delete from cases.case_word w using hidden h where w.case_id = h.id and w.word <> lower(h.number)
    )
    update cases.case_word w set protected = true from hidden h where w.case_id = h.id and w.word = lower(h.number)`.execute(
    w.tx,
  )
}
