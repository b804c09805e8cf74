import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import { happeningsOf } from '../../../kernel/events/events.ts'
import { type ClosedFile, closedFiles } from '../../../kernel/files/files.ts'
import type { Officer, Read, Sight } from '../../../kernel/hands.ts'
import { type DocumentView, documentsOf } from '../../documents/index.ts'
import { conversationForOfficer, type MessageView } from '../../messages/index.ts'
import { colleaguesAt, type UnitView, unitBySlug, type Words } from '../../organisation/index.ts'
import {
  type PersonForOfficer,
  type PrincipalForOfficer,
  personForOfficer,
  principalForOfficer,
} from '../../people/index.ts'
import { casesOnMaps } from '../../processes/index.ts'
import {
  type Action,
  type AnswerSection,
  type CaseAct,
  type CaseEnd,
  type CaseState,
  type Deadline,
  deadlinesOf,
} from '../case.ts'
import { filesOf } from '../case-files.ts'
import { type CorrectionView, correctionsOf } from '../correction.ts'
import { inWords, type TimelineEntry } from '../happened.ts'
import { type StepView, stepsDone } from '../on-map/step-record.ts'
import { regimeOf } from '../read-decision-templates.ts'
import { endsWith } from '../reply-template.ts'
import { type Answer, may, maySee } from '../rules.ts'
import { senderOf } from '../sender.ts'
import '../table.ts'
import { type CompletionView, completionsOf, factsOf } from './case-parts.ts'
import { type CaseEnded, endOfCase } from './end-of-case.ts'
import { type StepOfCase, stepsOfCase } from './steps-of-case.ts'

const { runningCase } = casesOnMaps

export type CaseForOfficer = CaseEnded & {
  number: string
  /** Sent back with every change. */
  rev: number
  service: Words
  serviceSlug: string
  caseType: string
  act: CaseAct
  /** Whether it is decided, or replied to. */
  ends: CaseEnd
  state: CaseState
  unit: UnitView
  protected: boolean
  officer?: string
  mine: boolean
  openedAt: Temporal.Instant
  decidedAt?: Temporal.Instant
  closedAt?: Temporal.Instant
  /** Not there where it was sent without signing in. */
  applicant: PersonForOfficer | undefined
  /** Then it is known whether they have left an address where they are told of news. */
  sender?: { told: boolean }
  /** Whom it concerns, where that is not the applicant. */
  principal?: PrincipalForOfficer
  answers: AnswerSection[]
  /** The applicant has taken the application back. */
  recalledAt?: Temporal.Instant
  /** What the applicant has corrected since it was sent, oldest first. */
  corrections: CorrectionView[]
  /** Nearest first; none when it is decided. */
  deadlines: Deadline[]
  completions: CompletionView[]
  timeline: TimelineEntry[]
  messages: MessageView[]
  /** There are older messages than these. */
  messagesCut: boolean
  documents: DocumentView[]
  /** Files on it that can't be opened now. */
  closedFiles: ReadonlyMap<string, ClosedFile>
  /** What its map asks of people now, oldest first. */
  steps: StepOfCase[]
  /** What has been done at its steps, oldest first. */
  stepsDone: StepView[]
  /** Its map does not ask for a decision yet: it can be dismissed, and not decided otherwise. */
  dismissalOnly: boolean
  /** It goes by a map; one of before there were maps does as soon as something is done with it. */
  onMap: boolean
  /** Something in its map could not go on: whoever looks after the process is told. */
  stopped: boolean
  /** What the officer may do now, or why not. */
  actions: Record<Action, Answer>
  /** To whom it can be given. */
  colleagues: { id: string; name: string }[]
  sights: Sight[]
}

