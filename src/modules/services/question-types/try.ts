import type { StoredFile } from '../../../kernel/files/files.ts'
import { fieldsOf } from '../../../kernel/http/fields.ts'
import type { Asking, Json, Parsed, Question, QuestionType } from '../question.ts'

const words = {
  language: 'sv' as const,
  text: (key: string) => key,
  maybe: (key: string) => (key.endsWith('.missing') ? 'Skriv något' : undefined),
}

/** The day in all tests of question types: 23 November 2026. */
export const ask: Asking = {
  today: Temporal.PlainDate.from('2026-11-23'),
  locale: 'sv',
  words,
  slots: new Map([
    [
      'samtal',
      ['2026-12-01T09:00', '2026-12-01T09:30', '2026-12-03T13:00'].map(start => ({
        start: Temporal.PlainDateTime.from(start),
        minutes: 30,
      })),
    ],
  ]),
}

/** A question of a type, for a fact called `q`. */
export const question = (type: QuestionType, settings: Record<string, unknown> = {}): Question =>
  type.bind('q', { ...settings })

/** What a form gives: the value, or the complaints as keys by control. */
export const answer = (
  asked: Question,
  sent: Record<string, string | string[]>,
  { stored, files = {} }: { stored?: Json; files?: Record<string, StoredFile | StoredFile[]> } = {},
): unknown => {
  const pairs = Object.entries(sent).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  return told(
    asked.parse(
      fieldsOf(pairs, new Map(Object.entries(files).map(([name, sent]) => [name, [sent].flat()]))),
      ask,
      stored,
    ),
  )
}

const told = (parsed: Parsed): unknown =>
  'value' in parsed
    ? parsed.value
    : Object.fromEntries(
        Object.entries(parsed.complaints).map(([name, one]) => [
          name,
          'key' in one ? one.key.replace('services.question.', '') : one.text,
        ]),
      )
