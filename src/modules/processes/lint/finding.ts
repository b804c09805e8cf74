import type { TextKey } from '../../../kernel/texts/keys.ts'
import { type Translate, wordComplaint } from '../../../kernel/texts/texts.ts'

/** The names of all that can be wrong: each has its words, in both languages, in texts/. */
export type Rule = TextKey extends infer K ? (K extends `processes.finding.${infer Name}` ? Name : never) : never

/** What the words of a finding are filled with: the step it is about, what it waits for. */
export type Values = Readonly<Record<string, string>>

/**
 * One thing that is wrong with a map, or could be better. `rule` is its name for programs, `element` the id of what it is about ('' for the
 * file); `findingWords` says it to people. Errors stop publishing; hints don't.
 */
export type Finding = { rule: Rule; element: string; level: 'error' | 'hint'; values: Values }

/** A finding, or a fault that stops the reading of a file, in the language of whoever reads it. */
export const findingWords = (t: Translate, { rule, values }: { rule: Rule; values: Values }): string =>
  wordComplaint(t, { key: `processes.finding.${rule}`, args: values })