/** A case on one page, for an officer of its unit. Throws Missing when they may not know of it. */
export const caseForOfficer = async (r: Read<Officer>, number: string): Promise<CaseForOfficer> => {
  const row = await r.db.selectFrom('cases.case').selectAll().where('number', '=', number).executeTakeFirst()
  if (!row || !maySee(r.actor, row)) throw new Missing('No such case')
  const unit = await unitBySlug(r, row.unit)
  if (!unit) throw new Error(`The case ${row.id} is at a unit that does not exist`)
  const completions = await completionsOf(r, row.id)
  const running = await runningCase(r, row.id)
  const done = await stepsDone(r, row.id)
  const ended = await endOfCase(r, row)
  const facts = factsOf(row, completions, endsWith(r.municipality, row.case_type), running)
  const today = dayOf(r.now)
  const { messages, cut: messagesCut } = await conversationForOfficer(r, row.id)
  const allowed = (action: Action): Answer => may(r.actor, action, facts, today)
  const corrections = await correctionsOf(r, row.id)
  const files = filesOf({ answers: row.answers, messages, completions, corrections })
  const applicant = row.applicant === null ? undefined : await personForOfficer(r, row.applicant, row.unit)
  const sender = row.applicant === null ? await senderOf(r, row.id) : undefined
  // What is read before somebody says that it is theirs is theirs to know of when they have.
  const known = row.applicant ?? sender?.id
  const principal = row.on_behalf ? await principalForOfficer(r, row.on_behalf, row.unit) : undefined
  return {
    number: row.number,
    rev: row.rev,
    service: row.service_title,
    serviceSlug: row.service_slug,
    caseType: row.case_type,
    act: row.act,
    ends: facts.ends,
    state: row.state,
    unit,
    protected: row.protected,
    ...(row.officer_name ? { officer: row.officer_name } : {}),
    mine: row.officer === r.actor.id,
    openedAt: row.opened_at,
    ...(row.decided_at ? { decidedAt: row.decided_at } : {}),
    ...(row.closed_at ? { closedAt: row.closed_at } : {}),
    applicant,
    ...(sender ? { sender: { told: sender.email !== undefined } } : {}),
    ...(principal ? { principal } : {}),
    answers: row.answers,
    ...(row.recalled_at ? { recalledAt: row.recalled_at } : {}),
    corrections,
    deadlines: deadlinesOf(
      {
        state: row.state,
        openedOn: dayOf(row.opened_at),
        decideBy: row.decide_by,
        completionDue: facts.completionDue,
        regime: regimeOf(r.municipality, row.case_type),
      },
      today,
    ),
    completions,
    ...ended,
    timeline: inWords(r, await happeningsOf(r, row.id), row),
    messages,
    messagesCut,
    documents: await documentsOf(r, row.id),
    steps: stepsOfCase(running, done),
    stepsDone: done,
    onMap: running !== undefined,
    stopped: running?.incident ?? false,
    dismissalOnly: !facts.works.includes('decide'),
    closedFiles: await closedFiles(
      r,
      files.map(file => file.id),
    ),
    actions: byAction(allowed),
    colleagues: allowed('assign').ok
      ? await colleaguesAt(r, row.unit, row.protected ? 'case.protected' : 'case.take')
      : [],
    sights: [
      ...(known === undefined ? [] : [{ person: known, what: 'case', object: row.number, why: 'handling' }]),
      ...(principal?.kind === 'person'
        ? [{ person: principal.person.id, what: 'concerned', object: row.number, why: 'handling' }]
        : []),
    ],
  }
}

const byAction = (allowed: (action: Action) => Answer): Record<Action, Answer> => ({
  take: allowed('take'),
  release: allowed('release'),
  assign: allowed('assign'),
  ask: allowed('ask'),
  withdraw: allowed('withdraw'),
  prolong: allowed('prolong'),
  message: allowed('message'),
  decide: allowed('decide'),
  close: allowed('close'),
  answer: allowed('answer'),
  recall: allowed('recall'),
  correct: allowed('correct'),
  writeOff: allowed('writeOff'),
  reply: allowed('reply'),
  step: allowed('step'),
  steer: allowed('steer'),
})
