import { divided, minus, modulo, plus, power, type Rounding, root, rounded, times } from '../../decimal.ts'
import { order } from '../open-order.ts'
import { isList, type OpenFunction, type OpenValue } from '../open-value.ts'
import { nothing, type Run } from '../run.ts'
import { isSpan, Span } from '../span.ts'
import { builtIn, many, takes } from './signature.ts'

const one = (name: string, act: (n: number) => OpenValue): [string, OpenFunction] =>
  builtIn(
    name,
    takes([['number', 'number']], (run, n) => act(n) ?? nothing(run, `${name}() has no answer`)),
  )

const rounding = (name: string, how: Rounding): [string, OpenFunction] =>
  builtIn(
    name,
    takes(
      [
        ['n', 'number'],
        ['scale', 'number'],
      ],
      (run, n, scale) => toScale(run, n, scale, how),
    ),
  )

/** `floor(1.5)`, `floor(1.56, 1)` */
const whole = (name: string, how: Rounding): [string, OpenFunction] =>
  builtIn(
    name,
    takes(
      [
        ['n', 'number'],
        ['scale', 'number?'],
      ],
      (run, n, scale = 0) => toScale(run, n, scale, how),
    ),
  )

/** The standard lets a number have 6111 digits before and 6176 after the point. */
const toScale = (run: Run, n: number, scale: number, how: Rounding): number | null => {
  const digits = Math.trunc(scale)
  if (digits < -6111 || digits > 6176) return nothing(run, 'There is no such scale')
  return rounded(n, Math.max(-300, Math.min(300, digits)), how)
}

const aggregate = (name: string, act: (all: number[]) => OpenValue): [string, OpenFunction] =>
  builtIn(
    name,
    many('list', (run, list) => {
      const all = list.filter(item => typeof item === 'number')
      return all.length === list.length ? act(all) : nothing(run, `${name}() takes numbers`)
    }),
  )

const total = (all: number[]): number | null => all.reduce<number | null>((a, b) => (a === null ? null : plus(a, b)), 0)

const mean = (all: number[]): number | null => {
  const sum = total(all)
  return sum === null ? null : divided(sum, all.length)
}

const median = (all: number[]): number | null => {
  const sorted = all.toSorted((a, b) => a - b)
  return mean(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1))
}

/** The spread of a sample, with n - 1. */
const deviation = (all: number[]): number | null => {
  const middle = mean(all)
  if (middle === null || all.length < 2) return null
  const squares = all.map(n => power(minus(n, middle) ?? 0, 2) ?? 0)
  const variance = divided(total(squares) ?? 0, all.length - 1)
  return variance === null ? null : root(variance)
}

const modes = (all: number[]): number[] => {
  const found = new Map<number, number>()
  for (const n of all) found.set(n, (found.get(n) ?? 0) + 1)
  const most = Math.max(0, ...found.values())
  return [...found.keys()].filter(n => found.get(n) === most).toSorted((a, b) => a - b)
}

const extreme = (name: string, before: (sign: number) => boolean): [string, OpenFunction] =>
  builtIn(
    name,
    many('list', (run, list) => {
      const [first = null, ...rest] = list
      let best = first
      for (const item of rest) {
        const sign = order(item, best)
        if (sign === null) return nothing(run, `${name}() takes values that have an order`)
        if (before(sign)) best = item
      }
      return isList(best) ? nothing(run, `${name}() takes values that have an order`) : best
    }),
  )

/** Functions on numbers, and of many numbers. */
export const numberFunctions: [string, OpenFunction][] = [
  builtIn(
    'abs',
    takes([['n', 'number']], (_, n) => Math.abs(n)),
    takes([['n', 'span']], (_, n) => (isSpan(n) ? new Span(n.unit, Math.abs(n.amount)) : null)),
  ),
  rounding('decimal', 'half even'),
  whole('floor', 'floor'),
  whole('ceiling', 'ceiling'),
  rounding('round up', 'up'),
  rounding('round down', 'down'),
  rounding('round half up', 'half up'),
  rounding('round half down', 'half down'),
  builtIn(
    'modulo',
    takes(
      [
        ['dividend', 'number'],
        ['divisor', 'number'],
      ],
      (run, a, b) => modulo(a, b) ?? nothing(run, 'modulo() by 0'),
    ),
  ),
  one('sqrt', root),
  one('exp', n => finite(Math.exp(n))),
  one('log', n => (n > 0 ? finite(Math.log(n)) : null)),
  one('odd', n => Math.abs(n % 2) === 1),
  one('even', n => n % 2 === 0),
  aggregate('sum', all => (all.length === 0 ? null : total(all))),
  aggregate('product', all =>
    all.length === 0 ? null : all.reduce<number | null>((a, b) => (a === null ? null : times(a, b)), 1),
  ),
  aggregate('mean', all => (all.length === 0 ? null : mean(all))),
  aggregate('median', all => (all.length === 0 ? null : median(all))),
  aggregate('stddev', deviation),
  aggregate('mode', modes),
  extreme('min', sign => sign < 0),
  extreme('max', sign => sign > 0),
]

const finite = (n: number): number | null => (Number.isFinite(n) ? n + 0 : null)
