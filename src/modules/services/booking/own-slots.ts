import { sql } from 'kysely'
import { dayOf } from '../../../kernel/clock.ts'
import { type Read, reading, type Write } from '../../../kernel/hands.ts'
import type { BookingSlots, Holder, Slot } from './booking-slots.ts'
import { type Calendar, instantOf, readCalendar, slotsIn } from './calendar.ts'
import './table.ts'

/**
 * Times by the week, as the municipality's folder says, and a row for each that is held or taken. The primary key is what keeps two
 * residents from the same one: who comes second meets the row of the first.
 */
export const ownSlots: BookingSlots = {
  free: async (r, id, holder) => {
    const calendar = await calendarOf(r, id)
    if (!calendar) return []
    const rows = await r.db
      .selectFrom('services.slot')
      .select(['starts_at', 'minutes', 'holder'])
      .where('calendar', '=', id)
      .where('starts_at', '>', r.now)
      .where(({ eb, or }) => or([eb('held_until', 'is', null), eb('held_until', '>', r.now)]))
      .execute()
    const others = rows.filter(row => row.holder !== holder).map(row => stretchOf(row.starts_at, row.minutes))
    return slotsIn(calendar, dayOf(r.now)).filter(slot => {
      const wanted = stretchOf(instantOf(slot), slot.minutes)
      return others.filter(other => other.from < wanted.to && wanted.from < other.to).length < calendar.places
    })
  },

  hold: async (w, id, slot, who) => {
    const calendar = await calendarOf(reading(w), id)
    if (!calendar || !isOffered(calendar, slot, w)) return false
    await ownSlots.letGo(w, who)
    const until = w.now.add({ minutes: calendar.holdMinutes })
    return (await has(w, id, slot, who)) || reserve(w, calendar, slot, who, until)
  },

  take: async (w, id, slot, who) => {
    const calendar = await calendarOf(reading(w), id)
    if (!calendar || !isOffered(calendar, slot, w)) return false
    if (await has(w, id, slot, who)) return true
    await ownSlots.letGo(w, who)
    await ofHolder(w, who).where('held_until', 'is', null).execute()
    return reserve(w, calendar, slot, who, null)
  },

  letGo: async (w, who) => {
    await ofHolder(w, who).where('held_until', 'is not', null).execute()
  },

  release: async (w, holder, butFor = []) => {
    let all = w.tx.deleteFrom('services.slot').where('holder', '=', holder)
    if (butFor.length > 0) all = all.where('fact', 'not in', [...butFor])
    await all.execute()
  },

  giveBack: async (w, holder) => {
    await w.tx.deleteFrom('services.slot').where('holder', '=', holder).where('starts_at', '>', w.now).execute()
  },

  heldUntil: async (r, holder) => {
    const row = await r.db
      .selectFrom('services.slot')
      .select('held_until')
      .where('holder', '=', holder)
      .where('held_until', '>', r.now)
      .orderBy('held_until')
      .limit(1)
      .executeTakeFirst()
    return row?.held_until ?? undefined
  },
}

const calendarOf = async (r: Read, id: string): Promise<Calendar | undefined> => {
  const row = await r.db.selectFrom('services.calendar').select('body').where('id', '=', id).executeTakeFirst()
  return row && readCalendar(row.body)
}

/** Whether there is such a time: the calendar may have changed since it was shown. */
const isOffered = (calendar: Calendar, { start, minutes }: Slot, { now }: Write): boolean =>
  slotsIn(calendar, dayOf(now)).some(slot => slot.start.equals(start) && slot.minutes === minutes)

const has = async (w: Write, calendar: string, slot: Slot, { holder, fact }: Holder): Promise<boolean> =>
  (await w.tx
    .selectFrom('services.slot')
    .select('place')
    .where('calendar', '=', calendar)
    .where('starts_at', '=', instantOf(slot))
    .where('holder', '=', holder)
    .where('fact', '=', fact)
    .where('held_until', 'is', null)
    .executeTakeFirst()) !== undefined

/** Place by place: a row that is there is taken over only when nobody is kept waiting by it. Who comes at the same time waits for the other's end. */
const reserve = async (
  w: Write,
  { id, places }: Calendar,
  slot: Slot,
  { holder, fact }: Holder,
  until: Temporal.Instant | null,
): Promise<boolean> => {
  for (let place = 1; place <= places; place += 1) {
    const got = await w.tx
      .insertInto('services.slot')
      .values({
        calendar: id,
        starts_at: instantOf(slot),
        place,
        minutes: slot.minutes,
        holder,
        fact,
        held_until: until,
      })
      .onConflict(conflict =>
        conflict
          .columns(['municipality_id', 'calendar', 'starts_at', 'place'])
          .doUpdateSet({ minutes: slot.minutes, holder, fact, held_until: until })
          .where('services.slot.held_until', '<=', w.now),
      )
      .returning(sql<number>`1`.as('got'))
      .executeTakeFirst()
    if (got) return true
  }
  return false
}

const ofHolder = (w: Write, { holder, fact }: Holder) =>
  w.tx.deleteFrom('services.slot').where('holder', '=', holder).where('fact', '=', fact)

const stretchOf = (from: Temporal.Instant, minutes: number): { from: number; to: number } => ({
  from: from.epochMilliseconds,
  to: from.epochMilliseconds + minutes * 60_000,
})
