import type { FeelValue } from '../../kernel/feel/feel-value.ts'
import { type Answers, type PagePath, rowsOf } from './answers.ts'
import type { Service } from './compiled-service.ts'
import { type Frame, openFrame } from './frame.ts'
import { type Known, whatIsKnown } from './known.ts'
import type { Asking, Json, Question } from './question.ts'
import type { Group, Rules, Scope, ServicePage } from './scope.ts'
import { complaintAbout, type Gathering, takeAnswer } from './take.ts'
import { asWalk, type Walk, type WalkedItem, type WalkedPage, type WalkedRow } from './walked.ts'

/**
 * New answers to one page, read while it is walked: so what is asked further down the page follows from what was written further up.
 * `read` gives the answer to use instead of the stored one, or undefined to keep that.
 */
export type Filling = { path: PagePath; read: (question: Question, stored: Json | undefined) => Json | undefined }

/**
 * Replays the answers from the first page. The law of relevance: a fact that is not asked has no value, whatever the draft
 * holds; a condition that rests on a fact without a value is not true, however it is written; what is not asked is not sent.
 * Never looks ahead, so it always ends: everything may only rest on facts that stand before it.
 */
export const walk = (service: Service, answers: Answers, ask: Asking, known: Known, filling?: Filling): Walk =>
  walkRecord(service, answers, ask, openFrame(service, whatIsKnown(ask.today, known), { rounds: 0 }), filling)

/** The same for a record whose frame is open: the service, or a row. */
const walkRecord = (scope: Scope, answers: Answers, ask: Asking, frame: Frame, filling?: Filling): Walk => {
  const gathering: Gathering = { frame, answers, ask, relevant: {}, faults: {} }
  const pages: WalkedPage[] = []
  for (const page of scope.pages) {
    if (page.when !== undefined && !frame.holds(page.when)) continue
    const walked = walkPage(page, gathering, filling?.path[0] === page.id ? filling : undefined)
    if (walked.items.length > 0) pages.push(walked)
  }
  // What was calculated is sent with the answers that it was made from.
  for (const key of scope.calculated.keys()) {
    const value = frame.look(key)
    if (value !== null) gathering.relevant[key] = storable(value)
  }
  return asWalk(scope, pages, {
    relevant: gathering.relevant,
    faults: gathering.faults,
    holds: frame.holds,
    values: frame.values,
  })
}

const walkPage = (page: ServicePage, gathering: Gathering, filling: Filling | undefined): WalkedPage => {
  const { frame, answers } = gathering
  const items: WalkedItem[] = []
  const states: WalkedPage['state'][] = []
  for (const item of page.items) {
    if (item.when !== undefined && !frame.holds(item.when)) continue
    if (item.kind === 'info') items.push({ kind: 'info', text: item.text, tone: item.tone })
    else if (item.kind === 'calculated') {
      const { key } = item.calculated
      items.push({ kind: 'calculated', calculated: item.calculated, value: frame.look(key) })
    } else if (item.kind === 'group') {
      const taken = walkRows(item.group, item.rules, gathering, filling)
      items.push(taken.item)
      states.push(taken.state)
    } else {
      const question = mustBeAnswered(item.rules, frame) ? item.required : item.question
      const { key } = question
      const stored = Object.hasOwn(answers, key) ? answers[key] : undefined
      const given = filling?.path.length === 1 ? (filling.read(question, stored) ?? stored) : stored
      states.push(takeAnswer(question, item.rules, given, gathering))
      items.push({ kind: 'question', question })
    }
  }
  const state = states.includes('faulty') ? 'faulty' : states.includes('open') ? 'open' : 'answered'
  return { page, items, asked: items.flatMap(item => (item.kind === 'question' ? [item.question] : [])), state }
}

/** Walks every row of a group. The group is answered when there are enough rows and each of them is. */
const walkRows = (
  group: Group,
  rules: Rules,
  gathering: Gathering,
  filling: Filling | undefined,
): { item: Extract<WalkedItem, { kind: 'group' }>; state: WalkedPage['state'] } => {
  const { frame, answers, ask, relevant, faults } = gathering
  const { key, scope } = group
  const stored = rowsOf(Object.hasOwn(answers, key) ? answers[key] : undefined)
  const [, row, ...rest] = filling?.path ?? []
  const rows = (stored ?? []).map((one): WalkedRow => {
    const inside = filling && row === one.row ? { path: rest, read: filling.read } : undefined
    return {
      row: one.row,
      stored: one.answers,
      walk: walkRecord(scope, one.answers, ask, openFrame(scope, frame.look, frame.meter), inside),
    }
  })
  if (!stored) return { item: { kind: 'group', group, rows, answered: false, complaint: undefined }, state: 'open' }
  frame.set(
    key,
    rows.map(({ walk }) => walk.values),
  )
  relevant[key] = rows.map(one => ({ row: one.row, answers: { ...one.walk.relevant } }))
  const complaint = complaintAbout(group, rows, rules, gathering)
  if (complaint) faults[key] = complaint
  return { item: { kind: 'group', group, rows, answered: true, complaint }, state: complaint ? 'faulty' : 'answered' }
}

const mustBeAnswered = ({ requiredWhen }: Rules, frame: Frame): boolean =>
  requiredWhen !== undefined && frame.holds(requiredWhen)

/** A calculated value as it is stored. */
const storable = (value: FeelValue): Json =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : String(value)

/** Whether the person may apply; otherwise the conditions that say no. Asked before the first page. */
export const refusals = (service: Service, ask: Asking, known: Known): string[] => {
  const { holds } = walk(service, {}, ask, known)
  return (service.definition.applicant.refusedWhen ?? []).filter(holds)
}
