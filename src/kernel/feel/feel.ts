import { compilePiece } from './compile-piece.ts'
import type { FeelType, Vocabulary } from './feel-type.ts'
import type { FeelContext, FeelValue } from './feel-value.ts'
import type { Meter } from './piece.ts'
import { parse } from './syntax.ts'

/** An expression, parsed and type-checked once, that can be run any number of times. */
export type Expression = {
  /** The names of the vocabulary that it depends on, each once; of a list of records the list's own name. */
  names: string[]
  type: FeelType
  /** `null` where a name that decides has no value. Runs that share a `meter` share its rounds. Never throws. */
  evaluate: (context: FeelContext, meter?: Meter) => FeelValue
}

/**
 * Compiles an expression in our part of FEEL (docs/feel.md). The reading is the library's; the types and the running are
 * ours, because the library reads anew on every run and turns a wrong type into null, which is how a broken condition hides.
 * Throws FeelFault for anything that can't be read, an unknown name, or a type that does not fit.
 */
export const compile = (source: string, vocabulary: Vocabulary): Expression => {
  const names = new Set<string>()
  let places = 0
  const place = (): number => {
    places += 1
    return places - 1
  }
  const scope = { vocabulary, locals: new Map(), used: (name: string) => names.add(name), place, compile: compilePiece }
  const piece = compilePiece(parse(source), scope)
  return {
    names: [...names],
    type: piece.type,
    evaluate: (context, meter = { rounds: 0 }) => piece.run({ context, locals: [], rounds: 0, meter }),
  }
}
