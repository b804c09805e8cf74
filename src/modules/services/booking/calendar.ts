import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { swedishZone } from '../../../kernel/clock.ts'
import { inPlainWords, pathOf } from '../../../kernel/shape-words.ts'
import { isDay } from '../question-types/three-fields.ts'
import type { Slot } from './booking-slots.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time of day, as 09:00')
const stretch = z
  .tuple([clock, clock])
  .refine(([from, to]) => from < to, 'write the earlier time first, as ["09:00", "11:30"]')
const day = z.string().refine(isDay, 'write a day that exists, as 2026-12-24')
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** When times can be booked, as a municipality writes it. */
const calendarSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write small letters a-z, digits and hyphens'),
  /** How long a time is. */
  minutes: z.int().min(5).max(480),
  /** How many can have the same time. */
  places: z.int().min(1).max(50).default(1),
  /** So many days from today is the first day, and the last. */
  noticeDays: z.int().min(1).max(90),
  aheadDays: z.int().min(1).max(180),
  /** How long a time is kept for somebody who has chosen it and not sent yet. */
  holdMinutes: z.int().min(5).max(120).default(20),
  weekly: z.partialRecord(z.enum(weekdays), z.array(stretch)),
  /** Days without any. */
  closed: z.array(day).default([]),
})
export type Calendar = z.infer<typeof calendarSchema>

/** A calendar as it is kept. */
export const readCalendar = (body: unknown): Calendar => calendarSchema.parse(body)

/** The calendars in a municipality's folder. Throws with file, place and what to write instead. */
export const readCalendars = (folder: string): Calendar[] => {
  const file = join(folder, 'calendars.json')
  if (!existsSync(file)) return []
  const read = z.array(calendarSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')), inPlainWords)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `  ${file}: ${pathOf(path)}: ${message}`)
  throw new Error(`The calendars can't be used:\n${faults.join('\n')}`)
}

/** Every time that there is from the first day to the last, soonest first, whoever has it. */
export const slotsIn = (calendar: Calendar, today: Temporal.PlainDate): Slot[] => {
  const slots: Slot[] = []
  for (let ahead = calendar.noticeDays; ahead <= calendar.aheadDays; ahead += 1) {
    const date = today.add({ days: ahead })
    const weekday = weekdays[date.dayOfWeek - 1]
    if (weekday === undefined || calendar.closed.includes(date.toString())) continue
    for (const [from, to] of calendar.weekly[weekday] ?? []) {
      const end = date.toPlainDateTime(Temporal.PlainTime.from(to))
      let start = date.toPlainDateTime(Temporal.PlainTime.from(from))
      while (Temporal.PlainDateTime.compare(start.add({ minutes: calendar.minutes }), end) <= 0) {
        slots.push({ start, minutes: calendar.minutes })
        start = start.add({ minutes: calendar.minutes })
      }
    }
  }
  return slots
}

/** When a time begins, in Sweden. */
export const instantOf = ({ start }: Slot): Temporal.Instant => start.toZonedDateTime(swedishZone).toInstant()
