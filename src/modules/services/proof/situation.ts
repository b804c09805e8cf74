import type { FeelValue } from '../../../kernel/feel/feel-value.ts'
import type { Service } from '../compiled-service.ts'
import type { Definition } from '../definition.ts'
import type { Known, KnownPrincipal } from '../known.ts'
import type { Asking } from '../question.ts'
import { refusals } from '../walk.ts'
import type { Mention, Mentions } from './mentions.ts'
import { stretches } from './stretches.ts'

/** A day on which somebody of an age answers. */
export type Situation = { today: Temporal.PlainDate; known: Known }

/** What a search varies of the day and the person. `complete`: every other situation is like one of these. */
export type Situations = { all: readonly Situation[]; complete: boolean }

export const askingIn = (service: Service, { today }: Situation): Asking => ({
  today,
  locale: 'sv',
  words: service.words('sv'),
})

const allowed = new WeakMap<Service, Map<string, boolean>>()

/** Whether the person may apply on the day. Asked again and again of the same people: the answers are kept. */
export const mayApply = (service: Service, situation: Situation): boolean => {
  if ((service.definition.applicant.refusedWhen ?? []).length === 0) return true
  const kept = allowed.get(service) ?? new Map<string, boolean>()
  allowed.set(service, kept)
  const who = whoIn(situation)
  const known = kept.get(who) ?? refusals(service, askingIn(service, situation), situation.known).length === 0
  kept.set(who, known)
  return known
}

const whoIn = ({ today, known: { birthDate, principal } }: Situation): string =>
  [today, birthDate, principal?.kind, principal && 'birthDate' in principal ? principal.birthDate : ''].join(' ')

/**
 * The situations that make a difference to conditions: from `today` on, and born on each side of every age that is spoken of. Somebody
 * whose birth date nobody knows comes last of those who apply for themselves; then guardians for children, and who acts for organisations.
 */
export const situationsFrom = (
  mentions: Mentions,
  today: Temporal.PlainDate,
  { kinds, guardian }: Definition['applicant'],
): Situations => {
  const days = daysFrom(mentions, today)
  const all = days.flatMap((day): Situation[] => {
    const births: (Temporal.PlainDate | undefined)[] = [...birthsOn(mentions, day, 30), undefined]
    const children = birthsOn(mentions, day, 8).filter(born => ageOn(born, day) < (guardian?.under ?? 18))
    // Of those who act for others it is only told apart how old they are where a condition asks.
    const acting = mentionsPerson(mentions) ? births : births.slice(-2)
    const forOthers = (principal: KnownPrincipal): Situation[] =>
      acting.map(birthDate => ({ today: day, known: { birthDate, principal } }))
    return [
      ...(kinds.includes('person') ? births.map(birthDate => ({ today: day, known: { birthDate } })) : []),
      ...(kinds.includes('guardian') ? children.flatMap(birthDate => forOthers({ kind: 'child', birthDate })) : []),
      ...(kinds.includes('organisation') ? forOthers({ kind: 'organisation' }) : []),
    ]
  })
  const spoken = [mentions.get('today'), ...[...person, ...principal].map(name => mentions.get(name))]
  return { all, complete: spoken.every(mention => mention?.plain ?? true) }
}

const person = ['person.age', 'person.ageThisYear', 'person.birthDate']
const principal = ['principal.age', 'principal.ageThisYear', 'principal.birthDate']

const mentionsPerson = (mentions: Mentions): boolean => person.some(name => mentions.has(name))

const ageOn = (born: Temporal.PlainDate, day: Temporal.PlainDate): number =>
  born.until(day, { largestUnit: 'years' }).years

/** Today, and the days to come on which a condition on the day turns. */
const daysFrom = (mentions: Mentions, today: Temporal.PlainDate): Temporal.PlainDate[] => {
  const turning = valuesOf(mentions.get('today'), { today }).filter(value => value instanceof Temporal.PlainDate)
  const later = stretches(turning.map(numberOfDay), 1).map(dayOfNumber)
  return [today, ...later.filter(day => Temporal.PlainDate.compare(day, today) > 0)].slice(0, 8)
}

/** `usual` is the age of somebody whom no condition speaks of. */
const birthsOn = (mentions: Mentions, today: Temporal.PlainDate, usual: number): Temporal.PlainDate[] => {
  const [ages, agesThisYear, births] = person.map((name, i) =>
    [name, principal[i] ?? name].flatMap(either => valuesOf(mentions.get(either), { today })),
  )
  const turning = [
    // Somebody is of an age from one birthday until the day before the next.
    ...bothEnds(ages ?? []).map(age => yearsBefore(today, age)),
    ...bothEnds(agesThisYear ?? []).map(age => newYear(today.year - age + 1)),
    ...(births ?? []).filter(value => value instanceof Temporal.PlainDate),
  ]
  // The day before a stretch begins is in the one before: one from each is enough.
  const found = stretches(turning.map(numberOfDay), 1).map(dayOfNumber)
  const living = found.filter(day => Temporal.PlainDate.compare(day, today) <= 0 && day.year > today.year - 120)
  return [...living, yearsBefore(today, usual)].slice(0, 80)
}

const bothEnds = (ages: readonly FeelValue[]): number[] =>
  ages.flatMap(age => (typeof age === 'number' ? [Math.floor(age), Math.floor(age) + 1] : []))

const yearsBefore = (day: Temporal.PlainDate, years: number): Temporal.PlainDate =>
  day.subtract({ years: Math.max(0, Math.min(130, Math.round(years))) })

const newYear = (year: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month: 1, day: 1 })

const valuesOf = (mention: Mention | undefined, context: Readonly<Record<string, FeelValue>>): FeelValue[] =>
  (mention?.literals ?? []).map(literal => literal(context))

const dayZero = Temporal.PlainDate.from('2000-01-01')

/** Days as numbers, to find stretches between them. */
export const numberOfDay = (day: Temporal.PlainDate): number => dayZero.until(day, { largestUnit: 'days' }).days

export const dayOfNumber = (number: number): Temporal.PlainDate => dayZero.add({ days: Math.round(number) })
