import { z } from 'zod'
import { type AppealRegime, appealRegimes } from './case.ts'

/** What a text may leave open, and is filled in when the officer begins to write. */
const placeholders = ['number', 'service', 'municipality', 'authority', 'unit', 'address', 'email', 'phone'] as const
export type Filling = Partial<Record<(typeof placeholders)[number], string>>

const unknownIn = (template: string): string[] =>
  [...template.matchAll(/\{([^}]*)\}/g)]
    .map(match => match[1] ?? '')
    .filter(name => !placeholders.some(one => one === name))

const text = z
  .string()
  .trim()
  .min(1, 'write something here')
  .max(4000, 'keep it below 4000 letters')
  .refine(value => unknownIn(value).length === 0, {
    error: issue =>
      `there is no {${unknownIn(String(issue.input))[0]}}; what can be filled in is ${placeholders.map(one => `{${one}}`).join(', ')}`,
  })
const words = z.strictObject({ sv: text, en: text })

const outcome = z.strictObject({
  /** What the officer chooses it by, and what the letter is headed with. */
  title: words,
  /** The decision itself. */
  text: words,
  /** Standard reasons to begin from; the officer writes the real ones (förvaltningslagen 32 §). */
  reasons: z.array(z.strictObject({ title: words, text: words })).min(1, 'write at least one standard reason'),
})

/** municipalities/<m>/decisions/<caseType>.json */
export const templateShape = z.strictObject({
  caseType: text,
  appeal: z.strictObject({ regime: z.enum(appealRegimes), because: words }),
  outcomes: z.strictObject({ approved: outcome, refused: outcome, dismissed: outcome }),
})

/** municipalities/<m>/decisions/appeal.json: how one appeals, by regime, in the words of this municipality. */
export const appealShape = z.strictObject({
  forvaltningsbesvar: words,
  laglighetsprovning: words,
  none: words,
} satisfies Record<AppealRegime, typeof words>)

export type DecisionTemplate = z.infer<typeof templateShape>
export type AppealTexts = z.infer<typeof appealShape>

/** The text with what is known written in; what is not known here is left for the officer to see and replace. */
export const fill = (template: string, filling: Filling): string =>
  template.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const key = placeholders.find(one => one === name)
    return (key && filling[key]) ?? whole
  })
