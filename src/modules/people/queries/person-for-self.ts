import { Missing } from '../../../kernel/errors.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import { fullName, shownNumber } from '../person.ts'
import '../table.ts'

export type PersonForSelf = {
  id: string
  name: string
  givenName: string
  familyName: string
  number: string
  numberKind: 'personal' | 'coordination'
  birthDate?: Temporal.PlainDate
  protectedIdentity: boolean
  email?: string
  phone?: string
  locale: Locale
}

/** What the municipality knows of the person who asks. */
export const personForSelf = async (r: Read<Resident>): Promise<PersonForSelf> => {
  const row = await r.db.selectFrom('people.person').selectAll().where('id', '=', r.actor.id).executeTakeFirst()
  if (!row) throw new Missing('No such person')
  return {
    id: row.id,
    name: fullName(row),
    givenName: row.given_name,
    familyName: row.family_name,
    number: shownNumber(row.number),
    numberKind: row.number_kind,
    ...(row.birth_date ? { birthDate: row.birth_date } : {}),
    protectedIdentity: row.protected_identity,
    ...(row.email ? { email: row.email } : {}),
    ...(row.phone ? { phone: row.phone } : {}),
    locale: row.locale,
  }
}
