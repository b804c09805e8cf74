import { dayOf } from '../../kernel/clock.ts'
import type { Context } from '../../kernel/http/context.ts'
import { formatDate } from '../../kernel/texts/format.ts'
import type { Tone } from '../../ui/components/tag.tsx'
import { type CaseAct, type CaseState, type Outcome, openStates } from '../cases/index.ts'

type Standing = {
  act: CaseAct
  state: CaseState
  outcome?: Outcome | undefined
  reply?: unknown
  decideBy: Temporal.PlainDate
  decidedAt?: Temporal.Instant | undefined
  recalledAt?: Temporal.Instant | undefined
}

/** What happens next, in a sentence or two. */
export const nextInWords = (
  { act, state, decideBy, decidedAt, recalledAt, reply }: Standing,
  { t, locale, now }: Context,
): string => {
  if (recalledAt && state !== 'decided')
    return `${t('my-pages.recalled.title', { act, date: formatDate(recalledAt, locale) })}.`
  if (decidedAt && reply) return t('my-pages.next.replied', { date: formatDate(decidedAt, locale) })
  if (decidedAt) return t('my-pages.next.decided', { date: formatDate(decidedAt, locale) })
  if (state === 'waiting') return t('my-pages.next.waiting')
  const late = Temporal.PlainDate.compare(decideBy, dayOf(now)) < 0
  // Förvaltningslagen 11 §: who waits longer than promised is told so.
  if (late) return t('my-pages.next.late', { date: formatDate(decideBy, locale) })
  return state === 'received'
    ? t('my-pages.next.received', { date: formatDate(decideBy, locale) })
    : t('my-pages.next.assigned', { date: formatDate(decideBy, locale) })
}

/** Its state as I meet it: what I have taken back is that until it is closed. */
export const stateShown = ({ state, recalledAt }: Pick<Standing, 'state' | 'recalledAt'>): CaseState | 'recalled' =>
  recalledAt && openStates.includes(state) ? 'recalled' : state

export const stateTone = ({ state, outcome, recalledAt }: Pick<Standing, 'state' | 'outcome' | 'recalledAt'>): Tone => {
  if (outcome) return outcome === 'approved' ? 'success' : 'neutral'
  if (recalledAt) return 'neutral'
  return state === 'waiting' ? 'warning' : 'info'
}
