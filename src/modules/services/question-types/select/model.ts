import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked, Asking } from '../../question.ts'
import { choices } from '../choices.ts'
import { oneLine } from '../plain-text.ts'
import { listNames, namedLists } from './lists/named-lists.ts'
import { type Choice, exactly, search } from './search.ts'

export const options = z
  .strictObject({
    choices: choices.max(5000, 'write at most 5000 choices').optional(),
    /** Choices that the program knows. */
    list: z.enum(listNames).optional(),
    /** Whether it is about the applicant: the browser may fill in a country. */
    own: z.boolean().default(false),
  })
  .refine(o => (o.choices === undefined) !== (o.list === undefined), 'write either "choices" or "list"')
export type Options = z.infer<typeof options>

export const value = z.string()

/** Above this a list to open is no help: then one writes and the server looks. */
const mostToOpen = 300

export const codesOf = (o: Options): readonly string[] => o.choices ?? (o.list ? namedLists[o.list].codes : [])

export const isSearched = (o: Options): boolean => codesOf(o).length > mostToOpen

export const labelFor = (code: string, { fact, options: o }: Asked<Options>, ask: Asking): string =>
  o.list ? namedLists[o.list].label(code, ask.locale) : ask.words.text(`fact.${fact}.choice.${code}`)

/** In the order of the language for a list; choices stand as the service has put them. */
export const choicesFor = (asked: Asked<Options>, ask: Asking): Choice[] => {
  const all = codesOf(asked.options).map(code => ({ value: code, label: labelFor(code, asked, ask) }))
  return asked.options.list ? all.sort((a, b) => a.label.localeCompare(b.label, ask.locale)) : all
}

export const matchControl = (fact: string): string => `${fact}-match`

/** A ticked suggestion without text is none: the text is what was answered. */
export const empty = (fields: Fields, { fact }: Asked<Options>): boolean => fields.text(fact) === ''

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const sent = oneLine(fields.text(asked.fact))
  if (!isSearched(asked.options)) {
    const complaint = check(sent, asked)
    return complaint ? { complaints: { [asked.fact]: complaint } } : { value: sent }
  }
  const all = choicesFor(asked, ask)
  const found = search(sent, all)
  // A suggestion counts as long as it is one of those that the text brings.
  const ticked = found.find(one => one.value === fields.text(matchControl(asked.fact)))
  const meant = ticked ?? exactly(sent, all)
  if (meant) return { value: meant.value }
  if (found.length === 0) return { complaints: { [asked.fact]: { key: 'services.question.select.none' } } }
  return { complaints: { [matchControl(asked.fact)]: { key: 'services.question.select.which' } } }
}

export const check = (code: string, { options: o }: Asked<Options>): Complaint | undefined =>
  codesOf(o).includes(code) ? undefined : { key: 'services.question.select.choose' }
