import type { Complaint, Complaints } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { shownOrganisationNumber } from '../people/index.ts'
import { type Answers, changedAt, type PagePath } from './answers.ts'
import type { OpenDraft } from './draft.ts'
import { groupsIn, type Place, placeIn } from './place.ts'
import type { Json, Question } from './question.ts'
import { walk } from './walk.ts'
import type { Walk } from './walked.ts'

export type Filled = {
  /** What was read from the form: the new answers of the page's record. */
  given: Record<string, Json>
  complaints: Complaints
  /** The page as it stands with what was written on it: what came up further down is there too. */
  place: Place
  /** All answers of the draft with these among them, and what follows from them. */
  answers: Answers
  walk: Walk
}

/**
 * Reads a form that was sent for a page. Questions are read in their order, each only if it is asked with what stands above it; one
 * that came up only now and was not in the form is left open, so that the page is shown again with it.
 * `later` leaves what is blank as it was, and complains of nothing that is missing.
 */
export const fillPage = (draft: OpenDraft, place: Place, fields: Fields, later: boolean): Filled => {
  const shown = shownIn(fields, place)
  const given: Record<string, Json> = {}
  const complaints: Complaints = {}
  const read = (question: Question, stored: Json | undefined): Json | undefined => {
    if (!shown.has(question.fact) || (later && question.blank(fields, stored))) return undefined
    const parsed = question.parse(fields, draft.ask, stored)
    if ('complaints' in parsed) {
      Object.assign(complaints, parsed.complaints)
      return undefined
    }
    const other = otherOrganisation(draft, question, parsed.value)
    if (other) {
      complaints[question.head] = other
      return undefined
    }
    given[question.key] = parsed.value
    return parsed.value
  }
  const { known } = draft
  const filled = walk(draft.service, draft.answers, draft.ask, known, { path: place.path, read })
  // To go on from a list of rows without a row is an answer too.
  if (!later) for (const { group, answered } of groupsIn(place.here)) if (!answered) given[group.key] = []
  const answers = changedAt(draft.answers, place.path, inner => ({ ...inner, ...given }))
  const after = Object.keys(given).length > 0 ? walk(draft.service, answers, draft.ask, known) : filled
  if (!later) Object.assign(complaints, brokenRules(after, place.path, given, complaints))
  return { given, complaints, place: placeIn(filled, place.path) ?? place, answers, walk: after }
}

/** Who applies for one organisation does not write another's number: whom the case is about is what the registers know. */
const otherOrganisation = ({ onBehalf }: OpenDraft, { prefill }: Question, value: Json): Complaint | undefined => {
  if (prefill !== 'organisation-number' || typeof value !== 'string') return undefined
  // Who applies for themselves can be a sole trader, whose number is a personal one, and nobody else.
  if (onBehalf?.principal.kind !== 'organisation')
    return value.length === 10 ? { key: 'services.behalf.not-self' } : undefined
  const { number, name } = onBehalf.principal
  return value === number
    ? undefined
    : { key: 'services.behalf.other-number', args: { organisation: name, number: shownOrganisationNumber(number) } }
}

/** The questions that stood in the form; all that are asked where the form does not say. */
const shownIn = (fields: Fields, { here }: Place): Set<string> =>
  new Set(fields.has('_asked') ? fields.text('_asked').split(' ') : here.asked.map(({ fact }) => fact))

/** Rules between answers, which no question can know of by itself. */
const brokenRules = (after: Walk, path: PagePath, given: Record<string, Json>, told: Complaints): Complaints => {
  const here = placeIn(after, path)
  if (!here) return {}
  const broken: Complaints = {}
  for (const item of here.here.items) {
    if (item.kind === 'group' && item.complaint) broken[item.group.fact] = item.complaint
    if (item.kind !== 'question' || !Object.hasOwn(given, item.question.key)) continue
    const fault = here.walk.faults[item.question.key]
    if (fault && !told[item.question.head]) broken[item.question.head] = fault
  }
  return broken
}
