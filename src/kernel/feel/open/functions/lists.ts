import { equal } from '../open-order.ts'
import { isList, type OpenFunction, type OpenValue } from '../open-value.ts'
import { goOn, nothing, type Run } from '../run.ts'
import { builtIn, lists, many, takes } from './signature.ts'

const same = (a: OpenValue, b: OpenValue): boolean => equal(a, b) === true

/** `all`: false decides; `any`: true does. */
const judged = (name: string, decides: boolean): [string, OpenFunction] =>
  builtIn(
    name,
    many('list', (_, list) =>
      list.includes(decides) ? decides : list.every(item => typeof item === 'boolean') ? !decides : null,
    ),
  )

const distinct = (run: Run, list: OpenValue[]): OpenValue[] => {
  const kept: OpenValue[] = []
  const simple = new Set<OpenValue>()
  for (const item of list) {
    if (typeof item !== 'object' || item === null) {
      if (!simple.has(item)) kept.push(item)
      simple.add(item)
    } else {
      goOn(run, 1 + Math.floor(kept.length / 10))
      if (!kept.some(one => same(one, item))) kept.push(item)
    }
  }
  return kept
}

const flat = (run: Run, list: OpenValue[]): OpenValue[] => {
  goOn(run, list.length)
  return list.flatMap(item => (isList(item) ? flat(run, item) : [item]))
}

/** Counted from 1, or from -1 backwards; undefined where there is no such place. */
const indexOf = (list: OpenValue[], place: number): number | undefined => {
  const at = place > 0 ? place - 1 : list.length + place
  return Number.isInteger(place) && place !== 0 && at >= 0 && at < list.length ? at : undefined
}

const noPlace = (run: Run): null => nothing(run, 'There is no such place in the list')

/** Functions on lists. */
export const listFunctions: [string, OpenFunction][] = [
  builtIn(
    'list contains',
    takes(
      [
        ['list', 'list'],
        ['element', 'any'],
      ],
      (_, list, one) => list.some(item => same(item, one)),
    ),
  ),
  builtIn(
    'count',
    many('list', (_, list) => list.length),
  ),
  judged('all', false),
  judged('any', true),
  builtIn(
    'sublist',
    takes(
      [
        ['list', 'list'],
        ['start position', 'number'],
        ['length', 'number?'],
      ],
      (run, list, start, length) => {
        const from = indexOf(list, start)
        if (from === undefined || (length !== undefined && (length < 1 || from + Math.trunc(length) > list.length)))
          return noPlace(run)
        return list.slice(from, length === undefined ? undefined : from + Math.trunc(length))
      },
    ),
  ),
  builtIn('append', {
    params: [
      ['list', 'list'],
      ['item', 'any'],
    ],
    rest: true,
    run: (_, [list = null, ...items]) => (list === null ? null : [...(isList(list) ? list : [list]), ...items]),
  }),
  builtIn(
    'concatenate',
    lists((run, all) => counted(run, all.flat())),
  ),
  builtIn(
    'union',
    lists((run, all) => distinct(run, all.flat())),
  ),
  builtIn(
    'insert before',
    takes(
      [
        ['list', 'list'],
        ['position', 'number'],
        ['newItem', 'any'],
      ],
      (run, list, place, item) => {
        const at = indexOf(list, place)
        return at === undefined ? noPlace(run) : list.toSpliced(at, 0, item)
      },
    ),
  ),
  builtIn(
    'remove',
    takes(
      [
        ['list', 'list'],
        ['position', 'number'],
      ],
      (run, list, place) => {
        const at = indexOf(list, place)
        return at === undefined ? noPlace(run) : list.toSpliced(at, 1)
      },
    ),
  ),
  builtIn(
    'list replace',
    takes(
      [
        ['list', 'list'],
        ['position', 'number'],
        ['newItem', 'any'],
      ],
      (run, list, place, item) => {
        const at = indexOf(list, Math.trunc(place))
        return at === undefined ? noPlace(run) : list.with(at, item)
      },
    ),
    takes(
      [
        ['list', 'list'],
        ['match', 'function'],
        ['newItem', 'any'],
      ],
      (run, list, match, item) => {
        if (match.params.length !== 2) return nothing(run, 'list replace() wants a function of two')
        const made: OpenValue[] = []
        for (const one of list) {
          goOn(run)
          const answer = match.run([one, item], run)
          if (typeof answer !== 'boolean')
            return nothing(run, 'list replace() wants a function that gives true or false')
          made.push(answer ? item : one)
        }
        return made
      },
    ),
  ),
  builtIn(
    'reverse',
    takes([['list', 'list']], (_, list) => list.toReversed()),
  ),
  builtIn(
    'index of',
    takes(
      [
        ['list', 'list'],
        ['match', 'any'],
      ],
      (_, list, one) => list.flatMap((item, i) => (same(item, one) ? [i + 1] : [])),
    ),
  ),
  builtIn('distinct values', takes([['list', 'list']], distinct)),
  builtIn('flatten', takes([['list', 'list']], flat)),
  builtIn(
    'sort',
    takes(
      [
        ['list', 'list'],
        ['precedes', 'function?'],
      ],
      (run, list, precedes) => (precedes ? merged(run, list, precedes) : natural(run, list)),
    ),
  ),
]

const counted = (run: Run, list: OpenValue[]): OpenValue[] => {
  goOn(run, list.length)
  return list
}

const natural = (run: Run, list: OpenValue[]): OpenValue => {
  const fits = list.every(item => typeof item === 'number') || list.every(item => typeof item === 'string')
  return fits
    ? list.toSorted((a, b) => ((a ?? 0) < (b ?? 0) ? -1 : (a ?? 0) > (b ?? 0) ? 1 : 0))
    : nothing(run, 'sort() wants a function that tells which comes first')
}

/** By merging: whatever the function says, it comes to an end. */
const merged = (run: Run, list: OpenValue[], precedes: OpenFunction): OpenValue[] => {
  if (list.length < 2) return list
  const middle = list.length >> 1
  const [left, right] = [merged(run, list.slice(0, middle), precedes), merged(run, list.slice(middle), precedes)]
  const made: OpenValue[] = []
  let [i, j] = [0, 0]
  while (i < left.length && j < right.length) {
    goOn(run)
    const [a, b] = [left[i] ?? null, right[j] ?? null]
    const second = precedes.run([b, a], run) === true && precedes.run([a, b], run) !== true
    made.push(second ? b : a)
    if (second) j += 1
    else i += 1
  }
  return [...made, ...left.slice(i), ...right.slice(j)]
}
