import { dayOf } from '../../../kernel/clock.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { decidersOf, delegationsOf, type Words } from '../../organisation/index.ts'
import { type AppealRegime, type Outcome, outcomes } from '../case.ts'
import { type DecisionDraft, decisionDraft } from '../decision-draft.ts'
import { appealsOf, fill } from '../decision-template.ts'
import { fillingOf } from '../filling.ts'
import { appealTexts, decisionTemplate } from '../read-decision-templates.ts'
import { type CaseForOfficer, caseForOfficer } from './case-for-officer.ts'

export type DecisionChoice = {
  outcome: Outcome
  title: Words
  /** What the officer begins from, in Swedish, with what is known filled in. */
  text: string
  reasons: { title: Words; text: string }[]
  /** How it is appealed. Of several ways the officer chooses one. */
  appeals: { regime: AppealRegime; because: Words; text: string }[]
  /** On what the officer may choose it; without one it is not theirs. */
  delegation?: { number: string; text: Words }
  /** Who at the unit has one. */
  deciders: string[]
}

export type DecisionChoices = {
  case: CaseForOfficer
  choices: DecisionChoice[]
  /** What this officer has written so far. */
  draft?: DecisionDraft
  sights: CaseForOfficer['sights']
}

/** What an officer writes a decision from: the outcomes of the case type, each with its texts and the delegation it needs. */
export const decisionChoices = async (r: Read<Officer>, number: string): Promise<DecisionChoices> => {
  const one = await caseForOfficer(r, number)
  const template = decisionTemplate(r.municipality, one.caseType)
  const wanted = { unit: one.unit.slug, caseType: one.caseType, on: dayOf(r.now) }
  const delegations = await delegationsOf(r, r.actor.id, wanted)
  const deciders = await decidersOf(r, wanted)
  const draft = await decisionDraft(r, number)
  const filling = fillingOf(r, { number: one.number, service_title: one.service }, one.unit)
  return {
    case: one,
    choices: outcomes
      .filter(outcome => !one.dismissalOnly || outcome === 'dismissed')
      .map(outcome => {
        const delegation = delegations.get(outcome)
        const { title, text, reasons } = template.outcomes[outcome]
        return {
          outcome,
          title,
          text: fill(text.sv, filling),
          reasons: reasons.map(reason => ({ title: reason.title, text: fill(reason.text.sv, filling) })),
          appeals: appealsOf(template, outcome).map(appeal => ({
            ...appeal,
            text: fill(appealTexts(r.municipality)[appeal.regime].sv, filling),
          })),
          deciders: deciders.get(outcome) ?? [],
          ...(delegation ? { delegation: { number: delegation.number, text: delegation.text } } : {}),
        }
      }),
    ...(draft ? { draft } : {}),
    sights: one.sights,
  }
}
