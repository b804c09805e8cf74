import { durationOf } from '../duration.ts'
import { date, type FeelType, number } from '../feel-type.ts'
import { fieldOf } from '../feel-value.ts'
import type { Piece, Scope } from '../piece.ts'
import { FeelFault, type Syntax } from '../syntax.ts'
import { type FeelFunction, fn, refuse } from './definition.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Functions on days. The names of days and months are the standard's English ones. */
export const dateFunctions: [string, FeelFunction][] = [
  ['today', today],
  ['day of year', fn(['date'], number, day => day.dayOfYear)],
  ['day of week', fn(['date'], { kind: 'text', oneOf: weekdays }, day => weekdays[day.dayOfWeek - 1] ?? null)],
  ['month of year', fn(['date'], { kind: 'text', oneOf: months }, day => months[day.month - 1] ?? null)],
  ['week of year', fn(['date'], number, day => day.weekOfYear ?? null)],
  ['years and months duration', fn(['date', 'date'], { kind: 'duration', unit: 'months' }, monthsBetween)],
]

/** The whole months from one day to another, below 0 where the second comes first. */
function monthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate) {
  return durationOf('months', from.until(to, { largestUnit: 'months' }).months)
}

/** The day comes from outside, as the name `today`, so that the same answers always give the same result. */
function today(args: Piece[], node: Syntax, scope: Scope): Piece {
  if (args.length > 0) refuse(node, 'nothing between ( and )')
  const type: FeelType | undefined = scope.vocabulary.get('today')
  if (type?.kind !== 'date') throw new FeelFault('The day is not known here', node.at)
  scope.used('today')
  return { type: date, run: frame => fieldOf(frame.context, 'today') }
}
