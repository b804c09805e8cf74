import { type Complaints, Invalid } from '../../kernel/errors.ts'
import type { Input } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'

export const slugOf = ({ params }: Input): string => params.slug ?? ''

/** The group whose rows something is about; '' for the service itself. */
export const insideOf = ({ query }: Input): string => query.get('i') ?? ''

/** The state of the sketch that was on the screen. */
export const revOf = (fields: Fields): number => {
  const text = fields.text('rev')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** The languages that a form asks for texts in. */
export const languages = ['sv', 'en'] as const

/** A text in each language, from the fields `<name>-sv` and `<name>-en`. */
export const wordsFrom = (fields: Fields, name: string): Record<string, string> =>
  Object.fromEntries(languages.map(language => [language, lines(fields.text(`${name}-${language}`))]))

/** Browsers send a line's end as two characters. */
export const lines = (text: string): string => text.replaceAll('\r\n', '\n').trim()

/** What each line of a field says. */
export const listFrom = (fields: Fields, name: string): string[] =>
  lines(fields.text(name))
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** Throws Invalid on the Swedish field where it is empty: what a thing is called in Swedish can't wait. */
export const mustBeNamed = (words: Record<string, string>, name: string): Record<string, string> => {
  if ((words.sv ?? '') === '') throw new Invalid({ [`${name}-sv`]: { key: 'studio.missing-sv' } })
  return words
}

/** A whole number or undefined where the field is empty. Throws Invalid on the field. */
export const numberFrom = (fields: Fields, name: string): number | undefined => {
  const text = fields.text(name).replaceAll(/\s/g, '').replace(',', '.').replace('−', '-')
  if (text === '') return undefined
  const number = Number(text)
  if (Number.isNaN(number)) throw new Invalid({ [name]: { key: 'studio.number-wrong' } })
  return number
}

type Attempt<T> = { value: T } | { complaints: Complaints }

const attempt = <T>(read: () => T): Attempt<T> => {
  try {
    return { value: read() }
  } catch (fault) {
    if (fault instanceof Invalid) return { complaints: fault.complaints }
    throw fault
  }
}

/** What two parts of a form say. Throws Invalid with what is wrong in both at once. */
export const both = <A, B>(one: () => A, other: () => B): [A, B] => {
  const [first, second] = [attempt(one), attempt(other)]
  if ('value' in first && 'value' in second) return [first.value, second.value]
  throw new Invalid({
    ...('complaints' in first ? first.complaints : {}),
    ...('complaints' in second ? second.complaints : {}),
  })
}

/** The same of any number of parts that are alike. */
export const allOf = <T>(reads: readonly (() => T)[]): T[] =>
  reads.reduce<() => T[]>(
    (before, read) => () => {
      const [values, value] = both(before, read)
      return [...values, value]
    },
    () => [],
  )()
