import type { Selectable } from 'kysely'
import type { Read } from '../../../kernel/hands.ts'
import type { MessageFile } from '../../messages/index.ts'
import type { RunningCase } from '../../processes/index.ts'
import type { AppealRegime, CaseEnd, Outcome } from '../case.ts'
import { beforeMaps, onMap } from '../on-map/works.ts'
import '../table.ts'
import type { CaseRow } from '../table.ts'

export type CompletionView = {
  id: string
  text: string
  dueOn: Temporal.PlainDate
  askedBy: string
  askedAt: Temporal.Instant
  answeredAt?: Temporal.Instant
  answer?: string
  files: MessageFile[]
  /** The unit has taken it back: it need not be answered. */
  withdrawn?: { at: Temporal.Instant; by: string; reason: string }
}

export type DecisionView = {
  outcome: Outcome
  text: string
  reasons: string
  appeal: { regime: AppealRegime; text: string }
  authority: string
  delegation: { number: string; text: string; basis: string }
  decidedBy: string
  title: string
  /** Who prepared it, when that was somebody else. */
  presentedBy?: string
  decidedAt: Temporal.Instant
  /** The document of the letter; it can take a moment before it is there. */
  letter: string
}

/** What has been asked of the applicant, oldest first. */
export const completionsOf = async (r: Read, caseId: string): Promise<CompletionView[]> => {
  const rows = await r.db
    .selectFrom('cases.completion')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    text: row.text,
    dueOn: row.due_on,
    askedBy: row.asked_by_name,
    askedAt: row.asked_at,
    ...(row.answered_at ? { answeredAt: row.answered_at } : {}),
    ...(row.answer ? { answer: row.answer } : {}),
    files: row.files,
    ...(row.withdrawn_at
      ? { withdrawn: { at: row.withdrawn_at, by: row.withdrawn_by_name ?? '', reason: row.withdrawn_reason ?? '' } }
      : {}),
  }))
}

export const decisionOf = async (r: Read, caseId: string): Promise<DecisionView | undefined> => {
  const row = await r.db.selectFrom('cases.decision').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return (
    row && {
      outcome: row.outcome,
      text: row.text,
      reasons: row.reasons,
      appeal: { regime: row.appeal_regime, text: row.appeal_text },
      authority: row.authority,
      delegation: { number: row.delegation_number, text: row.delegation_text, basis: row.delegation_basis },
      decidedBy: row.decided_by_name,
      title: row.decided_by_title,
      ...(row.presented_by_name ? { presentedBy: row.presented_by_name } : {}),
      decidedAt: row.decided_at,
      letter: row.letter,
    }
  )
}

/** The one that is waited for. */
export const openCompletion = (completions: CompletionView[]): CompletionView | undefined =>
  completions.find(one => !one.answeredAt && !one.withdrawn)

/** What the rules need of a row, with the completion that is waited for. */
export const factsOf = (
  row: Selectable<CaseRow>,
  completions: CompletionView[],
  ends: CaseEnd,
  running: RunningCase | undefined,
) => ({
  state: row.state,
  unit: row.unit,
  applicant: row.applicant,
  officer: row.officer ?? undefined,
  officerName: row.officer_name ?? undefined,
  protected: row.protected,
  recalled: row.recalled_at !== null,
  ends,
  deciding: false,
  ...(running ? onMap(running) : beforeMaps(row.state, ends)),
  completionDue: row.state === 'waiting' ? openCompletion(completions)?.dueOn : undefined,
})
