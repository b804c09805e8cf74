import { type AnyNode, type Expression, type Program, parse, type Statement, type Function as Written } from 'acorn'
import { allOf, type Expr, opposed, Untold } from '../expression.ts'
import { numberOrDay, truth, truthOf, type Value } from '../values.ts'
import { chosen, type Names, type Reading, type Routine, routineOf, type Standing } from './reading.ts'
import { meaningOf } from './script-values.ts'

/**
 * Reads a condition in JavaScript: `show = ...`, or an expression alone. Nothing is run; what has another meaning than the few things known
 * here throws Untold.
 */
export const conditionIn = (source: string, standing: Standing, outcome: string): Expr => {
  const result = resultOf(programIn(source), standing, outcome)
  return truthOf(result)
}

/** Reads a calculated value: `value = ...`. Throws Untold. */
export const calculationIn = (source: string, standing: Standing): Expr => {
  const result = resultOf(programIn(source), standing, 'value')
  if (result.kind === 'truth') return result.is
  return numberOrDay(result)
}

/** Reads a rule: `valid = (...) ? true : 'what to write instead'`. `input` is the answer itself. Throws Untold. */
export const ruleIn = (source: string, where: Standing, input: Value): { holds: Expr; otherwise: string } => {
  const standing: Reading = { ...where, meaningOf, called }
  const names: Names = new Map([['input', input]])
  const statements = programIn(source).body.filter(isStatement)
  const last = statements.at(-1)
  const assigned = last?.type === 'ExpressionStatement' ? last.expression : undefined
  if (
    assigned?.type !== 'AssignmentExpression' ||
    assigned.left.type !== 'Identifier' ||
    assigned.left.name !== 'valid'
  )
    throw new Untold('it does not say what is valid, and what to write otherwise')
  run(statements.slice(0, -1), names, standing)
  const choice = bare(assigned.right)
  if (choice.type !== 'ConditionalExpression') throw new Untold('it says nothing to whoever writes something else')
  const [yes, no] = [bare(choice.consequent), bare(choice.alternate)]
  const test = truthOf(meaningOf(choice.test, names, standing))
  if (isTrue(yes) && no.type === 'Literal') return { holds: test, otherwise: String(no.value) }
  if (isTrue(no) && yes.type === 'Literal') return { holds: opposed(test), otherwise: String(yes.value) }
  throw new Untold('what it says otherwise is not written out')
}

const bare = (node: Expression): Expression => (node.type === 'ParenthesizedExpression' ? bare(node.expression) : node)
const isTrue = (node: Expression): boolean => node.type === 'Literal' && node.value === true

const programIn = (source: string): Program => {
  try {
    return parse(source, { ecmaVersion: 'latest', allowReturnOutsideFunction: true })
  } catch (fault) {
    throw new Untold(`it is not JavaScript that can be read (${fault instanceof Error ? fault.message : fault})`)
  }
}

const resultOf = (program: Program, where: Standing, outcome: string): Value => {
  const standing: Reading = { ...where, meaningOf, called }
  const names: Names = new Map()
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') declare(statement, names)
  }
  const alone = run(program.body.filter(isStatement), names, standing)
  const result = names.get(outcome) ?? alone
  if (!result || result.kind === 'routine') throw new Untold(`it gives "${outcome}" no value that can be followed`)
  return result
}

const isStatement = (node: AnyNode): node is Statement => !/^(Import|Export)/.test(node.type)

const declare = (written: Written, names: Names): void => {
  if (written.id) names.set(written.id.name, routineOf(written, names))
}

/** Runs statements in order; gives what is returned, or what the last expression alone gives. */
const run = (statements: readonly Statement[], names: Names, standing: Reading): Value | undefined => {
  let alone: Value | undefined
  for (const [i, statement] of statements.entries()) {
    switch (statement.type) {
      case 'EmptyStatement':
      case 'FunctionDeclaration':
        break
      case 'VariableDeclaration':
        for (const { id, init } of statement.declarations) {
          if (id.type !== 'Identifier') throw new Untold('it takes values apart')
          if (init) names.set(id.name, bound(init, names, standing))
        }
        break
      case 'ExpressionStatement':
        alone = evaluated(statement.expression, names, standing) ?? alone
        break
      case 'ReturnStatement':
        if (!statement.argument) throw new Untold('it returns nothing')
        return meaningOf(statement.argument, names, standing)
      case 'BlockStatement':
        alone = run(statement.body, names, standing) ?? alone
        break
      case 'IfStatement': {
        const rest = statements.slice(i + 1)
        return forked(
          statement.test,
          [statement.consequent, ...rest],
          [...(statement.alternate ? [statement.alternate] : []), ...rest],
          names,
          standing,
        )
      }
      default:
        throw new Untold(`it has a ${statement.type.replace(/Statement$/, '').toLowerCase()} statement`)
    }
  }
  return alone
}

const bound = (init: Expression, names: Names, standing: Reading): Value | Routine =>
  init.type === 'ArrowFunctionExpression' || init.type === 'FunctionExpression'
    ? routineOf(init, names)
    : meaningOf(init, names, standing)

/** An assignment gives a name its value, and nothing else; any other expression gives a value. */
const evaluated = (expression: Expression, names: Names, standing: Reading): Value | undefined => {
  if (expression.type !== 'AssignmentExpression') return meaningOf(expression, names, standing)
  if (expression.left.type !== 'Identifier' || expression.operator !== '=')
    throw new Untold('it changes something else than a name of its own')
  names.set(expression.left.name, meaningOf(expression.right, names, standing))
  return undefined
}

/** Both ways on from an "if", each to its end, and what they give put together. */
const forked = (
  test: Expression,
  yes: readonly Statement[],
  no: readonly Statement[],
  names: Names,
  standing: Reading,
): Value | undefined => {
  const when = truthOf(meaningOf(test, names, standing))
  const [left, right] = [new Map(names), new Map(names)]
  const [a, b] = [run(yes, left, standing), run(no, right, standing)]
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [x, y] = [left.get(name), right.get(name)]
    if (x === y) continue
    if (!x || !y || x.kind === 'routine' || y.kind === 'routine') {
      const known = x ?? y
      // A name that only one way gives a value has none on the other: untrue.
      if (known && known.kind !== 'routine') names.set(name, truth(allOf([x ? when : opposed(when), truthOf(known)])))
    } else names.set(name, chosen(when, x, y))
  }
  return a && b ? chosen(when, a, b) : undefined
}

/** Calls what the script wrote itself. */
const called = (routine: Routine, given: readonly Value[], standing: Reading): Value => {
  if (standing.depth > 20) throw new Untold('it calls itself')
  const names: Names = new Map(routine.names)
  for (const [i, param] of routine.params.entries()) {
    const value = given[i]
    if (value) names.set(param, value)
  }
  const inner = { ...standing, depth: standing.depth + 1 }
  if (routine.body.type !== 'BlockStatement') return meaningOf(routine.body, names, inner)
  const result = run(routine.body.body, names, inner)
  if (!result) throw new Untold('a function in it returns nothing that can be followed')
  return result
}
