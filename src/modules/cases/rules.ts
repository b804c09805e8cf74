import type { Complaint } from '../../kernel/errors.ts'
import type { Actor } from '../../kernel/hands.ts'
import { actsFor, type OnBehalf } from '../people/index.ts'
import { type Action, type CaseFacts, transitions } from './case.ts'

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
}

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
  const wrongState = stateAnswer(action, facts)
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
  if (!isOwn(action) && action !== 'message') return no('cases.refused.not-yours')
  if (isOwn(action) && facts.recalled) return no('cases.refused.recalled')
  if (action === 'correct' && facts.deciding) return no('cases.refused.deciding')
  if (transitions[action].from.includes(facts.state)) return { ok: true }
  if ((action === 'correct' || action === 'recall') && facts.state === 'decided') return no('cases.refused.decided')
  return no(action === 'answer' ? 'cases.refused.nothing-asked' : 'cases.refused.closed')
}

/** A report is replied to and never decided; whatever else is decided. */
const endAnswer = (action: Action, { ends }: CaseFacts): Answer | undefined => {
  if (action === 'decide' && ends === 'reply') return no('cases.refused.is-replied-to')
  if (action === 'reply' && ends === 'decision') return no('cases.refused.is-decided')
  return undefined
}

const stateAnswer = (action: Action, facts: CaseFacts): Answer | undefined => {
  if (transitions[action].from.includes(facts.state)) return undefined
  if (facts.state === 'closed') return no('cases.refused.closed')
  if (facts.state === 'decided') return no('cases.refused.decided')
  if (action === 'close') return no('cases.refused.undecided')
  if (action === 'take') return no('cases.refused.taken', { name: facts.officerName ?? '' })
  if (facts.state === 'received') return no('cases.refused.not-taken')
  if (action === 'withdraw' || action === 'prolong') return no('cases.refused.nothing-asked')
  return no('cases.refused.asked')
}

const has = (actor: Extract<Actor, { kind: 'officer' }>, unit: string, right: string): boolean =>
  actor.grants.some(grant => grant.unit === unit && grant.right === right)

const no = (key: Extract<Complaint, { key: unknown }>['key'], args?: Record<string, string | number>): Answer => ({
  ok: false,
  reason: args ? { key, args } : { key },
})
