import type { FeelValue } from '../feel-value.ts'

/** A value whose type is known only when it is there. */
export type OpenValue = FeelValue
