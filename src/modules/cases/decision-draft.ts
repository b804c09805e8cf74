import { dayOf } from '../../kernel/clock.ts'
import { Refused } from '../../kernel/errors.ts'
import { type Officer, type Read, reading, type Write } from '../../kernel/hands.ts'
import { mayDecide } from '../organisation/index.ts'
import type { Outcome } from './case.ts'
import type { DecisionForm } from './decision-form.ts'
import type { LockedCase } from './locked-case.ts'
import './table.ts'

/** The words of a decision. */
export type Wording = Pick<DecisionForm, 'text' | 'reasons'>

/** What an officer has written of a decision, and what stood there before a standard text took its place. */
export type DecisionDraft = DecisionForm & { earlier?: Wording }

export const decisionDraft = async (r: Read<Officer>, number: string): Promise<DecisionDraft | undefined> => {
  const row = await r.db
    .selectFrom('cases.decision_draft as d')
    .innerJoin('cases.case as c', 'c.id', 'd.case_id')
    .where('c.number', '=', number)
    .where('d.officer', '=', r.actor.id)
    .select(['d.outcome', 'd.text', 'd.reasons', 'd.earlier_text', 'd.earlier_reasons'])
    .executeTakeFirst()
  if (!row) return undefined
  const { outcome, text, reasons, earlier_text: earlierText, earlier_reasons: earlierReasons } = row
  const earlier = earlierText !== null && earlierReasons !== null && { text: earlierText, reasons: earlierReasons }
  return { outcome, text, reasons, ...(earlier ? { earlier } : {}) }
}

/** What can be taken back while one writes for this outcome: what was replaced, or what was written for another outcome. */
export const earlierWording = (draft: DecisionDraft | undefined, outcome: Outcome): Wording | undefined => {
  if (!draft) return undefined
  return draft.outcome === outcome ? draft.earlier : { text: draft.text, reasons: draft.reasons }
}

/** Keeps the words of a decision that is not made yet. Throws Refused without a delegation, so that nobody writes in vain. */
export const keepDraft = async (
  w: Write<Officer>,
  { id, unit, case_type: caseType }: LockedCase,
  { outcome, text, reasons }: DecisionForm,
  earlier: Wording | undefined,
): Promise<void> => {
  if (!(await mayDecide(reading(w), w.actor.id, { unit, caseType, outcome, on: dayOf(w.now) })))
    throw new Refused({ key: 'cases.refused.delegation', args: { outcome: w.t(`cases.outcome.${outcome}`) } })
  const kept = {
    outcome,
    text,
    reasons,
    earlier_text: earlier?.text ?? null,
    earlier_reasons: earlier?.reasons ?? null,
    saved_at: w.now,
  }
  await w.tx
    .insertInto('cases.decision_draft')
    .values({ case_id: id, officer: w.actor.id, ...kept })
    .onConflict(conflict => conflict.columns(['municipality_id', 'case_id', 'officer']).doUpdateSet(kept))
    .execute()
}

/** Whether any officer has begun to write what ends a case: a decision or a reply. */
export const hasBegunToDecide = async (r: Read, caseId: string): Promise<boolean> =>
  (await r.db
    .selectFrom('cases.decision_draft')
    .select('case_id')
    .where('case_id', '=', caseId)
    .unionAll(r.db.selectFrom('cases.reply_draft').select('case_id').where('case_id', '=', caseId))
    .executeTakeFirst()) !== undefined
