import {
  type Given,
  isList,
  isMoment,
  isRecord,
  isTime,
  type Moment,
  OpenFunction,
  type OpenRecord,
  type OpenValue,
  Range,
} from '../open-value.ts'
import { nothing, type Run } from '../run.ts'
import { isSpan, type Span } from '../span.ts'
import type { ZonedTime } from '../zoned-time.ts'

/** What a parameter may be given, and what the function then gets. */
type Values = {
  any: OpenValue
  text: string
  number: number
  boolean: boolean
  date: Temporal.PlainDate
  day: Temporal.PlainDate | Moment
  time: Temporal.PlainTime | ZonedTime
  moment: Moment
  span: Span
  list: OpenValue[]
  context: OpenRecord
  range: Range
  point: OpenValue
  function: OpenFunction
}

export type Kind = keyof Values
type Ending = '' | '?' | '??'
/** `number?` may be left out; `number??` may also be nothing. */
type Param = readonly [name: string, kind: `${Kind}${Ending}`]
type Got<K> = K extends `${infer W extends Kind}??`
  ? Values[W] | undefined
  : K extends `${infer W extends Kind}?`
    ? Values[W] | undefined
    : K extends Kind
      ? Values[K]
      : never

/** One way to call a function. */
export type Overload = {
  params: readonly Param[]
  rest: boolean
  byName?: true
  run: (run: Run, values: OpenValue[]) => OpenValue
}

export const takes = <const P extends readonly Param[]>(
  params: P,
  act: (run: Run, ...values: { [i in keyof P]: Got<P[i][1]> }) => OpenValue,
): Overload => ({
  params,
  rest: false,
  run: (run, values) => act(run, ...(values as { [i in keyof P]: Got<P[i][1]> })),
})

/** A way to call it that holds only where the parameters are named. */
export const byName = (way: Overload): Overload => ({ ...way, byName: true })

/** A list, or any number of values that are one together. */
export const many = (name: string, act: (run: Run, list: OpenValue[]) => OpenValue): Overload => ({
  params: [[name, 'list']],
  rest: true,
  run: (run, values) => {
    const [only] = values
    return act(run, values.length === 1 && isList(only) ? only : values)
  },
})

/** Two or more lists, or values that stand for lists of one. */
export const lists = (act: (run: Run, lists: OpenValue[][]) => OpenValue): Overload => ({
  params: [['list', 'list']],
  rest: true,
  run: (run, values) =>
    act(
      run,
      values.map(one => (isList(one) ? one : [one])),
    ),
})

/** A function of the language with all ways to call it; the first that fits is taken. */
export const builtIn = (name: string, ...ways: Overload[]): [string, OpenFunction] => [
  name,
  new OpenFunction(
    ways[0]?.params.map(([param]) => param) ?? [],
    (given, run) => {
      for (const way of ways) {
        const values = bound(way, given)
        if (values) return way.run(run, values)
      }
      return nothing(run, `${name}() was not given what it takes`)
    },
    `function ${name}`,
  ),
]

/** The arguments in order and of the right kinds; undefined where they do not fit. */
const bound = ({ params, rest, byName: named }: Overload, given: Given): OpenValue[] | undefined => {
  if (named && Array.isArray(given)) return undefined
  if (rest && Array.isArray(given)) return given.length > 0 ? given : undefined
  const values = Array.isArray(given) ? given : inOrder(params, given.named)
  if (!values || values.length > params.length) return undefined
  const made: (OpenValue | undefined)[] = []
  for (const [i, [, written]] of params.entries()) {
    const value = values[i]
    if (value === undefined || (value === null && written.endsWith('??'))) {
      if (!written.endsWith('?')) return undefined
      made.push(undefined)
      continue
    }
    const fit = fits(value, plain(written))
    if (fit === undefined) return undefined
    made.push(fit)
  }
  return made as OpenValue[]
}

const plain = (written: string): Kind => written.replaceAll('?', '') as Kind

const inOrder = (params: readonly Param[], named: OpenRecord): OpenValue[] | undefined => {
  const known = new Set(params.map(([name]) => name))
  if (Object.keys(named).some(name => !known.has(name))) return undefined
  return params.map(([name]) => named[name] as OpenValue)
}

/** A list of one is its item, and an item a list of one. */
const fits = (value: OpenValue, kind: Kind): OpenValue | undefined => {
  if (kind === 'list') return isList(value) ? value : value === null ? undefined : [value]
  if (is[kind](value)) return value
  const [only, ...others] = isList(value) ? value : []
  return only !== undefined && others.length === 0 && is[kind](only) ? only : undefined
}

const is: Record<Kind, (value: OpenValue) => boolean> = {
  any: () => true,
  text: value => typeof value === 'string',
  number: value => typeof value === 'number',
  boolean: value => typeof value === 'boolean',
  date: value => value instanceof Temporal.PlainDate,
  day: value => value instanceof Temporal.PlainDate || isMoment(value),
  time: isTime,
  moment: isMoment,
  span: isSpan,
  list: isList,
  context: isRecord,
  range: value => value instanceof Range,
  point: value => value !== null && !(value instanceof Range) && !isList(value) && !isRecord(value),
  function: value => value instanceof OpenFunction,
}
