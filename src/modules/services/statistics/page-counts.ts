import { type Complaints, Invalid } from '../../../kernel/errors.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import type { OpenDraft } from '../draft.ts'
import { type Place, placeIn } from '../place.ts'
import type { Walk } from '../walked.ts'
import { complaintName } from './complaint-name.ts'
import type { Counted } from './counter.ts'
import { questionTimes } from './question-time.ts'
import { spanOf } from './time-spent.ts'

/** Where the answers are checked, among the pages that are counted. */
export const checkPage = 'kontrollera'

/** How far somebody has come: the page that they would go on from. */
export const standsAt = (walk: Walk): string => (walk.complete ? checkPage : walk.furthest)

/** What a draft that is begun adds. */
export const begunCounts = (walk: Walk): Counted[] => [{ what: 'started' }, { what: 'reached', page: standsAt(walk) }]

/** What a page is counted as: with the groups that it lies in, whatever the row. */
const countedAs = ({ walk, here }: Place): string => `${walk.scope.path}${here.page.id}`

/**
 * What a page that was saved adds: each draft passes a page once, so a change of an answer counts nothing. `shown` is when the page was
 * shown, in seconds, as its form says; how long the questions of a page with several held the writer, as a script says.
 */
export const savedCounts = (
  draft: OpenDraft,
  place: Place,
  after: Walk,
  fields: Fields,
  now: Temporal.Instant,
): Counted[] => {
  const page = countedAs(place)
  const there = placeIn(after, place.path)
  const passed = place.here.state !== 'answered' && (there === undefined || there.here.state === 'answered')
  const [before, stands] = [standsAt(draft.walk), standsAt(after)]
  const onwards = before !== stands && !draft.walk.complete && !draft.walk.reachable(stands)
  const { asked } = there?.here ?? place.here
  const span = spanOf(now.epochMilliseconds / 1000 - Number.parseInt(fields.text('_shown'), 10))
  return [
    ...(onwards ? [{ what: 'reached' as const, page: stands }] : []),
    ...(passed ? [{ what: 'answered' as const, page }] : []),
    ...(passed ? asked.map(({ fact }) => ({ what: 'asked' as const, page, fact })) : []),
    ...(passed && span !== undefined ? [{ what: 'time' as const, page, detail: span }] : []),
    ...(passed ? questionTimes(page, asked, span, fields.text('_focus')) : []),
  ]
}

/** A page that came back, with what was wrong in it. Nothing of it is kept but how often. */
export class PageRefused extends Invalid {
  readonly slug: string
  readonly version: number
  readonly language: string
  readonly counted: readonly Counted[]
  constructor(complaints: Complaints, { service, ask }: OpenDraft, place: Place) {
    super(complaints)
    this.slug = service.slug
    this.version = service.version
    this.language = ask.words.language
    this.counted = place.here.asked.flatMap(question => {
      const complaint = [question.head, question.fact, ...question.controls].map(name => complaints[name]).find(Boolean)
      if (!complaint) return []
      const detail = complaintName(complaint, question, ask)
      return [{ what: 'wrong' as const, page: countedAs(place), fact: question.fact, detail }]
    })
  }
}
