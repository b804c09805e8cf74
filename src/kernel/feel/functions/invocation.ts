import { boolean } from '../feel-type.ts'
import { child, type Maker, type Piece } from '../piece.ts'
import { FeelFault, plainName, type Syntax } from '../syntax.ts'
import { dateFunctions } from './dates.ts'
import type { FeelFunction } from './definition.ts'
import { listFunctions } from './lists.ts'
import { numberFunctions } from './numbers.ts'
import { patternFunctions } from './patterns.ts'
import { textFunctions } from './texts.ts'

/** `count(children)`: a call of one of the functions that there are. */
export const invocation: Maker = (node, scope) => {
  const given = child(node, 2)
  const name = plainName(child(node, 0))
  const called = functions.get(name)
  if (!called) {
    const all = [...functions.keys()].join(', ')
    throw new FeelFault(`There is no function "${name}"; the functions are ${all}`, node.at)
  }
  if (given.name !== 'PositionalParameters') {
    throw new FeelFault(`"${node.text}": write the values without names`, node.at)
  }
  return called(
    given.children.map(part => scope.compile(part, scope)),
    node,
    scope,
  )
}

const negation = (args: Piece[], node: Syntax): Piece => {
  const [operand] = args
  if (args.length !== 1 || operand?.type.kind !== 'boolean') {
    throw new FeelFault(`"${node.text}": not takes one condition, as in not(x = "a")`, node.at)
  }
  return {
    type: boolean,
    run: frame => {
      const value = operand.run(frame)
      return value === null ? null : value !== true
    },
  }
}

const defined = (args: Piece[], node: Syntax): Piece => {
  const [operand] = args
  if (args.length !== 1 || !operand) throw new FeelFault(`"${node.text}": is defined takes one name`, node.at)
  return { type: boolean, run: frame => operand.run(frame) !== null }
}

const functions = new Map<string, FeelFunction>([
  ['not', negation],
  ['is defined', defined],
  ...textFunctions,
  ...patternFunctions,
  ...numberFunctions,
  ...listFunctions,
  ...dateFunctions,
])

/** The names of all functions, for those who help people to write. */
export const functionNames: readonly string[] = [...functions.keys()]
