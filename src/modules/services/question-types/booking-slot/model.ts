import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Slot } from '../../booking/booking-slots.ts'
import type { Asked, Asking } from '../../question.ts'
import { isDay } from '../three-fields.ts'

export const options = z.strictObject({
  /** Which of the municipality's calendars it is booked in. */
  calendar: z.string().min(1, 'write the id of a calendar in calendars.json'),
  /** How many times that are still to come one person may have. */
  perPerson: z.int().min(1).max(20).default(1),
})
export type Options = z.infer<typeof options>

/** When it begins, by Swedish clocks, and how many minutes it is. */
export const value = z.strictObject({
  start: z.string().refine(text => slotStart(text) !== undefined, 'write a day and a time, as 2026-12-01T09:00'),
  minutes: z.int().min(1),
})
export type Value = z.infer<typeof value>

/** What stands for choosing no time. */
export const noTime = 'ingen'

export const parse = (
  fields: Fields,
  { fact, options: { calendar } }: Asked<Options>,
  { slots }: Asking,
  stored: Value | undefined,
): { value: Value } | { complaints: Record<string, Complaint> } => {
  const chosen = slotStart(fields.text(fact))
  const slot = chosen && slots?.get(calendar)?.find(({ start }) => start.equals(chosen))
  if (slot) return { value: { start: written(slot.start), minutes: slot.minutes } }
  // Chosen before and not offered now: the holding tells whether it is still to be had.
  if (chosen && stored && stored.start === written(chosen)) return { value: stored }
  const gone = chosen !== undefined && slots !== undefined
  return { complaints: { [fact]: { key: `services.question.booking-slot.${gone ? 'taken' : 'choose'}` } } }
}

export const check = ({ start }: Value, _asked: Asked<Options>, { today }: Asking): Complaint | undefined => {
  const begins = slotStart(start)
  return begins && Temporal.PlainDate.compare(begins.toPlainDate(), today) > 0
    ? undefined
    : { key: 'services.question.booking-slot.passed' }
}

export const slotOf = ({ start, minutes }: Value): Slot => ({ start: Temporal.PlainDateTime.from(start), minutes })

/** `2026-12-01T09:00` */
export const written = (start: Temporal.PlainDateTime): string => start.toString({ smallestUnit: 'minute' })

/** The slots day by day, in their order. */
export const byDay = (slots: readonly Slot[]): [Temporal.PlainDate, Slot[]][] =>
  [...Map.groupBy(slots, ({ start }) => start.toPlainDate().toString())].map(([day, own]) => [
    Temporal.PlainDate.from(day),
    own,
  ])

const slotStart = (text: string): Temporal.PlainDateTime | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text)) return undefined
  const [day = ''] = text.split('T')
  return isDay(day) ? Temporal.PlainDateTime.from(text) : undefined
}
