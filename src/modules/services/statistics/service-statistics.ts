import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { PublishedService } from '../compiled-service.ts'
import { feedbackOf, type ServiceFeedback } from '../feedback/feedback-of-service.ts'
import { offeredService, offeredServices, pilotedServices } from '../published.ts'
import { type Numbers, numbersOf, type Split, splitsOf } from './numbers.ts'
import { checkPage } from './page-counts.ts'
import { type QuestionTime, questionTime } from './question-time.ts'
import { type ShownCount, shareOf, shownCount, shownParts } from './shown-count.ts'
import { medianSpan, type Span } from './time-spent.ts'
import { complaintWords, pagesInOrder, questionLabel, questionsInOrder } from './words.ts'

/** One of these rights is needed at the unit whose service it is: whoever builds it sees how it goes. */
export const statisticsRights = ['service.statistics', 'service.build'] as const
const rights: readonly string[] = statisticsRights

/** How many days back one may look. */
export const periods = [30, 90, 365] as const
export type Period = (typeof periods)[number]

export type PageNumbers = {
  page: string
  title: string
  inRow: boolean
  /** How many came here and went on from here; a page of a row has no number of those who came. */
  reached: ShownCount
  answered: ShownCount
  /** Drafts that ended here: removed, or never come back to. */
  left: ShownCount
  /** The middle of the times that it took, where at least five are known. */
  time?: Span
}

export type QuestionNumbers = {
  fact: string
  label: string
  asked: ShownCount
  /** How often an answer could not be taken, and for each hundred times that it was asked. */
  wrong: ShownCount
  per100?: number
  complaints: { name: string; words: string; n: ShownCount }[]
  /** How long it takes, as far as that is known. */
  time?: QuestionTime
}

export type ServiceStatistics = {
  slug: string
  name: string
  period: Period
  /** Of those who try it before everybody is offered it, not of everybody. */
  pilot: boolean
  /** Whether there are both. */
  both: boolean
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  started: ShownCount
  sent: ShownCount
  left: ShownCount
  /** Of those that began, in per cent. */
  sentShare?: number
  pages: PageNumbers[]
  questions: QuestionNumbers[]
  splits: { by: Split['by']; rows: { name: string; started: ShownCount; sent: ShownCount }[] }[]
  feedback: ServiceFeedback
}

/** The numbers of a service of the officer's units. Throws Missing for one of somebody else's. */
export const serviceStatistics = async (
  r: Read<Officer>,
  slug: string,
  period: Period,
  wanted?: 'pilot' | undefined,
): Promise<ServiceStatistics> => {
  const offered = await offeredService(r, slug)
  const tried = (await pilotedServices(r)).find(one => one.slug === slug)
  const pilot = tried !== undefined && (wanted === 'pilot' || !offered)
  const service = pilot ? tried : offered
  if (!service || !unitsOf(r.actor).has(service.definition.unit)) throw new Missing('No such service')
  const words = service.words(r.locale)
  const to = dayOf(r.now)
  const days = { from: to.subtract({ days: period - 1 }), to, pilot }
  const numbers = await numbersOf(r, slug, days)
  const [started, sent] = [numbers.of('started'), numbers.of('sent')]
  const pages = pagesInOrder(r, service, words)
  const named = new Map(pages.map(one => [one.page, one]))
  const gone = numbers.pages
    .filter(page => !named.has(page))
    .map(page => ({ page, title: page, inRow: page.includes('.') }))
  const sentShare = shareOf(sent, started)
  return {
    slug,
    name: words.text('service.name'),
    period,
    both: tried !== undefined && offered !== undefined,
    ...days,
    started: shownCount(started),
    sent: shownCount(sent),
    left: shownCount([...pages, ...gone].reduce((sum, { page }) => sum + numbers.of('left', page), 0)),
    ...(sentShare === undefined ? {} : { sentShare }),
    pages: [...pages, ...gone].map(one => pageNumbers(numbers, one)),
    questions: asked(numbers, questionsInOrder(service)).map(({ page, fact }) => {
      const wrong = [...numbers.details('wrong', page, fact)].sort(([, a], [, b]) => b - a)
      const times = numbers.of('asked', page, fact)
      const all = numbers.of('wrong', page, fact)
      const per100 = shareOf(all, times)
      const time = questionTime(numbers, page, fact)
      return {
        fact,
        label: questionLabel(words, fact),
        asked: shownCount(times),
        wrong: shownCount(all),
        ...(per100 === undefined ? {} : { per100 }),
        ...(time ? { time } : {}),
        complaints: wrong.map(([name, n]) => ({ name, words: complaintWords(r, words, fact, name), n: shownCount(n) })),
      }
    }),
    splits: split(await splitsOf(r, slug, days)),
    feedback: await feedbackOf(r, slug, days),
  }
}

