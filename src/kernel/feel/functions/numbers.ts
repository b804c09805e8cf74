import { hasOrder } from '../compare.ts'
import { divided, minus, modulo, plus, power, type Rounding, root, rounded, times } from '../decimal.ts'
import { boolean, listOf, number } from '../feel-type.ts'
import { type FeelValue, inOrder } from '../feel-value.ts'
import type { Piece } from '../piece.ts'
import { type FeelFunction, fn, refuse } from './definition.ts'

/** Functions on one number or two. */
const single: [string, FeelFunction][] = [
  ['abs', absolute],
  ['modulo', fn(['number', 'number'], number, modulo)],
  ['sqrt', fn(['number'], number, root)],
  ['exp', fn(['number'], number, n => finite(Math.exp(n)))],
  ['log', fn(['number'], number, n => finite(Math.log(n)))],
  ['odd', fn(['number'], boolean, n => Math.abs(n % 2) === 1)],
  ['even', fn(['number'], boolean, n => n % 2 === 0)],
  ['decimal', rounding('half even')],
  ['round up', rounding('up')],
  ['round down', rounding('down')],
  ['round half up', rounding('half up')],
  ['round half down', rounding('half down')],
  ['floor', fn(['number', 'number?'], number, (n, scale = 0) => rounded(n, scale, 'floor'))],
  ['ceiling', fn(['number', 'number?'], number, (n, scale = 0) => rounded(n, scale, 'ceiling'))],
]

/**
 * Functions on many numbers: `sum(children.age)`, `sum(a, b)`. Of a list of rows, those without the value are not counted, and
 * where no row has it the answer is unknown. What is written out, `sum(a, b)` and `sum([a, b])`, must all be there.
 */
const many: [string, FeelFunction][] = [
  ['sum', aggregate(all => total(all), 0)],
  ['product', aggregate(all => all.reduce<number | null>((a, b) => (a === null ? null : times(a, b)), 1))],
  ['mean', aggregate(mean)],
  ['median', aggregate(median)],
  ['stddev', aggregate(deviation)],
  ['mode', modes],
  ['min', extreme(sign => sign < 0)],
  ['max', extreme(sign => sign > 0)],
]

export const numberFunctions = [...single, ...many]

function rounding(how: Rounding): FeelFunction {
  return fn(['number', 'number?'], number, (n, scale = 0) => rounded(n, scale, how))
}

function absolute(...[args, node, scope]: Parameters<FeelFunction>): Piece {
  const [operand] = args
  if (operand?.type.kind !== 'duration') return fn(['number'], number, n => Math.abs(n))(args, node, scope)
  const run: Piece['run'] = frame => {
    const value = operand.run(frame)
    return value instanceof Temporal.Duration ? value.abs() : null
  }
  return args.length === 1 ? { type: operand.type, run } : refuse(node, 'a number or a duration')
}

type Gather = (frame: Parameters<Piece['run']>[0]) => FeelValue[] | null

/** The values that are there; null where one that must be there is not, or the whole list is not. */
const gathered = (args: Piece[]): { of: Piece['type'][]; gather: Gather } => {
  const [only] = args
  const outspoken = args.length === 1 && only ? only.items : args
  if (outspoken) {
    return {
      of: outspoken.map(arg => arg.type),
      gather: frame => {
        const values = outspoken.map(arg => arg.run(frame))
        return values.includes(null) ? null : values
      },
    }
  }
  return {
    of: only?.type.kind === 'list' ? [only.type.of] : [],
    gather: frame => {
      const list = only?.run(frame)
      if (!Array.isArray(list)) return null
      const there = list.filter(item => item !== null)
      return there.length === 0 && list.length > 0 ? null : there
    },
  }
}

function aggregate(run: (all: number[]) => number | null, ofNone: number | null = null): FeelFunction {
  return (args, node) => {
    const { of, gather } = gatheredNumbers(args, node)
    return {
      type: of,
      run: frame => {
        const all = gather(frame)
        return all && (all.length === 0 ? ofNone : run(all))
      },
    }
  }
}

const gatheredNumbers = (args: Piece[], node: Parameters<FeelFunction>[1]) => {
  const { of, gather } = gathered(args)
  const numeric = of.every(type => type.kind === 'number' || type.kind === 'nothing')
  if (args.length === 0 || !numeric || !isListOrNumbers(args)) refuse(node, 'a list of numbers, or numbers')
  return {
    of: number,
    gather: (frame: Parameters<Gather>[0]) => gather(frame)?.filter(item => typeof item === 'number') ?? null,
  }
}

const isListOrNumbers = (args: Piece[]): boolean => args.length > 1 || args[0]?.type.kind === 'list'

function extreme(before: (sign: number) => boolean): FeelFunction {
  return (args, node) => {
    const { of, gather } = gathered(args)
    const [type] = of.filter(one => one.kind !== 'nothing')
    const fits = of.every(one => one.kind === 'nothing' || (hasOrder(one) && one.kind === type?.kind))
    if (args.length === 0 || !fits || !isListOrNumbers(args)) {
      refuse(node, 'a list of numbers, dates or texts, or such values')
    }
    return {
      type: type ?? number,
      run: frame => {
        const [first = null, ...rest] = gather(frame) ?? []
        return rest.reduce((best, one) => (before(inOrder(one, best) ?? 0) ? one : best), first)
      },
    }
  }
}

function modes(...[args, node]: Parameters<FeelFunction>): Piece {
  const { gather } = gatheredNumbers(args, node)
  return {
    type: listOf(number),
    run: frame => {
      const all = gather(frame)
      if (!all) return null
      const times = new Map<number, number>()
      for (const n of all) times.set(n, (times.get(n) ?? 0) + 1)
      const most = all.reduce((top, n) => Math.max(top, times.get(n) ?? 0), 0)
      return [...times.keys()].filter(n => times.get(n) === most).sort((a, b) => a - b)
    },
  }
}

const finite = (n: number): number | null => (Number.isFinite(n) ? n + 0 : null)

const total = (all: number[]): number | null => all.reduce<number | null>((a, b) => (a === null ? null : plus(a, b)), 0)

function mean(all: number[]): number | null {
  const sum = total(all)
  return sum === null ? null : divided(sum, all.length)
}

function median(all: number[]): number | null {
  const sorted = all.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return mean(middle)
}

/** The spread of a sample, with n - 1, as in the standard. */
function deviation(all: number[]): number | null {
  const middle = mean(all)
  if (middle === null || all.length < 2) return null
  const squares = all.map(n => power(minus(n, middle) ?? 0, 2) ?? 0)
  const variance = divided(total(squares) ?? 0, all.length - 1)
  return variance === null ? null : root(variance)
}
