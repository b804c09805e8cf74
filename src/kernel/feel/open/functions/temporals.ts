import { equal } from '../open-order.ts'
import { isMoment, isTime, kindOf, type Moment, type OpenFunction, type OpenValue } from '../open-value.ts'
import { attempt, dateOf, momentOf, readDate, readMoment, readTime, timeOf, zoneOf } from '../read-temporal.ts'
import { nothing } from '../run.ts'
import { readSpan, type Span, spanOf } from '../span.ts'
import { ZonedTime, zoneWritten } from '../zoned-time.ts'
import { builtIn, byName, takes } from './signature.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = 'January February March April May June July August September October November December'.split(' ')

const dayIn = (value: Temporal.PlainDate | Moment): Temporal.PlainDate =>
  value instanceof Temporal.PlainDate ? value : value.toPlainDate()

const timeIn = (value: Moment): Temporal.PlainTime | ZonedTime =>
  value instanceof Temporal.ZonedDateTime ? new ZonedTime(value.toPlainTime(), value.timeZoneId) : value.toPlainTime()

/** A time of parts; seconds may have decimals, and an offset is at most 18 hours. */
const timeFrom = (
  hour: number,
  minute: number,
  second: number,
  offset: Span | undefined,
): Temporal.PlainTime | ZonedTime | null => {
  const whole = Math.trunc(second)
  const time = timeOf(hour, minute, whole, Math.round((second - whole) * 1e9))
  if (!time || offset === undefined) return time
  const far = Math.abs(offset.amount)
  const parts = [far / 3600, (far / 60) % 60, far % 60].map(n => String(Math.trunc(n)).padStart(2, '0'))
  const zone = zoneOf(`${offset.amount < 0 ? '-' : '+'}${parts.join(':')}`)
  return zone === null || offset.unit !== 'seconds' ? null : new ZonedTime(time, zone)
}

/** Whole months from one day to another, below 0 where the second comes first. */
const monthsBetween = (from: Temporal.PlainDate | Moment, to: Temporal.PlainDate | Moment): Span | null =>
  attempt(() => spanOf('months', dayIn(from).until(dayIn(to), { largestUnit: 'months' }).months))

const ofDay = (name: string, act: (day: Temporal.PlainDate) => OpenValue): [string, OpenFunction] =>
  builtIn(
    name,
    takes([['date', 'day']], (_, day) => act(dayIn(day))),
  )

/** Functions on days, times and durations. */
export const temporalFunctions: [string, OpenFunction][] = [
  builtIn(
    'date',
    takes([['from', 'text']], (run, from) => readDate(from) ?? nothing(run, 'date() can not read it')),
    takes([['from', 'day']], (_, from) => dayIn(from)),
    takes(
      [
        ['year', 'number'],
        ['month', 'number'],
        ['day', 'number'],
      ],
      (run, year, month, day) => dateOf(year, month, day) ?? nothing(run, 'There is no such date'),
    ),
  ),
  builtIn(
    'time',
    takes([['from', 'text']], (run, from) => readTime(from) ?? nothing(run, 'time() can not read it')),
    takes([['from', 'moment']], (_, from) => timeIn(from)),
    takes([['from', 'time']], (_, from) => from),
    takes([['from', 'date']], () => new ZonedTime(Temporal.PlainTime.from('00:00:00'), 'UTC')),
    takes(
      [
        ['hour', 'number'],
        ['minute', 'number'],
        ['second', 'number'],
        ['offset', 'span??'],
      ],
      (run, hour, minute, second, offset) =>
        timeFrom(hour, minute, second, offset) ?? nothing(run, 'There is no such time'),
    ),
  ),
  builtIn(
    'date and time',
    takes([['from', 'text']], (run, from) => readMoment(from) ?? nothing(run, 'date and time() can not read it')),
    takes([['from', 'moment']], (_, from) => from),
    takes([['from', 'date']], (_, from) => from.toPlainDateTime()),
    takes(
      [
        ['date', 'day'],
        ['time', 'time'],
      ],
      (run, day, time) => momentOf(dayIn(day), time) ?? nothing(run, 'There is no such date and time'),
    ),
    takes(
      [
        ['date', 'moment'],
        ['timezone', 'text'],
      ],
      (run, at, zone) => zoned(at, zone) ?? nothing(run, 'There is no such time zone'),
    ),
    ...momentParts(),
  ),
  builtIn(
    'duration',
    takes([['from', 'text']], (run, from) => readSpan(from) ?? nothing(run, 'duration() can not read it')),
    takes([['from', 'span']], (_, from) => from),
  ),
  builtIn(
    'years and months duration',
    takes(
      [
        ['from', 'day'],
        ['to', 'day'],
      ],
      (_, from, to) => monthsBetween(from, to),
    ),
  ),
  ofDay('day of year', day => day.dayOfYear),
  ofDay('day of week', day => weekdays[day.dayOfWeek - 1] ?? null),
  ofDay('month of year', day => months[day.month - 1] ?? null),
  ofDay('week of year', day => day.weekOfYear ?? null),
  builtIn(
    'now',
    takes([], run => run.now.toZonedDateTimeISO(run.zone)),
  ),
  builtIn(
    'today',
    takes([], run => run.now.toZonedDateTimeISO(run.zone).toPlainDate()),
  ),
  builtIn(
    'is',
    takes(
      [
        ['value1', 'any'],
        ['value2', 'any'],
      ],
      (_, a, b) => is(a, b),
    ),
    byName(
      takes(
        [
          ['value1', 'any?'],
          ['value2', 'any?'],
        ],
        (_, a = null, b = null) => is(a, b),
      ),
    ),
  ),
]

const zoned = (at: Moment, zone: string): Temporal.ZonedDateTime | null => {
  const found = zoneOf(/^(Z$|[+-])/.test(zone) ? zone : `@${zone}`)
  if (found === null) return null
  return attempt(() => (at instanceof Temporal.ZonedDateTime ? at.withTimeZone(found) : at.toZonedDateTime(found)))
}

function momentParts() {
  const parts = [
    ['year', 'number'],
    ['month', 'number'],
    ['day', 'number'],
    ['hour', 'number'],
    ['minute', 'number'],
    ['second', 'number'],
  ] as const
  const made = (
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
    offset?: Span,
  ) => {
    const [date, time] = [dateOf(year, month, day), timeFrom(hour, minute, second, offset)]
    return date && time && momentOf(date, time)
  }
  return [
    takes(
      [...parts, ['offset', 'span?']],
      (run, ...all) => made(...all) ?? nothing(run, 'There is no such date and time'),
    ),
    takes([...parts, ['timezone', 'text']], (run, year, month, day, hour, minute, second, zone) => {
      const at = made(year, month, day, hour, minute, second)
      return (at && zoned(at, zone)) ?? nothing(run, 'There is no such date and time')
    }),
  ]
}

/** Whether two values are one and the same: of one kind, and in one zone where they have zones. */
const is = (a: OpenValue, b: OpenValue): boolean => {
  if (kindOf(a) !== kindOf(b)) return false
  if ((isMoment(a) && isMoment(b)) || (isTime(a) && isTime(b))) return zoneIn(a) === zoneIn(b) && equal(a, b) === true
  return equal(a, b) === true
}

const zoneIn = (value: OpenValue): string =>
  value instanceof Temporal.ZonedDateTime
    ? zoneWritten(value.timeZoneId)
    : value instanceof ZonedTime
      ? zoneWritten(value.zone)
      : ''
