import { type Complaints, Invalid, Missing } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import '../table.ts'

/** How the municipality reaches the person. Empty means: do not use it. Throws Invalid on `epost` and `telefon`. */
export const changeContact = async (
  w: Write<Resident>,
  { email = '', phone = '', locale }: { email?: string; phone?: string; locale: Locale },
): Promise<void> => {
  const complaints: Complaints = {}
  if (email && !isEmail(email)) complaints.epost = { key: 'people.contact.email-wrong' }
  if (phone && !isPhone(phone)) complaints.telefon = { key: 'people.contact.phone-wrong' }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  const changed = await w.tx
    .updateTable('people.person')
    .set({ email: email || null, phone: phone || null, locale, updated_at: w.now })
    .where('id', '=', w.actor.id)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new Missing('No such person')
  await w.emit({ type: 'person.contact-changed', subject: w.actor.id, visible: true })
}

const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(text)

const isPhone = (text: string): boolean => /^\+?[0-9][0-9 ()-]{4,24}$/.test(text)
