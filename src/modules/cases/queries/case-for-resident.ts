import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import { happeningsOf } from '../../../kernel/events/events.ts'
import { type ClosedFile, closedFiles } from '../../../kernel/files/files.ts'
import type { Read, Resident, Sight } from '../../../kernel/hands.ts'
import { type DocumentView, documentsOf } from '../../documents/index.ts'
import { conversationForResident, type MessageView } from '../../messages/index.ts'
import { type UnitView, unitBySlug, type Words } from '../../organisation/index.ts'
import { mailAddressOf, type PrincipalForSelf, principalForSelf } from '../../people/index.ts'
import { casesOnMaps, type Progress } from '../../processes/index.ts'
import { type AnswerSection, type CaseAct, type CaseState, type Deadline, deadlinesOf } from '../case.ts'
import { filesOf } from '../case-files.ts'
import { type CorrectionView, correctionsOf } from '../correction.ts'
import { hasBegunToDecide } from '../decision-draft.ts'
import { inWords, type TimelineEntry } from '../happened.ts'
import { isUnderWay } from '../on-map/works.ts'
import { regimeOf } from '../read-decision-templates.ts'
import { endsWith } from '../reply-template.ts'
import { type Answer, may } from '../rules.ts'
import { isCaseOfMine } from '../scope.ts'
import '../table.ts'
import { type CompletionView, completionsOf, factsOf, openCompletion } from './case-parts.ts'
import { type CaseEnded, endOfCase } from './end-of-case.ts'
import { type StepOfCase, stepsOfCase } from './steps-of-case.ts'

const { progressOf, runningCase } = casesOnMaps

export type CaseForResident = CaseEnded & {
  number: string
  service: Words
  act: CaseAct
  state: CaseState
  /** Whom it concerns, where that is not me. */
  principal?: PrincipalForSelf
  /** The colleague who sent it for the organisation; without a name where the identity is protected. */
  sentBy?: { name?: string }
  unit: UnitView
  officer?: string
  openedAt: Temporal.Instant
  decideBy: Temporal.PlainDate
  deadlines: Deadline[]
  submission: string
  answers: AnswerSection[]
  /** What is asked of me now. */
  asked?: CompletionView
  /** What was asked before, with what I answered. */
  answered: CompletionView[]
  /** What the unit asked and took back. */
  withdrawn: CompletionView[]
  timeline: TimelineEntry[]
  messages: MessageView[]
  /** There are older messages than these. */
  messagesCut: boolean
  unread: number
  documents: DocumentView[]
  /** Files on it that can't be opened now. */
  closedFiles: ReadonlyMap<string, ClosedFile>
  /** What its map asks of me now. */
  steps: StepOfCase[]
  /** How far it has come, where its map has phases. */
  progress?: Progress
  /** Whether its map still waits for something, other than that the case is closed. */
  underWay: boolean
  /** I have taken the application back. */
  recalledAt?: Temporal.Instant
  /** What I have corrected since it was sent. */
  corrections: CorrectionView[]
  actions: { answer: Answer; message: Answer; recall: Answer; correct: Answer }
  sights: Sight[]
}

/** A case of one's own, or of an organisation that one may act for now. Throws Missing for anybody else's: it does not exist for them. */
export const caseForResident = async (r: Read<Resident>, number: string): Promise<CaseForResident> => {
  const row = await r.db
    .selectFrom('cases.case')
    .selectAll()
    .where('number', '=', number)
    .where(isCaseOfMine(r.actor))
    .executeTakeFirst()
  if (!row) throw new Missing('No such case')
  const others = row.applicant !== null && row.applicant !== r.actor.id ? row.applicant : undefined
  const unit = await unitBySlug(r, row.unit)
  if (!unit) throw new Error(`The case ${row.id} is at a unit that does not exist`)
  const completions = await completionsOf(r, row.id)
  const running = await runningCase(r, row.id)
  const progress = running && (await progressOf(r, running))
  const facts = {
    ...factsOf(row, completions, endsWith(r.municipality, row.case_type), running),
    deciding: await hasBegunToDecide(r, row.id),
  }
  const asked = row.state === 'waiting' && !row.recalled_at ? openCompletion(completions) : undefined
  const ended = await endOfCase(r, row)
  const { messages, cut: messagesCut } = await conversationForResident(r, row.id)
  const corrections = await correctionsOf(r, row.id)
  const files = filesOf({ answers: row.answers, messages, completions, corrections })
  const today = dayOf(r.now)
  return {
    number: row.number,
    service: row.service_title,
    act: row.act,
    state: row.state,
    ...(row.on_behalf ? { principal: await principalForSelf(r, row.on_behalf) } : {}),
    ...(others ? { sentBy: await colleague(r, others) } : {}),
    unit,
    ...(row.officer_name ? { officer: row.officer_name } : {}),
    openedAt: row.opened_at,
    decideBy: row.decide_by,
    deadlines: deadlinesOf(
      {
        state: row.state,
        openedOn: dayOf(row.opened_at),
        decideBy: row.decide_by,
        completionDue: asked?.dueOn,
        regime: regimeOf(r.municipality, row.case_type),
      },
      today,
    ),
    submission: row.submission,
    answers: row.answers,
    ...(asked ? { asked } : {}),
    answered: completions.filter(one => one.answeredAt),
    withdrawn: completions.filter(one => one.withdrawn),
    ...ended,
    timeline: inWords(
      r,
      (await happeningsOf(r, row.id)).filter(one => one.visible),
      row,
    ),
    messages,
    messagesCut,
    unread: messages.filter(one => one.direction === 'out' && !one.readAt).length,
    documents: await documentsOf(r, row.id),
    steps: stepsOfCase(running, []).filter(({ who }) => who === 'resident' && !row.recalled_at),
    ...(progress ? { progress } : {}),
    underWay: running !== undefined && isUnderWay(running),
    closedFiles: await closedFiles(
      r,
      files.map(file => file.id),
    ),
    ...(row.recalled_at ? { recalledAt: row.recalled_at } : {}),
    corrections,
    actions: {
      answer: may(r.actor, 'answer', facts, today),
      message: may(r.actor, 'message', facts, today),
      recall: may(r.actor, 'recall', facts, today),
      correct: may(r.actor, 'correct', facts, today),
    },
    sights: others ? [{ person: others, what: 'case', object: number, why: 'organisation' }] : [],
  }
}

const colleague = async (r: Read, person: string): Promise<{ name?: string }> => {
  const known = await mailAddressOf(r, person)
  return known && !known.protectedIdentity ? { name: known.name } : {}
}
