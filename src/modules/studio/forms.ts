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

/** What each part of a form says. Throws Invalid with what is wrong in all of them at once. */
export const allOf = <T extends readonly unknown[]>(...reads: { [K in keyof T]: () => T[K] }): T => {
  const complaints: Complaints = {}
  const read: unknown[] = []
  for (const one of reads)
    try {
      read.push(one())
    } catch (fault) {
      if (!(fault instanceof Invalid)) throw fault
      Object.assign(complaints, fault.complaints)
    }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  // One for each of them, in their order.
  return read as unknown as T
}
