import { dayOf } from '../../../kernel/clock.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { mayDecide } from '../../organisation/index.ts'
import { checkedDecision, type DecisionForm } from '../decision-form.ts'
import { lockCase } from '../locked-case.ts'
import '../table.ts'

/**
 * Keeps what the officer has written of a decision, to be looked through before it is signed. Nothing is decided yet.
 * Throws as `decideCase` would, so that nobody writes at length in vain.
 */
export const saveDecisionDraft = async (
  w: Write<Officer>,
  input: { number: string } & DecisionForm,
): Promise<{ number: string }> => {
  const locked = await lockCase(w, input.number, 'decide')
  const form = checkedDecision(input)
  const { unit, case_type: caseType } = locked
  if (!(await mayDecide(reading(w), w.actor.id, { unit, caseType, outcome: form.outcome, on: dayOf(w.now) }))) {
    throw new Refused({ key: 'cases.refused.delegation', args: { outcome: w.t(`cases.outcome.${form.outcome}`) } })
  }
  await w.tx
    .insertInto('cases.decision_draft')
    .values({ case_id: locked.id, officer: w.actor.id, ...form, saved_at: w.now })
    .onConflict(conflict =>
      conflict.columns(['municipality_id', 'case_id', 'officer']).doUpdateSet({ ...form, saved_at: w.now }),
    )
    .execute()
  return { number: input.number }
}
