import type { Answers } from './answers.ts'
import type { SetAside } from './aside.ts'
import { type CarriedOver, carryOver, isSmooth as nothingToTell } from './carry-over.ts'
import { carryTyped } from './carry-typed.ts'
import type { Service } from './compiled-service.ts'
import type { Typed } from './table.ts'

/** All that is written in a draft. */
export type Written = { answers: Answers; typed: Record<string, Typed>; aside: SetAside[] }

export type CarriedDraft = CarriedOver & Written & { half: SetAside[] }

/** A draft in another version: answers, and what is typed and not continued from. */
export const carried = (old: Service, next: Service, draft: Written, today: Temporal.PlainDate): CarriedDraft => {
  const over = carryOver(old, next, draft.answers, today, draft.aside)
  const { typed, aside: half } = carryTyped(old, next, draft.answers, draft.typed, today)
  return { ...over, typed, half, aside: [...over.aside, ...half] }
}

/** Whether the person need not know that there is a new version. */
export const isSmooth = (over: CarriedDraft): boolean => nothingToTell(over) && over.half.length === 0
