import { sql } from 'kysely'
import { swedishZone } from '../../../kernel/clock.ts'
import { type Read, reading, type Write } from '../../../kernel/hands.ts'
import { principalKey } from '../../people/index.ts'
import type { Applicant } from '../applicant.ts'
import type { OpenDraft } from '../draft.ts'
import { lockBeginning } from '../living-drafts.ts'
import { slotInWords } from '../question-types/booking-slot/slot-words.ts'
import '../table.ts'

export type Booker = Pick<OpenDraft, 'help' | 'onBehalf'>

/**
 * The times that a person has by this question of a service and that have not begun, in words, but for those of `holder`: one person can't fill the
 * calendar. What is booked for a child or an organisation is counted by itself. Of a visitor nothing is known, so nothing is counted.
 */
export const liveBookings = async (
  r: Read<Applicant>,
  { slug, fact, holder, by }: { slug: string; fact: string; holder: string; by: Booker },
): Promise<string[]> => {
  const person = by.help?.owner ?? (r.actor.kind === 'resident' ? r.actor.id : undefined)
  if (person === undefined) return []
  const rows = await r.db
    .selectFrom('services.submission as s')
    .innerJoin('services.slot as t', 't.holder', 's.draft_id')
    .select(['t.starts_at', 't.minutes'])
    .where('s.person_id', '=', person)
    .where('s.slug', '=', slug)
    .where('s.revision', '=', 1)
    .where(sql<boolean>`s.principal is not distinct from ${by.onBehalf ? principalKey(by.onBehalf) : null}`)
    .where('t.fact', '=', fact)
    .where('t.held_until', 'is', null)
    .where('t.starts_at', '>', r.now)
    .where('t.holder', '!=', holder)
    .orderBy('t.starts_at')
    .execute()
  return rows.map(({ starts_at: at, minutes }) =>
    slotInWords({ start: at.toZonedDateTimeISO(swedishZone).toPlainDateTime(), minutes }, r.locale),
  )
}

/** The same while nobody else who sends as this person can book. */
export const lockedBookings = async (
  w: Write<Applicant>,
  input: Parameters<typeof liveBookings>[1],
): Promise<string[]> => {
  await lockBeginning(w, input.slug)
  return liveBookings(reading(w), input)
}
