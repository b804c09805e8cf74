/** The one clock. Instants inside; days and times of day in Swedish time. Tests give their own. */
export type Clock = { now: () => Temporal.Instant }

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

export const swedishZone = 'Europe/Stockholm'

/** The calendar day in Sweden at an instant. */
export const dayOf = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(swedishZone).toPlainDate()

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
