import { canonical } from '../../kernel/events/leaf.ts'
import type { Context } from '../../kernel/http/context.ts'
import { type Fields, fieldsOf } from '../../kernel/http/fields.ts'
import { isId } from '../../kernel/ids.ts'
import { type OpenDraft, printOf } from './draft.ts'
import { type Place, pathOf, placeIn, storedAt } from './place.ts'
import type { Question } from './question.ts'
import type { Raw, Typed } from './table.ts'
import { fieldsFrom } from './typed-words.ts'

/** What a form holds for the questions of its page, as it was typed. */
export const typedIn = (asked: readonly Question[], fields: Fields): Typed => {
  const view = fields.text('_view')
  const names = asked.flatMap(question => question.controls).filter(name => fields.has(name))
  return {
    view: isId(view) ? view : '',
    fields: Object.fromEntries(names.map(name => [name, fields.all(name)])),
  }
}

/** The fields of a form that came back, as a page knows them. */
export const fieldsIn = (c: Pick<Context, 'typed' | 'typedAll'>): Fields => ({
  ...fieldsOf([]),
  text: name => c.typed(name) ?? '',
  all: c.typedAll,
  has: name => c.typed(name) !== undefined,
})

/** A page whose fields hold what was typed, unless a form was just sent: then that is what they hold. */
export const retyped = (c: Context, raw: Raw | undefined): Context => {
  if (raw === undefined || c.typed('_csrf') !== undefined) return c
  const { text, all } = fieldsFrom(raw)
  return { ...c, typed: text, typedAll: all }
}

/**
 * Whether somebody else, as the same person on another device, has written on the page since this form was shown. Who typed there
 * last, in this very showing of the page, is nobody else.
 */
export const changedElsewhere = (draft: OpenDraft, place: Place, fields: Fields): boolean => {
  const seen = fields.text('_seen')
  const before = draft.typed[place.key]
  if (seen === '' || seen === printOf(place.here.asked, storedAt(place, draft.answers), before?.fields)) return false
  return !before || before.view === '' || before.view !== fields.text('_view')
}

/** The pages on which something is typed that says something else than the answers that count. */
export const unsettled = (draft: OpenDraft): Place[] =>
  Object.entries(draft.typed).flatMap(([key, typed]) => {
    const place = placeIn(draft.walk, pathOf(key))
    if (!place) return []
    const fields = fieldsFrom(typed.fields)
    const stored = storedAt(place, draft.answers)
    const differs = place.here.asked.some(question => {
      if (question.controls.length === 0) return false
      const answer = stored[question.key]
      const parsed = question.parse(fields, draft.ask, answer)
      return !('value' in parsed) || canonical(parsed.value) !== canonical(answer ?? null)
    })
    return differs ? [place] : []
  })
