import { type RawBuilder, sql } from 'kysely'
import type { Write } from '../../../kernel/hands.ts'
import '../table.ts'

/**
 * A person has got a protected identity: all their cases, and those that concern them, are from now on only for who may see such, and are no longer found by
 * name. Harmless to do again.
 */
export const hideCasesOf = (w: Write, person: string): Promise<void> =>
  hideWhere(w, sql`(applicant = ${person} or principal = ${`person:${person}`})`)

/** The same for one case: somebody else in it has a protected identity. */
export const hideCase = (w: Write, id: string): Promise<void> => hideWhere(w, sql`id = ${id}`)

/** The same for cases by their numbers. */
export const hideCasesNumbered = (w: Write, numbers: readonly string[]): Promise<void> =>
  hideWhere(w, sql`number = any(${numbers})`)

const hideWhere = async (w: Write, which: RawBuilder<unknown>): Promise<void> => {
  await sql`
    with hidden as (
      update cases.case set protected = true where ${which} returning id, number
    ), forgotten as (
      delete from cases.case_word w using hidden h where w.case_id = h.id and w.word <> lower(h.number)
    )
    update cases.case_word w set protected = true from hidden h where w.case_id = h.id and w.word = lower(h.number)`.execute(
    w.tx,
  )
}
