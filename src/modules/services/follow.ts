import type { Fields } from '../../kernel/http/fields.ts'
import { fieldsOf } from '../../kernel/http/fields.ts'
import type { OpenDraft } from './draft.ts'
import { fillPage } from './fill.ts'
import type { Place } from './place.ts'
import { questionsOf, type Scope, type ServicePage } from './scope.ts'
import type { Raw } from './table.ts'

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
