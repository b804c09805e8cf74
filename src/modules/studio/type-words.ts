import type { TextKey } from '../../kernel/texts/keys.ts'

type TypeWords = { name: TextKey; about: TextKey }

/** What a question type is called, and what it is for. */
export const typeWords = (type: string): TypeWords => words[type] ?? text

const text: TypeWords = { name: 'studio.type.text', about: 'studio.type.text-about' }

const words: Record<string, TypeWords> = {
  text,
  'long-text': { name: 'studio.type.long-text', about: 'studio.type.long-text-about' },
  number: { name: 'studio.type.number', about: 'studio.type.number-about' },
  money: { name: 'studio.type.money', about: 'studio.type.money-about' },
  'yes-no': { name: 'studio.type.yes-no', about: 'studio.type.yes-no-about' },
  'one-of': { name: 'studio.type.one-of', about: 'studio.type.one-of-about' },
  'many-of': { name: 'studio.type.many-of', about: 'studio.type.many-of-about' },
  select: { name: 'studio.type.select', about: 'studio.type.select-about' },
  date: { name: 'studio.type.date', about: 'studio.type.date-about' },
  'date-range': { name: 'studio.type.date-range', about: 'studio.type.date-range-about' },
  'birth-date': { name: 'studio.type.birth-date', about: 'studio.type.birth-date-about' },
  time: { name: 'studio.type.time', about: 'studio.type.time-about' },
  email: { name: 'studio.type.email', about: 'studio.type.email-about' },
  phone: { name: 'studio.type.phone', about: 'studio.type.phone-about' },
  'personal-number': { name: 'studio.type.personal-number', about: 'studio.type.personal-number-about' },
  'coordination-number': { name: 'studio.type.coordination-number', about: 'studio.type.coordination-number-about' },
  'organisation-number': { name: 'studio.type.organisation-number', about: 'studio.type.organisation-number-about' },
  'bank-account': { name: 'studio.type.bank-account', about: 'studio.type.bank-account-about' },
  giro: { name: 'studio.type.giro', about: 'studio.type.giro-about' },
  iban: { name: 'studio.type.iban', about: 'studio.type.iban-about' },
  'postal-address': { name: 'studio.type.postal-address', about: 'studio.type.postal-address-about' },
  property: { name: 'studio.type.property', about: 'studio.type.property-about' },
  place: { name: 'studio.type.place', about: 'studio.type.place-about' },
  table: { name: 'studio.type.table', about: 'studio.type.table-about' },
  file: { name: 'studio.type.file', about: 'studio.type.file-about' },
  consent: { name: 'studio.type.consent', about: 'studio.type.consent-about' },
  declaration: { name: 'studio.type.declaration', about: 'studio.type.declaration-about' },
  signature: { name: 'studio.type.signature', about: 'studio.type.signature-about' },
  'booking-slot': { name: 'studio.type.booking-slot', about: 'studio.type.booking-slot-about' },
  child: { name: 'studio.type.child', about: 'studio.type.child-about' },
  group: { name: 'studio.type.group', about: 'studio.type.group-about' },
  calculated: { name: 'studio.type.calculated', about: 'studio.type.calculated-about' },
}
