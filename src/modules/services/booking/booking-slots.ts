import type { Read, Write } from '../../../kernel/hands.ts'

/** A time that can be booked: Swedish wall clock, and how long it is. */
export type Slot = { start: Temporal.PlainDateTime; minutes: number }

/** Who books: the draft, and for which of its questions. */
export type Holder = { holder: string; fact: string }

/** What the booking of times asks of whoever keeps the calendars. */
export type BookingSlots = {
  /** The times that `holder` can have, soonest first: free ones, and those that are theirs already. Nothing where there is no such calendar. */
  free: (r: Read, calendar: string, holder: string) => Promise<Slot[]>
  /** Keeps a time for somebody who has chosen it and not sent yet, instead of what was kept for them. False when it is not to be had. */
  hold: (w: Write, calendar: string, slot: Slot, who: Holder) => Promise<boolean>
  /** Makes it theirs for good, instead of what they had. False when somebody else was first. */
  take: (w: Write, calendar: string, slot: Slot, who: Holder) => Promise<boolean>
  /** Lets go of what is kept, and not yet theirs. */
  letGo: (w: Write, who: Holder) => Promise<void>
  /** Gives back all that is theirs, but what they have for one of `facts`. */
  release: (w: Write, holder: string, butFor?: readonly string[]) => Promise<void>
  /** Gives back what somebody has that has not begun: what they booked it for is over. */
  giveBack: (w: Write, holder: string) => Promise<void>
  /** Until when the first of what is kept for them is kept; undefined where nothing is. */
  heldUntil: (r: Read, holder: string) => Promise<Temporal.Instant | undefined>
}
