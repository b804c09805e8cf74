import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import type { PlainTable } from './decision-file.ts'
import { type CutColumn, cutColumn, type Segment } from './segments.ts'

/** Values of one column, beside each other. */
export type Stretch =
  | { is: 'value'; value: OpenValue }
  | { is: 'between'; over: OpenValue; under: OpenValue; overIn: boolean; underIn: boolean }
  | { is: 'other' }

/** Values for which something holds. Columns in which it holds for all values are left out. */
export type Where = { column: string; stretches: Stretch[] }[]

export type TableFinding =
  /** Two rules hold at once where only one may. `alike`: they say the same, which that hit policy takes. */
  | { is: 'overlap'; rules: [number, number]; where: Where }
  | { is: 'gap'; where: Where }
  /** A rule that those before it leave nothing to. */
  | { is: 'never'; rule: number }
  /** Cells of which it can't be known for which values they hold. */
  | { is: 'unknown'; column: string; rules: number[] }
  /** There is more than is gone through or told. */
  | { is: 'more'; what: 'gap' | 'overlap' }

const most = 10
const mostLooks = 50_000

/**
 * Gaps and overlaps of a table, where its hit policy makes them matter. Exact for numbers, days, texts and true or false that are compared with
 * what is written out; a rule with a cell of another kind is taken to hold and not to overlap, so that nothing is claimed which is not so. `typeOf`
 * gives the plain type and the allowed values behind a name of a type.
 */
export const tableFindings = (
  table: PlainTable,
  typeOf: (name: string) => { type: string; allowed: string },
): TableFinding[] => {
  if (table.inputs.length === 0 || table.rules.length === 0) return []
  const columns = table.inputs.map((input, i) => {
    const named = typeOf(input.type)
    return cutColumn(
      table.rules.map(rule => rule.inputs[i] ?? '-'),
      input.allowed || named.allowed,
      named.type,
    )
  })
  return [
    ...unknownOf(table, columns),
    ...overlapsOf(table, columns),
    ...neverOf(table, columns),
    ...gapsOf(table, columns),
  ]
}

const unknownOf = (table: PlainTable, columns: CutColumn[]): TableFinding[] =>
  columns.flatMap(({ lets }, i) => {
    const rules = lets.flatMap((bits, at) => (bits === undefined ? [at + 1] : []))
    return rules.length === 0 ? [] : [{ is: 'unknown', column: table.inputs[i]?.label ?? '', rules }]
  })

const overlapsOf = (table: PlainTable, columns: CutColumn[]): TableFinding[] => {
  if (table.policy !== 'UNIQUE' && table.policy !== 'ANY') return []
  const found: TableFinding[] = []
  for (const [b, second] of table.rules.entries())
    for (const [a, first] of table.rules.slice(0, b).entries()) {
      if (table.policy === 'ANY' && first.outputs.join('\n') === second.outputs.join('\n')) continue
      const shared = columns.map(({ lets }) => both(lets[a], lets[b]))
      if (shared.some(bits => bits === undefined || bits === 0n)) continue
      if (found.length === most) return [...found, { is: 'more', what: 'overlap' }]
      found.push({
        is: 'overlap',
        rules: [a + 1, b + 1],
        where: whereOf(
          table,
          columns,
          shared.map(bits => bits ?? 0n),
        ),
      })
    }
  return found
}

const both = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
  a === undefined || b === undefined ? undefined : a & b

const neverOf = (table: PlainTable, columns: CutColumn[]): TableFinding[] =>
  table.rules.flatMap((_, at): TableFinding[] => {
    const own = columns.map(({ lets }) => lets[at])
    if (own.some(bits => bits === undefined)) return []
    if (own.some(bits => bits === 0n)) return [{ is: 'never', rule: at + 1 }]
    if (table.policy !== 'FIRST') return []
    const before = table.rules
      .slice(0, at)
      .flatMap((_, i) => (columns.every(({ lets }) => lets[i] !== undefined) ? [i] : []))
    const looks = { left: mostLooks }
    return holes(
      columns,
      before,
      own.map(bits => bits ?? 0n),
      looks,
      1,
    ).length === 0 && looks.left > 0
      ? [{ is: 'never', rule: at + 1 }]
      : []
  })

