import type { IconName } from '../../ui/components/icon.tsx'

/** The picture of a question type. */
export const iconOf = (type: string): IconName => icons[type] ?? 'edit'

const icons: Record<string, IconName> = {
  text: 'edit',
  'long-text': 'chat',
  number: 'hash',
  money: 'coins',
  'yes-no': 'done',
  'one-of': 'tasks',
  'many-of': 'tasks',
  select: 'search',
  date: 'calendar',
  'date-range': 'calendar',
  'birth-date': 'calendar',
  time: 'clock',
  email: 'envelope',
  phone: 'phone',
  'personal-number': 'person',
  'coordination-number': 'person',
  'organisation-number': 'building',
  'bank-account': 'coins',
  giro: 'receipt',
  iban: 'globe',
  'postal-address': 'house',
  property: 'house',
  place: 'pin',
  table: 'table',
  file: 'paperclip',
  consent: 'handshake',
  declaration: 'check',
  signature: 'edit',
  'booking-slot': 'calendar',
  group: 'group',
  calculated: 'calculator',
  info: 'info',
}
