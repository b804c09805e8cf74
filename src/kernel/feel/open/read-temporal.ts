import type { Moment } from './open-value.ts'
import { readSpan, type Span } from './span.ts'
import { ZonedTime } from './zoned-time.ts'

const dateForm = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d\d)-(\d\d)$/
const timeForm = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(Z|z|[+-]\d\d:\d\d(?::\d\d)?|@[A-Za-z_+\-/0-9]+)?$/

/** `2026-06-30`; null where it is no day. */
export const readDate = (written: string): Temporal.PlainDate | null => {
  const found = dateForm.exec(written)
  if (!found) return null
  const [, sign, year, month, day] = found
  return dateOf(Number(year) * (sign === '-' ? -1 : 1), Number(month), Number(day))
}

/** `10:30:00`, `10:30:00.123+01:00`, `10:30:00@Europe/Stockholm`; null where it is no time. */
export const readTime = (written: string): Temporal.PlainTime | ZonedTime | null => {
  const found = timeForm.exec(written)
  if (!found) return null
  const [, hour, minute, second, fraction = '', zone] = found
  const time = timeOf(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(9, '0')))
  if (!time || zone === undefined) return time
  const named = zoneOf(zone)
  return named === null ? null : new ZonedTime(time, named)
}

/** `2026-06-30T10:30:00` with a zone or without; a day alone begins at midnight. */
export const readMoment = (written: string): Moment | null => {
  const [day = '', ...rest] = written.split('T')
  const date = readDate(day)
  if (!date) return null
  if (rest.length === 0) return date.toPlainDateTime()
  const clock = rest.join('T')
  // The end of a day is the beginning of the next.
  const midnight = /^24:00:00(\.0+)?(?!\.)/.test(clock)
  const time = readTime(midnight ? clock.replace('24', '00') : clock)
  return time && momentOf(midnight ? date.add({ days: 1 }) : date, time)
}

export const momentOf = (date: Temporal.PlainDate, time: Temporal.PlainTime | ZonedTime): Moment | null =>
  attempt(() =>
    time instanceof ZonedTime ? date.toPlainDateTime(time.time).toZonedDateTime(time.zone) : date.toPlainDateTime(time),
  )

/** What stands after `@` in `@"P1D"`. */
export const readAt = (written: string): Temporal.PlainDate | Temporal.PlainTime | ZonedTime | Moment | Span | null =>
  readDate(written) ?? readTime(written) ?? readMoment(written) ?? readSpan(written)

export const dateOf = (year: number, month: number, day: number): Temporal.PlainDate | null =>
  [year, month, day].every(Number.isInteger)
    ? attempt(() => Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }))
    : null

export const timeOf = (hour: number, minute: number, second: number, nanoseconds: number): Temporal.PlainTime | null =>
  [hour, minute, second].every(Number.isInteger)
    ? attempt(() => {
        const time = Temporal.PlainTime.from({ hour, minute, second }, { overflow: 'reject' })
        return time.add({ nanoseconds })
      })
    : null

/** `Z`, `+01:00`, `@Europe/Stockholm` as Temporal names it; null where there is no such zone. Offsets go to 18 hours. */
export const zoneOf = (written: string): string | null => {
  if (written === 'Z' || written === 'z') return 'UTC'
  const [, hours, minutes, seconds] = /^[+-](\d\d):(\d\d)(?::(\d\d))?$/.exec(written) ?? []
  if (hours !== undefined) {
    const fits = Number(hours) * 60 + Number(minutes) <= 18 * 60 && Number(minutes) < 60
    if (!fits || Number(seconds ?? 0) > 59) return null
    if (/^.00:00(:00)?$/.test(written)) return 'UTC'
    return seconds === '00' ? written.slice(0, 6) : written
  }
  const name = written.slice(1)
  if (!/^[A-Z]/.test(name)) return null
  return attempt(() => Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name).timeZoneId)
}

/** What Temporal refuses has no value in FEEL. */
export const attempt = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}