const gapsOf = (table: PlainTable, columns: CutColumn[]): TableFinding[] => {
  const hasOtherwise = table.outputs.some(({ otherwise }) => otherwise !== '')
  if (hasOtherwise || ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(table.policy)) return []
  const looks = { left: mostLooks }
  const all = columns.map(({ segments }) => (1n << BigInt(segments.length)) - 1n)
  const found = holes(
    columns,
    table.rules.map((_, i) => i),
    all,
    looks,
    most + 1,
  )
  const told = found.slice(0, most).map((bits): TableFinding => ({ is: 'gap', where: whereOf(table, columns, bits) }))
  return found.length > most || looks.left <= 0 ? [...told, { is: 'more', what: 'gap' }] : told
}

/** Boxes of values, within `room`, for which none of the rules holds. Rules that can't be known are taken to hold. */
const holes = (
  columns: CutColumn[],
  rules: number[],
  room: bigint[],
  looks: { left: number },
  enough: number,
): bigint[][] => {
  const found: bigint[][] = []
  const walk = (at: number, left: number[], box: bigint[]): void => {
    if (found.length >= enough || looks.left-- <= 0) return
    if (left.length === 0) return void found.push([...box, ...room.slice(at)])
    const column = columns[at]
    if (!column) return
    // Segments for which the same rules are left are one branch.
    const branches = new Map<string, { bits: bigint; rules: number[] }>()
    for (let i = 0n; i < BigInt(column.segments.length); i++) {
      if ((((room[at] ?? 0n) >> i) & 1n) === 0n) continue
      const here = left.filter(rule => {
        const bits = column.lets[rule]
        return bits === undefined || ((bits >> i) & 1n) === 1n
      })
      const key = here.join()
      const branch = branches.get(key) ?? { bits: 0n, rules: here }
      branches.set(key, { bits: branch.bits | (1n << i), rules: here })
    }
    for (const { bits, rules } of branches.values()) walk(at + 1, rules, [...box, bits])
  }
  walk(0, rules, [])
  return found
}

const whereOf = (table: PlainTable, columns: CutColumn[], box: bigint[]): Where =>
  columns.flatMap(({ segments }, i) => {
    const bits = box[i] ?? 0n
    if (bits === (1n << BigInt(segments.length)) - 1n) return []
    const own = segments.map((segment, at) => (((bits >> BigInt(at)) & 1n) === 1n ? segment : undefined))
    return [{ column: table.inputs[i]?.label ?? '', stretches: stretchesOf(own) }]
  })

/** Segments that follow each other are one stretch. */
const stretchesOf = (segments: (Segment | undefined)[]): Stretch[] => {
  const made: Stretch[] = []
  let isNext = false
  for (const segment of segments) {
    if (!segment) {
      isNext = false
      continue
    }
    const last = made.at(-1)
    if (isNext && last && joins(last, segment)) made[made.length - 1] = joined(last, segment)
    else made.push(stretchOf(segment))
    isNext = true
  }
  return made
}

const isOrdered = (value: OpenValue): boolean => typeof value === 'number' || value instanceof Temporal.PlainDate

const joins = (last: Stretch, next: Segment): boolean =>
  last.is !== 'other' &&
  next.is !== 'other' &&
  isOrdered(next.sample) &&
  (last.is === 'between' || isOrdered(last.value))

const stretchOf = (segment: Segment): Stretch => {
  if (segment.is === 'value') return { is: 'value', value: segment.sample }
  if (segment.is === 'other') return { is: 'other' }
  return { is: 'between', over: segment.over, under: segment.under, overIn: false, underIn: false }
}

const joined = (last: Stretch, next: Segment): Stretch => {
  const [over, overIn] =
    last.is === 'between' ? [last.over, last.overIn] : [last.is === 'value' ? last.value : null, true]
  const [under, underIn] = next.is === 'between' ? [next.under, false] : [next.sample, true]
  return { is: 'between', over, under, overIn, underIn }
}
