import type { Write } from '../../kernel/hands.ts'
import { reading } from '../../kernel/hands.ts'
import { askForLetter, letterData } from '../documents/index.ts'
import type { Delegation, UnitView } from '../organisation/index.ts'
import { mailAddressOf } from '../people/index.ts'
import type { DecisionForm } from './decision-form.ts'
import type { LockedCase } from './locked-case.ts'

type Decided = DecisionForm & { appeal: string; title: string; delegation: Delegation; unit: UnitView }

/** Has the decision letter made, in the words that were decided. Gives the id that the document will have. */
export const orderLetter = async (w: Write, one: LockedCase, decided: Decided): Promise<string> => {
  const recipient = await mailAddressOf(reading(w), one.applicant)
  return askForLetter(w, {
    subject: one.id,
    name: `beslut-${one.number}.pdf`,
    letter: letterData(w, {
      number: one.number,
      heading: w.t('cases.letter.heading', { service: one.service_title.sv }),
      unit: `${decided.unit.authority.name.sv}, ${decided.unit.name.sv}`,
      decidedAt: w.now,
      // A letter that can be lost does not tell who lives under a protected identity, nor where.
      recipient: one.protected ? [w.t('cases.letter.applicant', { number: one.number })] : [recipient?.name ?? ''],
      outcome: w.t(`cases.outcome.${decided.outcome}`),
      decision: decided.text,
      reasons: decided.reasons,
      appeal: decided.appeal,
      officer: { name: w.actor.kind === 'officer' ? w.actor.name : '', title: decided.title },
      delegation: decided.delegation.number,
    }),
  })
}
