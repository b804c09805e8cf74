import type { Expression, PrivateIdentifier, SpreadElement, Super, Function as Written } from 'acorn'
import { allOf, anyOf, type Expr, opposed } from '../expression.ts'
import type { Place } from '../places.ts'
import { numberOrDay, truth, truthOf, type Value } from '../values.ts'

/** A function that the script itself writes. */
export type Routine = { kind: 'routine'; params: string[]; body: Written['body']; names: Names }
export type Names = Map<string, Value | Routine>

/** Where a script stands, and what it may reach from there. */
export type Standing = {
  data: Place
  row: Place
  /** Names of the rows that "some" and "every" go through, so that each gets its own. */
  depth: number
  /** The name of the row that is gone through, where the data is one. */
  rowName?: string
  /** Whether names without `data.` before them are keys of the data. */
  bare: boolean
  /** Paths that lead nowhere: they count as unanswered, as they do in the source. */
  gone: string[]
  /** What was taken for granted on the way, in words. */
  assumed: string[]
}

/** A standing with the two ways back into the script, for what is read deeper down. */
export type Reading = Standing & {
  meaningOf: (node: Expression | PrivateIdentifier | Super | SpreadElement, names: Names, reading: Reading) => Value
  called: (routine: Routine, given: readonly Value[], reading: Reading) => Value
}

export const routineOf = (written: Written, names: Names): Routine => ({
  kind: 'routine',
  params: written.params.map(param => (param.type === 'Identifier' ? param.name : '')),
  body: written.body,
  names,
})

/** One value or the other. */
export const chosen = (when: Expr, yes: Value, no: Value): Value => {
  const boolean = (value: Value): boolean =>
    value.kind === 'truth' || value.kind === 'box' || (value.kind === 'written' && typeof value.value === 'boolean')
  if (boolean(yes) || boolean(no))
    return truth(anyOf([allOf([when, truthOf(yes)]), allOf([opposed(when), truthOf(no)])]))
  return { kind: 'made', type: 'number', is: { is: 'choose', when, yes: numberOrDay(yes), no: numberOrDay(no) } }
}
