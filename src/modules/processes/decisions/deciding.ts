import type { OpenType } from '../../../kernel/feel/open/open-type.ts'
import type { Run } from '../../../kernel/feel/open/run.ts'

/** A rule that decided: of which table, and which it is there, counted from 1. */
export type Rule = { table: string; rule: string; index: number }

/** One asking of a decision, within one model. */
export type Deciding = {
  run: Run
  rules: Rule[]
  types: (name: string | undefined) => OpenType
  /** The allowed values that a type of the file names, as they are written there. */
  allowedOf: (name: string | undefined) => string | undefined
}
