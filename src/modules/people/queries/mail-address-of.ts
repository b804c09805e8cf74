import type { Read } from '../../../kernel/hands.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import { fullName } from '../person.ts'
import '../table.ts'

/** Where and in which language the program may write to a person; for what delivers mail, never for a page. */
export const mailAddressOf = async (
  r: Read,
  person: string,
): Promise<{ email?: string; locale: Locale; name: string; protectedIdentity: boolean } | undefined> => {
  const row = await r.db
    .selectFrom('people.person')
    .select(['given_name', 'family_name', 'email', 'locale', 'protected_identity'])
    .where('id', '=', person)
    .executeTakeFirst()
  return (
    row && {
      ...(row.email ? { email: row.email } : {}),
      locale: row.locale,
      name: fullName(row),
      protectedIdentity: row.protected_identity,
    }
  )
}
