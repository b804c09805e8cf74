import { type Complaint, Invalid, Refused } from '../../kernel/errors.ts'
import type { Answers } from './answers.ts'
import type { Typed } from './table.ts'

// In characters, as they are stored. Many times what any service asks for; but a draft is read whole at every step, and each row of a
// group is a page of its own to type on.
const mostTyped = 1_000_000
const mostAnswered = 4_000_000

const full: Complaint = { key: 'services.draft.full' }

const hasRoom = (typed: Record<string, Typed>): boolean => JSON.stringify(typed).length <= mostTyped

/** Throws Refused where a draft would hold more that is only typed than it has room for. */
export const refuseFlood = (typed: Record<string, Typed>): void => {
  if (!hasRoom(typed)) throw new Refused(full)
}

/** Throws Invalid on the field `at` where a draft would hold more than it has room for. */
export const mustFit = (answers: Answers, typed: Record<string, Typed>, at: string): void => {
  if (!hasRoom(typed) || JSON.stringify(answers).length > mostAnswered) throw new Invalid({ [at]: full })
}
