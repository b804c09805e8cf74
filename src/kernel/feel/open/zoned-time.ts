/** A time of day in a zone (`Europe/Stockholm`) or at an offset (`+01:00`, `UTC`). */
export class ZonedTime {
  readonly time: Temporal.PlainTime
  readonly zone: string
  constructor(time: Temporal.PlainTime, zone: string) {
    this.time = time
    this.zone = zone
  }

  toString(): string {
    return `${this.time.toString()}${zoneWritten(this.zone)}`
  }
}

export const isZonedTime = (value: unknown): value is ZonedTime => value instanceof ZonedTime

/** `Z`, `+01:00` or `@Europe/Stockholm`, as it stands after a time. */
export const zoneWritten = (zone: string): string => {
  if (zone === 'UTC' || zone === '+00:00') return 'Z'
  return /^[+-]/.test(zone) ? zone : `@${zone}`
}

/** How far a zone is from UTC, in seconds. A time alone has no day: what holds on an ordinary winter's day is taken. */
export const offsetOf = (zone: string): number => {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(zone) ?? []
  if (sign === undefined) return winter.toZonedDateTime(zone).offsetNanoseconds / 1e9
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0))
}

const winter = Temporal.PlainDateTime.from('2000-01-01T12:00:00')

/** Seconds of the day at UTC, for comparing times in zones. */
export const secondsAtUtc = ({ time, zone }: ZonedTime): number => secondsOfDay(time) - offsetOf(zone)

export const secondsOfDay = (time: Temporal.PlainTime): number =>
  time.hour * 3600 +
  time.minute * 60 +
  time.second +
  time.millisecond / 1e3 +
  time.microsecond / 1e6 +
  time.nanosecond / 1e9
