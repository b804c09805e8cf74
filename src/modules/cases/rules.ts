import type { Complaint } from '../../kernel/errors.ts'
import type { Actor } from '../../kernel/hands.ts'
import { actsFor, type OnBehalf } from '../people/index.ts'
import { type Action, type CaseFacts, openStates } from './case.ts'
import type { Work } from './on-map/works.ts'

export type Answer = { ok: true } | { ok: false; reason: Complaint }

/** What only the applicant does. */
type OwnAction = 'answer' | 'recall' | 'correct'
const isOwn = (action: Action): action is OwnAction =>
  action === 'answer' || action === 'recall' || action === 'correct'

const rightFor: Record<Exclude<Action, OwnAction>, string> = {
  take: 'case.take',
  release: 'case.take',
  assign: 'case.assign',
  ask: 'case.complete',
  withdraw: 'case.complete',
  prolong: 'case.complete',
  message: 'case.complete',
  decide: 'case.decide',
  close: 'case.decide',
  writeOff: 'case.decide',
  reply: 'case.decide',
  step: 'case.complete',
  steer: 'case.steer',
}

/** What is done only where the case's map asks for it. That something is dismissed unheard the law leaves open at any time: `decideCase` sees to that. */
const asked: Partial<Record<Action, Work>> = { reply: 'reply', close: 'close' }

const onlyOwn: Action[] = ['release', 'withdraw', 'prolong']

/** Whether the actor may know that the case exists. Whoever may not gets Missing, never a reason. */
export const maySee = (
  actor: Actor,
  facts: Pick<CaseFacts, 'unit' | 'applicant' | 'protected'> & { on_behalf?: OnBehalf | null },
): boolean => {
  if (actor.kind === 'resident')
    return facts.on_behalf?.principal.kind === 'organisation'
      ? actsFor(actor, facts.on_behalf) === 'held' && (actor.id === facts.applicant || !facts.protected)
      : actor.id === facts.applicant
  if (actor.kind !== 'officer') return false
  return has(actor, facts.unit, 'case.read') && (!facts.protected || has(actor, facts.unit, 'case.protected'))
}

/**
 * Whether the actor may do this with the case now, or why not. Commands ask it before they change anything, and views
 * answer with it, so that what a page offers and what is done are the same. Assumes `maySee`.
 */
export const may = (actor: Actor, action: Action, facts: CaseFacts, today: Temporal.PlainDate): Answer => {
  if (actor.kind === 'resident') return residentMay(action, facts)
  if (actor.kind !== 'officer' || isOwn(action)) return no('cases.refused.not-yours')
  if (!has(actor, facts.unit, rightFor[action])) return no('cases.refused.right')
  const wrongEnd = endAnswer(action, facts)
  if (wrongEnd) return wrongEnd
  const wrongState = stateAnswer(action, facts) ?? mapAnswer(action, facts)
  if (wrongState) return wrongState
  // Nobody is there to be given a time by which to answer (förvaltningslagen 20 §): the officer writes a message instead.
  if (action === 'ask' && facts.applicant === null) return no('cases.refused.no-applicant')
  if (action === 'writeOff' && !facts.recalled) return no('cases.refused.not-recalled')
  // What a colleague has asked for is theirs to change; who needs to is given the case first.
  if (onlyOwn.includes(action) && facts.officer !== actor.id)
    return no('cases.refused.others', { name: facts.officerName ?? '' })
  // Förvaltningslagen 20 §: who was asked to complete the application gets the time that was promised.
  if (
    (action === 'decide' || action === 'reply') &&
    facts.completionDue &&
    Temporal.PlainDate.compare(facts.completionDue, today) >= 0
  ) {
    return no('cases.refused.waiting')
  }
  return { ok: true }
}

const residentMay = (action: Action, facts: CaseFacts): Answer => {
  if (action === 'step') return facts.steps.resident > 0 ? { ok: true } : no('cases.refused.nothing-asked')
  if (!isOwn(action) && action !== 'message') return no('cases.refused.not-yours')
  if (isOwn(action) && facts.recalled) return no('cases.refused.recalled')
  if (action === 'correct' && facts.deciding) return no('cases.refused.deciding')
  if (isTimeFor(action, facts)) return { ok: true }
  if ((action === 'correct' || action === 'recall') && facts.state === 'decided') return no('cases.refused.decided')
  return no(action === 'answer' ? 'cases.refused.nothing-asked' : 'cases.refused.closed')
}

/** Whether an unclosed case may still be written in. */
export const mayBeWrittenIn = ({ state }: Pick<CaseFacts, 'state'>): boolean => state !== 'closed'

/**
 * What the law and good order ask of the case, whatever its map says: what is decided is not decided again, and who was asked for something is
 * not asked for more until it has come or been taken back.
 */
const isTimeFor = (action: Action, { state }: CaseFacts): boolean => {
  switch (action) {
    case 'take':
      return state === 'received'
    case 'release':
    case 'ask':
      return state === 'assigned'
    case 'withdraw':
    case 'prolong':
    case 'answer':
      return state === 'waiting'
    case 'decide':
    case 'reply':
      return state === 'assigned' || state === 'waiting'
    case 'close':
      return state === 'decided'
    case 'message':
      return mayBeWrittenIn({ state })
    case 'step':
      return state !== 'received' && state !== 'closed'
    case 'steer':
      return state !== 'closed'
    case 'assign':
    case 'recall':
    case 'correct':
    case 'writeOff':
      return openStates.includes(state)
  }
}

/** A report is replied to and never decided; whatever else is decided. */
const endAnswer = (action: Action, { ends }: CaseFacts): Answer | undefined => {
  if (action === 'decide' && ends === 'reply') return no('cases.refused.is-replied-to')
  if (action === 'reply' && ends === 'decision') return no('cases.refused.is-decided')
  return undefined
}

const stateAnswer = (action: Action, facts: CaseFacts): Answer | undefined => {
  if (isTimeFor(action, facts)) return undefined
  if (facts.state === 'closed') return no('cases.refused.closed')
  if (facts.state === 'decided') return no('cases.refused.decided')
  if (action === 'close') return no('cases.refused.undecided')
  if (action === 'take') return no('cases.refused.taken', { name: facts.officerName ?? '' })
  if (facts.state === 'received') return no('cases.refused.not-taken')
  if (action === 'withdraw' || action === 'prolong') return no('cases.refused.nothing-asked')
  return no('cases.refused.asked')
}

/** The map says what comes next: what it does not ask for yet, or never does, is not done. */
const mapAnswer = (action: Action, facts: CaseFacts): Answer | undefined => {
  const work = asked[action]
  if (work !== undefined && !facts.works.includes(work)) return no('cases.refused.other-step-first')
  if (action === 'step' && facts.steps.staff === 0) return no('cases.refused.no-step')
  if (action === 'steer' && facts.steps.staff + facts.steps.resident + facts.works.length === 0)
    return no('cases.refused.no-step')
  return undefined
}

const has = (actor: Extract<Actor, { kind: 'officer' }>, unit: string, right: string): boolean =>
  actor.grants.some(grant => grant.unit === unit && grant.right === right)

const no = (key: Extract<Complaint, { key: unknown }>['key'], args?: Record<string, string | number>): Answer => ({
  ok: false,
  reason: args ? { key, args } : { key },
})
