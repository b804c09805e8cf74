import type { MessageFile } from '../messages/index.ts'
import type { Work } from './on-map/works.ts'

/** What somebody does by sending it. */
export type CaseAct = 'application' | 'report' | 'opinion'

/** Inkommet, under handläggning, väntar på komplettering, beslutat, avslutat. */
export const caseStates = ['received', 'assigned', 'waiting', 'decided', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** Somebody waits for a decision. */
export const openStates: CaseState[] = ['received', 'assigned', 'waiting']

/** Bifall, avslag, avvisas. */
export const outcomes = ['approved', 'refused', 'dismissed'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * How a decision is appealed: to an administrative court, on the matter itself (förvaltningslagen 40-44 §§); by any member of the
 * municipality, on its lawfulness (kommunallagen 13 kap.); or not at all.
 */
export const appealRegimes = ['forvaltningsbesvar', 'laglighetsprovning', 'none'] as const
export type AppealRegime = (typeof appealRegimes)[number]

/** What the applicant answered, in their words, as the officer reads it. */
export type AnswerSection = {
  title: string
  items: { label: string; value: string; files?: MessageFile[] | undefined }[]
}

/** What a case of a type ends with: `replies/<caseType>.json` of the municipality says that it is a reply. */
export type CaseEnd = 'decision' | 'reply'

/** Whatever can be done with a case, named as the command that does it. */
export const actions = [
  'take',
  'release',
  'assign',
  'ask',
  'withdraw',
  'prolong',
  'message',
  'decide',
  'close',
  'answer',
  'recall',
  'correct',
  'writeOff',
  'reply',
  'step',
  'steer',
] as const
export type Action = (typeof actions)[number]

/** What the rules need to know of a case. */
export type CaseFacts = {
  state: CaseState
  unit: string
  /** Null where it was sent without signing in. */
  applicant: string | null
  officer?: string | undefined
  officerName?: string | undefined
  protected: boolean
  /** The last day for the completion that is waited for. */
  completionDue?: Temporal.PlainDate | undefined
  /** The applicant has taken the application back. */
  recalled: boolean
  /** Whether it ends with a decision, or with a reply that decides nothing. */
  ends: CaseEnd
  /** Somebody has begun to write a decision, or a reply. */
  deciding: boolean
  /** What its map asks for now, of what has a page of its own. */
  works: readonly Work[]
  /** Other steps of its map that wait for the applicant, and for the unit. */
  steps: { resident: number; staff: number }
}

/** How far a case has come, told from what is known of it: never set by hand. */
export const stateOf = (known: { closed: boolean; decided: boolean; asked: boolean; taken: boolean }): CaseState => {
  if (known.closed) return 'closed'
  if (known.decided) return 'decided'
  if (known.asked) return 'waiting'
  return known.taken ? 'assigned' : 'received'
}

/** A deadline and how far away it is: negative days have passed. */
export type Deadline = { kind: 'decide' | 'delay' | 'completion'; on: Temporal.PlainDate; daysLeft: number }

/**
 * The deadlines of an undecided case, nearest first. After six months the applicant may demand a decision in writing, and gets it
 * within four weeks or an appealable refusal (förvaltningslagen 12 §); that does not apply to cases whose decision can only be tried
 * for lawfulness (förvaltningslagen 2 §), for which the municipality's own promise is what binds.
 */
export const deadlinesOf = (
  facts: {
    state: CaseState
    openedOn: Temporal.PlainDate
    decideBy: Temporal.PlainDate
    completionDue?: Temporal.PlainDate | undefined
    regime: AppealRegime
  },
  today: Temporal.PlainDate,
): Deadline[] => {
  if (!openStates.includes(facts.state)) return []
  const on = (kind: Deadline['kind'], day: Temporal.PlainDate): Deadline => ({
    kind,
    on: day,
    daysLeft: today.until(day, { largestUnit: 'days' }).days,
  })
  return [
    ...(facts.completionDue ? [on('completion', facts.completionDue)] : []),
    on('decide', facts.decideBy),
    ...(facts.regime === 'forvaltningsbesvar' ? [on('delay', facts.openedOn.add({ months: 6 }))] : []),
  ].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}
