import type { Asking, Json, Question } from '../question.ts'

/** Ordinary answers, to find one that a question takes: first those of its type, then any. */
const byType: Record<string, readonly Json[]> = {
  text: ['Ett svar', 'A', '1'],
  'long-text': ['Ett svar', 'A'],
  email: ['namn@example.com'],
  phone: ['070-123 45 67'],
  'personal-number': ['200903149802'],
  'birth-date': ['1990-05-17'],
  'postal-address': [{ street: 'Storgatan 1', postalCode: '11122', city: 'Almvik' }],
  'yes-no': [true, false],
  declaration: [true],
  signature: [true],
  'booking-slot': [{ start: '2099-01-05T09:00', minutes: 30 }],
}

const file = (type: string): Json => ({
  id: '00000000-0000-7000-8000-000000000000',
  name: 'fil.pdf',
  type,
  size: 1000,
  sha256: '0'.repeat(64),
  state: 'clean',
})

const any: readonly Json[] = [
  ...Object.values(byType).flat(),
  file('application/pdf'),
  1,
  0,
  100,
  '12:00',
  '08:30',
  '5560360793',
  '556036-0793',
  '200903609805',
  '50501055',
  '1234567',
  'SE3550000000054910000003',
  { from: '2027-06-01', to: '2027-06-14' },
  { account: '0000000', clearing: '8000' },
]

/** An answer that the question takes today; undefined where none of ours fits. */
export const sampleFor = (question: Question, ask: Asking, others: readonly Json[] = []): Json | undefined =>
  [...others, ...(byType[question.type] ?? []), ...any].find(value => taken(question, value, ask))

/** Whether a question takes a value as its answer. */
export const taken = (question: Question, value: Json, ask: Asking): boolean => {
  if (question.check(value, ask)) return false
  const { upload } = question
  return upload === undefined || question.files(value).every(one => one.size <= upload.maxBytes)
}
