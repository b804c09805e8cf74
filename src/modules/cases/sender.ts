import { sql } from 'kysely'
import type { Read, Write } from '../../kernel/hands.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import './table.ts'

/** Whoever has sent something without signing in: the visitor whose code opens the case, and where they want to be told of news. */
export type Sender = { id: string; email?: string | undefined; locale: Locale }

/** The case is in the same transaction already. */
export const insertSender = (w: Write, caseId: string, { id, email, locale }: Sender): void => {
  w.send(sql`
    insert into cases.sender (case_id, sender, email, locale) values (${caseId}, ${id}, ${email ?? null}, ${locale})`)
}

/** Whose code opens a case; undefined for one that has an applicant. */
export const senderOf = async (r: Read, caseId: string): Promise<Sender | undefined> => {
  const row = await r.db
    .selectFrom('cases.sender')
    .select(['sender as id', 'email', 'locale'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row && { id: row.id, locale: row.locale, ...(row.email === null ? {} : { email: row.email }) }
}
