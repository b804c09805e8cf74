import { child } from '../piece.ts'
import { FeelFault, type Syntax } from '../syntax.ts'
import { arithmetic } from './arithmetic.ts'
import { functionDefinition, invocation } from './calls.ts'
import { builtIns } from './functions/built-ins.ts'
import { forLoop, quantified } from './iteration.ts'
import {
  atLiteral,
  contextLiteral,
  listLiteral,
  numberLiteral,
  type Rule,
  rangeLiteral,
  textLiteral,
} from './literals.ts'
import { comparison, conditional, instanceOf, logical } from './logic.ts'
import { filter, path, variable } from './names.ts'
import type { OpenRecord, OpenValue } from './open-value.ts'
import { parseOpen } from './parse-open.ts'
import { deeper, type Env, leveled, lookup, nothing, type Run, stoppedBy } from './run.ts'
import { oneTest } from './tests.ts'

/** What an expression is run in: the time that `now()` gives, and the zone that days are those of. */
export type Clock = { now: Temporal.Instant; zone: string }

/** A value, and why it is null where it is. */
export type Evaluated<T = OpenValue> = { value: T; warnings: string[] }

/** A run that several expressions may share: they are bounded together, and their warnings come together. */
export const openRun = (clock: Clock): Run => ({
  now: clock.now,
  zone: clock.zone,
  warnings: [],
  spent: { rounds: 0, depth: 0 },
  types: () => undefined,
  evaluate,
})

/**
 * The value of an expression whose names have the types of the values that they happen to have. What can't be read throws FeelFault;
 * anything else that goes wrong gives null and a warning, as the standard (DMN 1.5, 10.3) wants it.
 */
export const evaluateOpen = (source: string, context: OpenRecord, clock: Clock): Evaluated => {
  const run = openRun(clock)
  try {
    return { value: evaluateIn(run, source, context), warnings: run.warnings }
  } catch (fault) {
    return stopped(run, fault)
  }
}

/** Whether a value passes unary tests: `"a", "b"`, `> 5`, `not(1)`, `-`. Null where it can't be told. Throws FeelFault. */
export const testOpen = (
  source: string,
  input: OpenValue,
  context: OpenRecord,
  clock: Clock,
): Evaluated<boolean | null> => {
  const run = openRun(clock)
  try {
    return { value: testIn(run, source, input, context), warnings: run.warnings }
  } catch (fault) {
    return stopped(run, fault)
  }
}

const stopped = (run: Run, fault: unknown): Evaluated<null> => {
  const why = stoppedBy(fault)
  if (why === undefined) throw fault
  return { value: null, warnings: [...run.warnings, why] }
}

/** As `evaluateOpen`, within a run. Throws FeelFault, and TooMuch where the run has done too much. */
export const evaluateIn = (run: Run, source: string, context: OpenRecord): OpenValue =>
  leveled(run, () => evaluate(parseOpen(source, context, false), { names: context, outer: language(run), run }))

/** As `testOpen`, within a run. Throws FeelFault and TooMuch. */
export const testIn = (run: Run, source: string, input: OpenValue, context: OpenRecord): boolean | null =>
  leveled(run, () =>
    passes(parseOpen(source, { '?': input, ...context }, true), input, { names: context, outer: language(run), run }),
  )

const language = (run: Run): Env => ({ names: builtIns, outer: undefined, run })

const passes = (node: Syntax, input: OpenValue, env: Env): boolean | null => {
  const [first] = node.children
  if (first?.name === 'Wildcard') return true
  const tests = node.children.find(({ name }) => name === 'PositiveUnaryTests')?.children ?? []
  const answers = tests.map(test => oneTest(input, test, env, true))
  const any = answers.includes(true) ? true : answers.includes(null) ? null : false
  return first?.name === 'not' && any !== null ? !any : any
}

const evaluate = (node: Syntax, env: Env): OpenValue => {
  const rule = rules[node.name]
  if (!rule) throw new FeelFault(`"${node.text}" can't be used here`, node.at)
  const { spent } = env.run
  deeper(spent)
  const value = rule(node, env)
  spent.depth -= 1
  return value
}

const inside: Rule = (node, env) => evaluate(child(node, node.children.length > 1 ? 1 : 0), env)

const rules: Record<string, Rule> = {
  NumericLiteral: numberLiteral,
  StringLiteral: textLiteral,
  BooleanLiteral: node => node.text === 'true',
  null: () => null,
  List: listLiteral,
  Context: contextLiteral,
  AtLiteral: atLiteral,
  DateTimeLiteral: (node, env) => (node.children.length === 1 ? inside(node, env) : invocation(node, env)),
  DateTimeConstructor: variable,
  SpecialFunctionName: variable,
  SimplePositiveUnaryTest: rangeLiteral,
  PositiveUnaryTest: inside,
  ParenthesizedExpression: inside,
  VariableName: variable,
  '?': (_, env) => lookup(env, '?') ?? nothing(env.run, '"?" stands only in tests'),
  PathExpression: path,
  FilterExpression: filter,
  FunctionInvocation: invocation,
  FunctionDefinition: functionDefinition,
  IfExpression: conditional,
  ForExpression: forLoop,
  QuantifiedExpression: quantified,
  Conjunction: logical(false),
  Disjunction: logical(true),
  Comparison: comparison,
  ArithmeticExpression: arithmetic,
  InstanceOfExpression: instanceOf,
}