/** `pilot`: the numbers of a group that tries it. */
export type CountedService = { slug: string; pilot: boolean; name: string; started: ShownCount; sent: ShownCount }

/** The services of the officer's units with the numbers of the last thirty days, by name. */
export const servicesWithStatistics = async (r: Read<Officer>): Promise<CountedService[]> => {
  const units = unitsOf(r.actor)
  const to = dayOf(r.now)
  const own = (all: PublishedService[], pilot: boolean) =>
    all.flatMap(({ slug, words, definition }) => (units.has(definition.unit) ? [{ slug, words, pilot }] : []))
  const services = [...own(await offeredServices(r), false), ...own(await pilotedServices(r), true)]
  const counted: CountedService[] = []
  for (const { slug, words, pilot } of services) {
    const numbers = await numbersOf(r, slug, { from: to.subtract({ days: 29 }), to, pilot })
    const [started, sent] = [shownCount(numbers.of('started')), shownCount(numbers.of('sent'))]
    counted.push({ slug, pilot, name: words(r.locale).text('service.name'), started, sent })
  }
  return counted.sort((a, b) => a.name.localeCompare(b.name, r.locale))
}

const unitsOf = ({ grants }: Officer): Set<string> =>
  new Set(grants.filter(({ right }) => rights.includes(right)).map(({ unit }) => unit))

const pageNumbers = (
  numbers: Numbers,
  { page, title, inRow }: Pick<PageNumbers, 'page' | 'title' | 'inRow'>,
): PageNumbers => {
  const times = numbers.details('time', page)
  const known = times.values().reduce((sum, n) => sum + n, 0)
  const time = shownCount(known) === known ? medianSpan(times) : undefined
  return {
    page,
    title,
    inRow,
    reached: shownCount(numbers.of('reached', page)),
    answered: shownCount(page === checkPage ? numbers.of('sent') : numbers.of('answered', page)),
    left: shownCount(numbers.of('left', page)),
    ...(time ? { time } : {}),
  }
}

/** Every question that is asked now, then those that only earlier versions asked. */
const asked = (
  { facts }: Numbers,
  now: { page: string; question: { fact: string } }[],
): { page: string; fact: string }[] => {
  const current = now.map(({ page, question: { fact } }) => ({ page, fact }))
  const known = new Set(current.map(({ page, fact }) => `${page} ${fact}`))
  return [...current, ...facts.filter(({ page, fact }) => !known.has(`${page} ${fact}`))]
}

const split = (all: readonly Split[]): ServiceStatistics['splits'] =>
  (['month', 'device', 'language', 'version'] as const).map(by => {
    const rows = all.filter(one => one.by === by)
    const [started, sent] = [shownParts(rows.map(one => one.started)), shownParts(rows.map(one => one.sent))]
    return {
      by,
      rows: rows.map(({ name }, i) => ({
        name: by === 'version' ? String(Number(name)) : name,
        started: started[i] ?? 0,
        sent: sent[i] ?? 0,
      })),
    }
  })
