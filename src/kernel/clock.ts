/** The one clock. Instants inside; days and times of day in Swedish time. Tests give their own. */
export type Clock = { now: () => Temporal.Instant }

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

export const swedishZone = 'Europe/Stockholm'

/** The calendar day in Sweden at an instant. */
export const dayOf = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(swedishZone).toPlainDate()

/** The last instant of a day in Sweden: "till och med den 26 januari" holds the whole of that day. */
export const endOf = (day: Temporal.PlainDate): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime(swedishZone).toInstant().subtract({ milliseconds: 1 })

/** A clock that stands still until it is moved. */
export const standingClock = (start: string): Clock & { advance: (duration: Temporal.DurationLike) => void } => {
  let at = Temporal.Instant.from(start)
  return {
    now: () => at,
    advance: duration => {
      at = at.toZonedDateTimeISO(swedishZone).add(duration).toInstant()
    },
  }
}
