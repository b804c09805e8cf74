import type { Syntax } from '../syntax.ts'
import type { OpenType } from './open-type.ts'
import { entryOf, type OpenRecord, type OpenValue } from './open-value.ts'

/** One run of an expression: what time it is, what went wrong on the way, and how much it has done. */
export type Run = {
  now: Temporal.Instant
  zone: string
  warnings: string[]
  /** Shared by all that is run together. */
  spent: { rounds: number; depth: number }
  /** Types that are not the language's own, by name. */
  types: (name: string) => OpenType | undefined
  evaluate: (node: Syntax, env: Env) => OpenValue
}

/** The names that are known where an expression stands, innermost first. */
export type Env = { names: OpenRecord; outer: Env | undefined; run: Run }

export const inner = (outer: Env, names: OpenRecord): Env => ({ names, outer, run: outer.run })

/** No value, and why. */
export const nothing = (run: Run, why: string): null => {
  if (run.warnings.length < 20) run.warnings.push(why)
  return null
}

const mostRounds = 200_000
/** Parts of expressions within each other, through all functions. What the stack holds is several times as much. */
const deepest = 1200
const longestText = 1_000_000

/** An expression that would keep the house busy: it is stopped whole, for half an answer is none. */
class TooMuch extends Error {}

/** Why a run was stopped whole; undefined where the fault is another. Some ways in fill the stack before they are too deep. */
export const stoppedBy = (fault: unknown): string | undefined => {
  if (fault instanceof TooMuch) return fault.message
  return fault instanceof RangeError && /call stack/.test(fault.message) ? tooDeep : undefined
}

const tooDeep = 'It goes too deep: do functions call each other without end?'

/** Counts rounds. Throws TooMuch. */
export const goOn = (run: Run, rounds = 1): void => {
  run.spent.rounds += rounds
  if (run.spent.rounds > mostRounds) throw new TooMuch('It takes too many rounds')
}

/** Goes one level further in. Throws TooMuch where that is too deep: functions that call each other without end come to theirs. */
export const deeper = (spent: Run['spent']): void => {
  spent.depth += 1
  if (spent.depth > deepest) throw new TooMuch(tooDeep)
}

/** Comes out on the level on which it went in, also where a fault was thrown on the way. */
export const leveled = <T>({ spent }: Run, act: () => T): T => {
  const { depth } = spent
  try {
    return act()
  } finally {
    spent.depth = depth
  }
}

/** A text that was made: so many letters count as a round. Throws TooMuch. */
export const kept = (run: Run, text: string): string => {
  if (text.length > longestText) throw new TooMuch('It makes too long a text')
  goOn(run, Math.floor(text.length / 100))
  return text
}

/** The value of a name; undefined where nothing is called so. */
export const lookup = (env: Env, name: string): OpenValue | undefined => {
  for (let at: Env | undefined = env; at; at = at.outer) {
    const found = named(at.names, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** An entry by name, where blanks around signs do not count: `a - b` is `a-b`. */
export const named = (names: OpenRecord, name: string): OpenValue | undefined => {
  const found = entryOf(names, name)
  if (found !== undefined || !/[^\p{L}\p{N}_]/u.test(name)) return found
  const wanted = tight(name)
  const key = Object.keys(names).find(one => tight(one) === wanted)
  return key === undefined ? undefined : entryOf(names, key)
}

/** A name without the blanks that do not tell it from another. */
export const tight = (name: string): string =>
  name
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([./\-'+*^]) ?/g, '$1')
