import type { FeelType, Vocabulary } from './feel-type.ts'
import type { FeelContext, FeelValue } from './feel-value.ts'
import { FeelFault, type Syntax } from './syntax.ts'

/**
 * What one run of an expression works in: the values of the names, the values that the expression has given names itself
 * (each has its own place), and how many rounds it has gone.
 */
export type Frame = { context: FeelContext; locals: FeelValue[]; rounds: number; meter: Meter }

/** The rounds of several runs together: those of one walk through a form. */
export type Meter = { rounds: number }

/**
 * A compiled part: what it gives, and how. `literal` is there where the value is written in the expression itself, `items`
 * where it is a list whose items are written out.
 */
export type Piece = { type: FeelType; run: (frame: Frame) => FeelValue; literal?: FeelValue; items?: Piece[] }

/** What names an expression may use where it stands, innermost first. */
export type Scope = {
  vocabulary: Vocabulary
  /** The names that the expression has made itself. */
  locals: ReadonlyMap<string, Piece>
  /** Told of each name of the vocabulary that is used. */
  used: (name: string) => void
  /** A place of its own in the frame. */
  place: () => number
  compile: (node: Syntax, scope: Scope) => Piece
}

/** Compiles one kind of node. Throws FeelFault. */
export type Maker = (node: Syntax, scope: Scope) => Piece

export const literal = (value: FeelValue, type: FeelType): Piece => ({ type, run: () => value, literal: value })

/** The child of a node that must be there. */
export const child = (node: Syntax, i: number): Syntax => {
  const found = node.children[i]
  if (!found) throw new FeelFault(`"${node.text}" is not complete`, node.at)
  return found
}

/** A scope with one more name, whose value is put at `place` while the expression runs. */
export const bind = (scope: Scope, name: string, type: FeelType): { scope: Scope; place: number } => {
  const place = scope.place()
  const piece: Piece = { type, run: frame => frame.locals[place] ?? null }
  return { place, scope: { ...scope, locals: new Map(scope.locals).set(name, piece) } }
}

/**
 * Whether one more round may be gone. Lists in lists in lists grow faster than anybody expects: an expression that would
 * keep the house busy gives no value instead.
 */
export const mayGoOn = (frame: Frame, rounds = 1): boolean => {
  frame.rounds += rounds
  frame.meter.rounds += rounds
  return frame.rounds <= mostInRun && frame.meter.rounds <= mostTogether
}

const mostInRun = 50_000
const mostTogether = 100_000

/** The longest text that an expression makes. */
const longestText = 1_000_000

/** A text that was made, or null where it is too long: so many letters count as a round, for they take their room as well. */
export const keptText = (frame: Frame, made: string): string | null =>
  made.length <= longestText && mayGoOn(frame, Math.floor(made.length / 100)) ? made : null

/** Whether texts put together are still no longer than that: asked before they are. */
export const fitsInText = (lengths: readonly number[]): boolean =>
  lengths.reduce((sum, one) => sum + one, 0) <= longestText
