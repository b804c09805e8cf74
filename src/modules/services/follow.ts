import type { Fields } from '../../kernel/http/fields.ts'
import { fieldsOf } from '../../kernel/http/fields.ts'
import type { Answers } from './answers.ts'
import type { OpenDraft } from './draft.ts'
import { fillPage } from './fill.ts'
import type { Place } from './place.ts'
import { questionsOf, type Scope, type ServicePage } from './scope.ts'
import type { Raw } from './table.ts'

/** The id of an information text in the page: `info.callNow` is at `#info-callNow`. */
export const infoAnchor = (info: string): string => info.replaceAll('.', '-')

/** The page as it stands with what is typed on it, be it kept or not: with the questions that come up further down. */
export const placeWith = (draft: OpenDraft, place: Place, fields: Fields): Place =>
  fillPage(draft, place, fields, true).place

/** The same for what was kept as it was typed, on whatever device: every question of the page may be in it. */
export const placeWithTyped = (draft: OpenDraft, place: Place, typed: Raw | undefined): Place => {
  if (typed === undefined) return place
  const asked = questionsOf(place.here.page).map(({ fact }) => fact)
  const pairs = Object.entries(typed).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  )
  return placeWith(draft, place, fieldsOf([...pairs, ['_asked', asked.join(' ')]]))
}

/** The fields of a page whose answers decide what else stands on it, or what is calculated there. */
export const decidingFields = (page: ServicePage, scope: Scope): string[] => {
  const derived = new Set(
    page.items.flatMap(item => [
      ...(item.when === undefined ? [] : [item.when]),
      ...(item.kind === 'calculated' ? [item.calculated.key] : []),
    ]),
  )
  return questionsOf(page)
    .filter(({ key }) => scope.dependents.get(key)?.some(name => derived.has(name)))
    .flatMap(({ controls }) => controls)
}

/** The hidden field that holds what a form tells besides what it asks. */
export const told = '_told[]'

/** Whether answers just given brought up a question that stood not in the form and has no answer. */
export const cameUp = ({ here: { asked } }: Place, answers: Answers, fields: Fields): boolean => {
  if (!fields.has('_asked')) return false
  const known = new Set(fields.text('_asked').split(' '))
  return asked.some(({ fact, key }) => !known.has(fact) && answers[key] === undefined)
}

/** What stands to be read on a page with the answers just given and stood not in the form: the first of it. */
export const untold = ({ here }: Place, fields: Fields): string | undefined => {
  if (!fields.has('_asked')) return undefined
  const known = new Set(fields.all(told))
  return here.items.flatMap(item => (item.kind === 'info' && !known.has(item.text) ? [item.text] : []))[0]
}
