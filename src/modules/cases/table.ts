import type { ColumnType, Generated } from 'kysely'
import type { Locale } from '../../kernel/texts/texts.ts'
import type { MessageFile } from '../messages/index.ts'
import type { Words } from '../organisation/index.ts'
import type { OnBehalf } from '../people/index.ts'
import type { AnswerSection, AppealRegime, CaseAct, CaseState, Outcome } from './case.ts'
import type { Change } from './correction.ts'
import type { ReplyKind } from './reply.ts'

type Json<T> = ColumnType<T, string, string>

export type CaseRow = {
  municipality_id: Generated<string>
  id: string
  number: string
  service_slug: string
  service_title: Json<Words>
  service_version: string
  case_type: string
  act: CaseAct
  unit: string
  /** Nobody is known, where it was sent without signing in: then there is a row in `cases.sender`. */
  applicant: string | null
  /** Whom it concerns where that is not the applicant. */
  principal: Generated<string | null>
  on_behalf: ColumnType<OnBehalf | null, string | null | undefined, never>
  submission: string
  answers: Json<AnswerSection[]>
  state: CaseState
  officer: string | null
  officer_name: string | null
  protected: boolean
  rev: Generated<number>
  opened_at: Temporal.Instant
  decide_by: Temporal.PlainDate
  outcome: Outcome | null
  /** What it was closed with, where that is a reply. */
  reply: ReplyKind | null
  decided_at: Temporal.Instant | null
  closed_at: Temporal.Instant | null
  recalled_at: Temporal.Instant | null
}

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'cases.case': CaseRow
    'cases.case_word': {
      municipality_id: Generated<string>
      unit: string
      word: string
      opened_at: Temporal.Instant
      case_id: string
      protected: boolean
    }
    'cases.step': {
      municipality_id: Generated<string>
      id: string
      case_id: string
      task: string
      node: string
      name: string
      did: 'done' | 'skipped' | 'repeated' | 'given'
      answers: Json<{ label: Words; value: string }[]>
      reason: string | null
      officer: string | null
      officer_name: string | null
      by_kind: 'officer' | 'resident'
      by_id: string
      by_name: string
      at: Temporal.Instant
    }
    'cases.sender': {
      municipality_id: Generated<string>
      case_id: string
      sender: string
      email: string | null
      locale: Locale
    }
    'cases.assignment': {
      municipality_id: Generated<string>
      id: string
      case_id: string
      officer: string | null
      officer_name: string | null
      assigned_by: string
      assigned_at: Temporal.Instant
    }
    'cases.completion': {
      municipality_id: Generated<string>
      id: string
      case_id: string
      text: string
      due_on: Temporal.PlainDate
      asked_by: string
      asked_by_name: string
      asked_at: Temporal.Instant
      answered_at: Temporal.Instant | null
      answer: string | null
      files: ColumnType<MessageFile[], string | undefined, string>
      withdrawn_at: Temporal.Instant | null
      withdrawn_by: string | null
      withdrawn_by_name: string | null
      withdrawn_reason: string | null
    }
    'cases.correction': {
      municipality_id: Generated<string>
      id: string
      case_id: string
      earlier: string
      submission: string
      changes: Json<Change[]>
      corrected_at: Temporal.Instant
    }
    'cases.decision': {
      municipality_id: Generated<string>
      id: string
      case_id: string
      outcome: Outcome
      text: string
      reasons: string
      appeal_regime: AppealRegime
      appeal_text: string
      authority: string
      delegation_id: string
      delegation_number: string
      delegation_text: string
      delegation_basis: string
      decided_by: string
      decided_by_name: string
      decided_by_title: string
      presented_by: string | null
      presented_by_name: string | null
      decided_at: Temporal.Instant
      letter: string
    }
    'cases.reply': {
      municipality_id: Generated<string>
      id: string
      case_id: string
      kind: ReplyKind
      text: string
      authority: string
      replied_by: string
      replied_by_name: string
      replied_by_title: string
      replied_at: Temporal.Instant
    }
    'cases.reply_draft': {
      municipality_id: Generated<string>
      case_id: string
      officer: string
      kind: ReplyKind
      text: string
      earlier: string | null
      saved_at: Temporal.Instant
    }
    'cases.decision_draft': {
      municipality_id: Generated<string>
      case_id: string
      officer: string
      outcome: Outcome
      text: string
      reasons: string
      earlier_text: string | null
      earlier_reasons: string | null
      saved_at: Temporal.Instant
    }
  }
}
