import { dayOf } from '../../../kernel/clock.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { mayDecide, staffNames, unitBySlug } from '../../organisation/index.ts'
import type { AppealRegime } from '../case.ts'
import { checkedDecision, type DecisionForm } from '../decision-form.ts'
import { chosenAppeal, fill } from '../decision-template.ts'
import { fillingOf } from '../filling.ts'
import { advance, type LockedCase, lockCase, staleSince } from '../locked-case.ts'
import { finishWork, leaveMap } from '../on-map/move-on.ts'
import { decidedAs } from '../on-map/works.ts'
import { appealTexts, decisionTemplate } from '../read-decision-templates.ts'
import '../table.ts'
import { notifyApplicant } from './notify-applicant.ts'

/**
 * Decides the case in the committee's name. The decision is kept with what förvaltningslagen 31 § asks for (what, when, who, and who
 * prepared it), its reasons (32 §) and how it is appealed (33 §), and the applicant is told (33 §).
 * Throws Invalid on `utfall`, `beslutstext`, `skal`, and on `overklagas` where the template leaves that to the officer; Refused without a delegation for this outcome; Stale when somebody was first.
 */
export const decideCase = async (
  w: Write<Officer>,
  input: { number: string; rev: number; appeal?: AppealRegime | undefined } & DecisionForm,
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, input.number, 'decide', { rev: input.rev, event: 'case.decided' })
  const form = checkedDecision(input)
  const { regime } = chosenAppeal(decisionTemplate(w.municipality, locked.case_type), form.outcome, input.appeal)
  if (locked.repeated) return repeatedDecision(w, locked, input.rev, { ...form, regime })
  const inTurn = locked.facts.works.includes('decide')
  // What can't be tried at all is dismissed when that is seen, wherever the map has come; anything else is decided in its turn.
  if (!inTurn && form.outcome !== 'dismissed') throw new Refused({ key: 'cases.refused.other-step-first' })
  const delegation = await mayDecide(reading(w), w.actor.id, {
    unit: locked.unit,
    caseType: locked.case_type,
    outcome: form.outcome,
    on: dayOf(w.now),
  })
  if (!delegation)
    throw new Refused({ key: 'cases.refused.delegation', args: { outcome: w.t(`cases.outcome.${form.outcome}`) } })
  const unit = await unitBySlug(reading(w), locked.unit)
  if (!unit) throw new Error(`The case ${locked.id} is at a unit that does not exist`)
  // The language of authorities is Swedish (språklagen 10 §), whatever language the officer reads the desk in.
  const appeal = fill(appealTexts(w.municipality)[regime].sv, fillingOf(w, locked, unit))
  const title = (await staffNames(reading(w), [w.actor.id])).get(w.actor.id)?.title.sv ?? ''
  const presenter = locked.officer && locked.officer !== w.actor.id ? locked : undefined
  await w.tx
    .insertInto('cases.decision')
    .values({
      id: newId(),
      case_id: locked.id,
      ...form,
      appeal_regime: regime,
      appeal_text: appeal,
      authority: unit.authority.name.sv,
      delegation_id: delegation.id,
      delegation_number: delegation.number,
      delegation_text: delegation.text.sv,
      delegation_basis: delegation.basis,
      decided_by: w.actor.id,
      decided_by_name: w.actor.name,
      decided_by_title: title,
      presented_by: presenter?.officer ?? null,
      presented_by_name: presenter?.officer_name ?? null,
      decided_at: w.now,
      letter: newId(),
    })
    .execute()
  await w.enqueue({ kind: 'case.letter', payload: { case: locked.id }, order: locked.id, correlation: locked.id })
  await w.tx.deleteFrom('cases.decision_draft').where('case_id', '=', locked.id).execute()
  const ended = inTurn && (await finishWork(w, locked, 'decide', decidedAs(form.outcome)))
  if (!inTurn) await leaveMap(w, locked)
  await notifyApplicant(w, { case: locked.id, about: 'decided' }, locked.notified)
  return advance(
    w,
    locked,
    { outcome: form.outcome, decided_at: w.now, ...(ended ? { closed_at: w.now } : {}) },
    { type: 'case.decided', visible: true, body: { outcome: form.outcome, delegation: delegation.number } },
  )
}

/** The same decision sent twice is done; another one on top of it is not. */
const repeatedDecision = async (
  w: Write<Officer>,
  locked: LockedCase,
  rev: number,
  form: DecisionForm & { regime: AppealRegime },
): Promise<{ id: string; number: string }> => {
  const same = await w.tx
    .selectFrom('cases.decision')
    .select('id')
    .where('case_id', '=', locked.id)
    .where('outcome', '=', form.outcome)
    .where('text', '=', form.text)
    .where('reasons', '=', form.reasons)
    .where('appeal_regime', '=', form.regime)
    .executeTakeFirst()
  if (!same) throw await staleSince(w, locked, rev)
  return { id: locked.id, number: locked.number }
}
