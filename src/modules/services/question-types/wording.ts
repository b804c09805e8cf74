import type { Context } from '../../../kernel/http/context.ts'
import type { Asked, Asking } from '../question.ts'

/** The label and the hint of a fact, as every control takes them. */
export const labelOf = (ask: Asking, fact: string): string => ask.words.text(`fact.${fact}.label`)

export const hintOf = (ask: Asking, fact: string): string | undefined => ask.words.maybe(`fact.${fact}.hint`)

/** The choices of a fact in words. */
export const choicesOf = (ask: Asking, fact: string, choices: readonly string[]) =>
  choices.map(value => ({
    value,
    label: ask.words.text(`fact.${fact}.choice.${value}`),
    hint: ask.words.maybe(`fact.${fact}.choice.${value}.hint`),
  }))

/** The text keys that choices need, below the fact's own. */
export const choiceTexts = (choices: readonly string[]): { required: string[]; optional: string[] } => ({
  required: choices.map(value => `choice.${value}`),
  optional: choices.map(value => `choice.${value}.hint`),
})

/** A legend that holds several fields has no place of its own for "(valfritt)". */
export const optionalLabelOf = (c: Context, ask: Asking, { fact, optional }: Asked<unknown>): string =>
  optional ? `${labelOf(ask, fact)} ${c.t('ui.optional')}` : labelOf(ask, fact)
