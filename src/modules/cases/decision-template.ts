import { z } from 'zod'
import { Invalid } from '../../kernel/errors.ts'
import { type AppealRegime, appealRegimes, type Outcome, outcomes } from './case.ts'
import { gapsIn } from './gaps.ts'

/** What a text may leave open, and is filled in when the officer begins to write. */
const placeholders = ['number', 'service', 'municipality', 'authority', 'unit', 'address', 'email', 'phone'] as const
export type Filling = Partial<Record<(typeof placeholders)[number], string>>

const unknownIn = (template: string): string[] =>
  [...template.matchAll(/\{([^}]*)\}/g)]
    .map(match => match[1] ?? '')
    .filter(name => !placeholders.some(one => one === name))

/** A text of a template: what it may leave open is what Torg can fill in. */
export const templateText = z
  .string()
  .trim()
  .min(1, 'write something here')
  .max(4000, 'keep it below 4000 letters')
  .refine(value => unknownIn(value).length === 0, {
    error: issue =>
      `there is no {${unknownIn(String(issue.input))[0]}}; what can be filled in is ${placeholders.map(one => `{${one}}`).join(', ')}`,
  })
export const templateWords = z.strictObject({ sv: templateText, en: templateText })

/** A reason that is suggested: it says what the officer must fill in, so that it is never a fact before somebody has said so. */
const suggested = templateText.refine(value => value.trim() === '' || gapsIn(value).length > 0, {
  error: 'write a gap for the officer to fill in, within square brackets: [what the certificate says]',
})
export const suggestedWords = z.strictObject({ sv: suggested, en: suggested })

const appeal = z.strictObject({ regime: z.enum(appealRegimes), because: templateWords })
export type Appeal = z.infer<typeof appeal>

const outcome = z.strictObject({
  /** What the officer chooses it by, and what the letter is headed with. */
  title: templateWords,
  /** The decision itself. */
  text: templateWords,
  /** Reasons to begin from, with gaps; the officer writes the real ones (förvaltningslagen 32 §). */
  reasons: z
    .array(z.strictObject({ title: templateWords, text: suggestedWords }))
    .min(1, 'write at least one standard reason'),
  /** How this outcome is appealed, where it is not as the case type says. Of several ways the officer chooses the one that is right. */
  appeal: z
    .array(appeal)
    .min(1, 'write one way to appeal, or leave "appeal" out')
    .refine(ways => new Set(ways.map(({ regime }) => regime)).size === ways.length, 'write each way to appeal once')
    .optional(),
})

/** municipalities/<m>/decisions/<caseType>.json */
export const templateShape = z.strictObject({
  caseType: templateText,
  /** What it is called where services are built; otherwise by its own name. */
  name: templateWords.optional(),
  appeal,
  outcomes: z.strictObject({ approved: outcome, refused: outcome, dismissed: outcome }),
})

/** municipalities/<m>/decisions/appeal.json: how one appeals, by regime, in the words of this municipality. */
export const appealShape = z.strictObject({
  forvaltningsbesvar: templateWords,
  laglighetsprovning: templateWords,
  none: templateWords,
} satisfies Record<AppealRegime, typeof templateWords>)

export type DecisionTemplate = z.infer<typeof templateShape>
export type AppealTexts = z.infer<typeof appealShape>

/** The text with what is known written in; what is not known here is left for the officer to see and replace. */
export const fill = (template: string, filling: Filling): string =>
  template.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const key = placeholders.find(one => one === name)
    return (key && filling[key]) ?? whole
  })

/** In which ways a decision with this outcome may be appealed; one, but where the template leaves the choice to the officer. */
export const appealsOf = (template: DecisionTemplate, outcome: Outcome): Appeal[] =>
  template.outcomes[outcome].appeal ?? [template.appeal]

/**
 * How this decision is appealed (förvaltningslagen 33 §). Throws Invalid on `overklagas` where there are several ways and none of them
 * was chosen: a wrong one would cost the applicant the right to have the matter tried.
 */
export const chosenAppeal = (
  template: DecisionTemplate,
  outcome: Outcome,
  wanted: AppealRegime | undefined,
): Appeal => {
  const ways = appealsOf(template, outcome)
  const [only] = ways
  const chosen = ways.length === 1 ? only : ways.find(({ regime }) => regime === wanted)
  if (!chosen) throw new Invalid({ overklagas: { key: 'cases.decide.choose-appeal' } })
  return chosen
}

/** Whether any decision of the case type can be appealed on its matter: then the six months of förvaltningslagen 12 § run (2 §). */
export const regimeBefore = (template: DecisionTemplate): AppealRegime =>
  outcomes.some(outcome => appealsOf(template, outcome).some(({ regime }) => regime === 'forvaltningsbesvar'))
    ? 'forvaltningsbesvar'
    : template.appeal.regime
