import { child } from '../piece.ts'
import { FeelFault, plainName, type Syntax } from '../syntax.ts'
import type { Rule } from './literals.ts'
import { isList, type OpenValue, Range } from './open-value.ts'
import { type Env, goOn, inner, nothing } from './run.ts'

/** `for a in list, b in 1..a return a + b`; `partial` is what has been made so far. */
export const forLoop: Rule = (node, env) => {
  const made: OpenValue[] = []
  const body = child(node, 3)
  const looksBack = body.text.includes('partial')
  const whole = eachOf(iterators(node), env, at => {
    if (looksBack) goOn(env.run, Math.floor(made.length / 10))
    made.push(env.run.evaluate(body, looksBack ? inner(at, { partial: made.slice() }) : at))
    return true
  })
  return whole ? made : null
}

/** `some x in list satisfies ...`, `every ...` */
export const quantified: Rule = (node, env) => {
  const some = child(node, 0).name === 'some'
  const body = child(node, 3)
  let answer: boolean | null = !some
  const whole = eachOf(iterators(node), env, at => {
    const found = env.run.evaluate(body, at)
    if (found === some) answer = some
    else if (typeof found !== 'boolean') answer = null
    return found !== some
  })
  return whole ? answer : null
}

type Iterator = { name: string; over: Syntax }

const iterators = (node: Syntax): Iterator[] =>
  child(node, 1).children.map(one => ({ name: plainName(child(one, 0)), over: child(one, 2) }))

/** Goes through all, the last fastest, until `act` says no. False where there is nothing to go through. */
const eachOf = ([first, ...rest]: Iterator[], env: Env, act: (env: Env) => boolean): boolean => {
  let goes = true
  const all = (at: Env): boolean => {
    goes = act(at)
    return true
  }
  const through = (iterator: Iterator | undefined, left: Iterator[], at: Env): boolean => {
    if (!iterator) return all(at)
    const list = iterated(iterator.over, at)
    if (!list) return false
    for (const one of list) {
      goOn(env.run)
      const [next, ...others] = left
      if (!through(next, others, inner(at, { [iterator.name]: one }))) return false
      if (!goes) return true
    }
    return true
  }
  return through(first, rest, env)
}

/** What is gone through: a list, `1..5` in either direction, a range of whole numbers or days, or one value. */
const iterated = (over: Syntax, env: Env): Iterable<OpenValue> | null => {
  const [from, dots, to] = over.children
  if (!from) throw new FeelFault(`"${over.text}" is not complete`, over.at)
  const low = env.run.evaluate(from, env)
  if (dots && to) {
    const high = env.run.evaluate(to, env)
    return steps(low, high) ?? nothing(env.run, `There is no way from one to the other in "${over.text}"`)
  }
  if (low instanceof Range)
    return low.lowIn || low.highIn
      ? (rangeSteps(low) ?? nothing(env.run, `"${over.text}" can't be counted through`))
      : rangeSteps(low)
  if (low === null) return nothing(env.run, `"${over.text}" has no value`)
  return isList(low) ? low : nothing(env.run, `"${over.text}" is no list`)
}

const rangeSteps = ({ low, high, lowIn, highIn }: Range): OpenValue[] | null => {
  const all = steps(low, high)
  return all && [...all].slice(lowIn ? 0 : 1, highIn ? undefined : -1)
}

const longest = 200_000

const steps = (from: OpenValue, to: OpenValue): OpenValue[] | null => {
  if (typeof from === 'number' && typeof to === 'number') {
    if (!Number.isInteger(from) || !Number.isInteger(to)) return null
    const length = Math.min(Math.abs(to - from) + 1, longest + 1)
    return Array.from({ length }, (_, i) => (to >= from ? from + i : from - i))
  }
  if (!(from instanceof Temporal.PlainDate && to instanceof Temporal.PlainDate)) return null
  const { days } = from.until(to, { largestUnit: 'days' })
  const length = Math.min(Math.abs(days) + 1, longest + 1)
  return Array.from({ length }, (_, i) => from.add({ days: days >= 0 ? i : -i }))
}
