import { equal, order, within } from '../open-order.ts'
import type { OpenFunction, OpenValue, Range } from '../open-value.ts'
import { builtIn, takes } from './signature.ts'

type Answer = boolean | null
type Ranges = (a: Range, b: Range) => Answer

/** Three-valued, for ends may have no order between them. */
const both = (...answers: Answer[]): Answer => (answers.includes(false) ? false : answers.includes(null) ? null : true)
const either = (...answers: Answer[]): Answer => (answers.includes(true) ? true : answers.includes(null) ? null : false)

const sign = (a: OpenValue, b: OpenValue, test: (by: number) => boolean): Answer => {
  const by = a === null || b === null ? null : order(a, b)
  return by === null ? null : test(by)
}
const less = (a: OpenValue, b: OpenValue): Answer => sign(a, b, by => by < 0)
const same = (a: OpenValue, b: OpenValue): Answer => sign(a, b, by => by === 0)

const before: Ranges = (a, b) => either(less(a.high, b.low), both(same(a.high, b.low), !(a.highIn && b.lowIn)))
const meets: Ranges = (a, b) => both(a.highIn, b.lowIn, same(a.high, b.low))
/** That `a` ends no later than `b`; and that it begins no earlier. */
const endsBy: Ranges = (a, b) => either(less(a.high, b.high), both(same(a.high, b.high), !a.highIn || b.highIn))
const startsFrom: Ranges = (a, b) => either(less(b.low, a.low), both(same(a.low, b.low), b.lowIn || !a.lowIn))
const includes: Ranges = (a, b) => both(startsFrom(b, a), endsBy(b, a))
const overlaps: Ranges = (a, b) => {
  const apart = either(before(a, b), before(b, a))
  return apart === null ? null : !apart
}
const overlapsBefore: Ranges = (a, b) =>
  both(
    either(less(a.low, b.low), both(same(a.low, b.low), a.lowIn, !b.lowIn)),
    either(less(b.low, a.high), both(same(a.high, b.low), a.highIn, b.lowIn)),
    endsBy(a, b),
  )
const overlapsAfter: Ranges = (a, b) =>
  both(
    either(less(b.low, a.low), both(same(a.low, b.low), b.lowIn, !a.lowIn)),
    either(less(a.low, b.high), both(same(a.low, b.high), a.lowIn, b.highIn)),
    either(less(b.high, a.high), both(same(a.high, b.high), a.highIn || !b.highIn)),
  )
const finishes: Ranges = (a, b) => both(a.highIn === b.highIn, same(a.high, b.high), startsFrom(a, b))
const starts: Ranges = (a, b) => both(a.lowIn === b.lowIn, same(a.low, b.low), endsBy(a, b))

const ranges = (act: Ranges, flipped = false) =>
  takes(
    [
      ['range1', 'range'],
      ['range2', 'range'],
    ],
    (_, a, b) => (flipped ? act(b, a) : act(a, b)),
  )
const pointRange = (act: (point: OpenValue, range: Range) => Answer) =>
  takes(
    [
      ['point', 'point'],
      ['range', 'range'],
    ],
    (_, point, range) => act(point, range),
  )
const rangePoint = (act: (point: OpenValue, range: Range) => Answer) =>
  takes(
    [
      ['range', 'range'],
      ['point', 'point'],
    ],
    (_, range, point) => act(point, range),
  )

const pointFirst = (point: OpenValue, { low, lowIn }: Range): Answer =>
  either(less(point, low), both(same(point, low), !lowIn))
const pointLast = (point: OpenValue, { high, highIn }: Range): Answer =>
  either(less(high, point), both(same(point, high), !highIn))
const points = (act: (a: OpenValue, b: OpenValue) => Answer) =>
  takes(
    [
      ['point1', 'point'],
      ['point2', 'point'],
    ],
    (_, a, b) => act(a, b),
  )
const atEnd = (point: OpenValue, { high, highIn }: Range): Answer => both(highIn, same(point, high))
const atStart = (point: OpenValue, { low, lowIn }: Range): Answer => both(lowIn, same(point, low))

/** How points and ranges lie to each other (DMN 1.5, table 78). */
export const rangeFunctions: [string, OpenFunction][] = [
  builtIn('before', points(less), pointRange(pointFirst), rangePoint(pointLast), ranges(before)),
  builtIn(
    'after',
    points((a, b) => less(b, a)),
    pointRange(pointLast),
    rangePoint(pointFirst),
    ranges(before, true),
  ),
  builtIn('meets', ranges(meets)),
  builtIn('met by', ranges(meets, true)),
  builtIn('overlaps', ranges(overlaps)),
  builtIn('overlaps before', ranges(overlapsBefore)),
  builtIn('overlaps after', ranges(overlapsAfter)),
  builtIn('finishes', pointRange(atEnd), ranges(finishes)),
  builtIn('finished by', rangePoint(atEnd), ranges(finishes, true)),
  builtIn('includes', rangePoint(within), ranges(includes)),
  builtIn('during', pointRange(within), ranges(includes, true)),
  builtIn('starts', pointRange(atStart), ranges(starts)),
  builtIn('started by', rangePoint(atStart), ranges(starts, true)),
  builtIn(
    'coincides',
    points(same),
    ranges((a, b) => equal(a, b) ?? null),
  ),
]
