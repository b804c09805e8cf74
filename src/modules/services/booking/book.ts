import { sql } from 'kysely'
import { swedishZone } from '../../../kernel/clock.ts'
import { Invalid, Redirect, Refused } from '../../../kernel/errors.ts'
import { type Read, reading, type Write } from '../../../kernel/hands.ts'
import { formatList } from '../../../kernel/texts/format.ts'
import type { Applicant } from '../applicant.ts'
import { wordsFor } from '../asking.ts'
import type { OpenDraft } from '../draft.ts'
import { serviceOf } from '../published.ts'
import type { Asking, Json, Question } from '../question.ts'
import { slotInWords } from '../question-types/booking-slot/slot-words.ts'
import { allQuestions, type Scope } from '../scope.ts'
import { slotTakenUrl } from '../urls.ts'
import '../table.ts'
import type { BookingSlots, Slot } from './booking-slots.ts'
import { type Booker, liveBookings, lockedBookings } from './live-bookings.ts'
import { ownSlots } from './own-slots.ts'

/** Who keeps the calendars. */
export const bookingSlots: BookingSlots = ownSlots

type Owned = Pick<OpenDraft, 'id'> & { corrects?: string | undefined }

/** Under whose name a draft's times are booked: what corrects something that was sent has the times of the first. */
const holderOf = async (r: Read, { id, corrects }: Owned): Promise<string> => {
  if (corrects === undefined) return id
  const first = await r.db
    .selectFrom('services.submission as s')
    .innerJoin('services.submission as c', 'c.number', 's.number')
    .select('s.draft_id')
    .where('c.id', '=', corrects)
    .where('s.revision', '=', 1)
    .executeTakeFirstOrThrow()
  return first.draft_id
}

/** The times that a draft can have, by calendar; undefined where its service books none. */
export const slotsFor = async (r: Read, scope: Scope, draft: Owned): Promise<Asking['slots']> => {
  const calendars = new Set(allQuestions(scope).flatMap(({ booking }) => booking?.calendar ?? []))
  if (calendars.size === 0) return undefined
  const holder = await holderOf(r, draft)
  const slots = new Map<string, Slot[]>()
  for (const calendar of calendars) slots.set(calendar, await bookingSlots.free(r, calendar, holder))
  return slots
}

/**
 * Keeps the times that were chosen on a page, and lets go of those that were chosen before. Throws Invalid where somebody was first, and where the
 * person has as many as one may have.
 */
export const holdSlots = async (
  w: Write<Applicant>,
  draft: Owned & Booker & { service: { slug: string } },
  asked: readonly Question[],
  given: Readonly<Record<string, Json>>,
): Promise<void> => {
  for (const question of asked) {
    const { booking, key, fact } = question
    const answer = given[key]
    if (booking === undefined || answer === undefined) continue
    const who = { holder: await holderOf(reading(w), draft), fact }
    const slot = question.slotIn(answer)
    if (!slot) {
      await bookingSlots.letGo(w, who)
      continue
    }
    const live = await liveBookings(reading(w), { slug: draft.service.slug, ...who, by: draft })
    if (live.length >= booking.perPerson) throw new Invalid({ [question.head]: tooMany(w, live) })
    if (!(await bookingSlots.hold(w, booking.calendar, slot, who)))
      throw new Invalid({ [question.head]: { key: 'services.question.booking-slot.taken' } })
  }
}

const tooMany = (
  { locale }: Write,
  live: readonly string[],
): { key: 'services.question.booking-slot.most'; args: { n: number; when: string } } => ({
  key: 'services.question.booking-slot.most',
  args: { n: live.length, when: formatList([...live], locale) },
})

/**
 * Makes the times of a draft that is being sent its own, and gives back what it does not ask for any more. A time that somebody else
 * has got since is taken out of the answers. Gives the times. Throws Refused where the person has as many as one may have: another was sent meanwhile. Throws Redirect to its page then: what was chosen was held, and the holding ran out.
 */
export const takeSlots = async (w: Write<Applicant>, draft: OpenDraft): Promise<Slot[]> => {
  const booked = draft.walk.pages.flatMap(({ page, asked }) =>
    asked.flatMap(question => {
      const slot = question.slotIn(draft.walk.relevant[question.key] ?? null)
      return question.booking !== undefined && slot ? [{ page, question, booking: question.booking, slot }] : []
    }),
  )
  if (draft.ask.slots === undefined) return []
  const holder = await holderOf(reading(w), draft)
  for (const { page, question, booking, slot } of booked) {
    const { fact, key } = question
    const live = await lockedBookings(w, { slug: draft.service.slug, fact, holder, by: draft })
    if (live.length >= booking.perPerson) throw new Refused(tooMany(w, live))
    if (await bookingSlots.take(w, booking.calendar, slot, { holder, fact })) continue
    const { [key]: _gone, ...answers } = draft.answers
    await w.tx
      .updateTable('services.draft')
      .set(({ eb }) => ({ answers: JSON.stringify(answers), rev: eb('rev', '+', 1) }))
      .where('id', '=', draft.id)
      .execute()
    throw new Redirect(slotTakenUrl(draft.service.slug, draft.id, page.id))
  }
  const kept = booked.map(({ question }) => question.fact)
  await bookingSlots.release(w, holder, kept)
  return booked.map(({ slot }) => slot)
}

/** Gives back the times of what was sent that have not begun, when it is withdrawn or dismissed. */
export const releaseSlotsOf = async (w: Write, number: string): Promise<void> => {
  const first = await w.tx
    .selectFrom('services.submission')
    .select('draft_id')
    .where('number', '=', number)
    .where('revision', '=', 1)
    .executeTakeFirst()
  if (first) await bookingSlots.giveBack(w, first.draft_id)
}

/** A time that somebody has. `page` is the question page that it is asked for on; `over` when it has begun. */
export type Booked = { label: string; when: string; page: string | undefined; over: boolean }

/** The times that belong to what was sent with this number, in the language of the reader: who may read the case is the caller's to know. */
export const bookedIn = async (r: Read, number: string): Promise<Booked[]> => {
  const rows = await r.db
    .selectFrom('services.submission as s')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 's.slug').onRef('d.version', '=', 's.version'),
    )
    .innerJoin('services.slot as t', join => join.on(sql<boolean>`t.holder = s.draft_id`))
    .select(['s.slug', 's.version', 'd.hash', 't.fact', 't.starts_at', 't.minutes'])
    .where('s.number', '=', number)
    .where('s.revision', '=', 1)
    .where('t.held_until', 'is', null)
    .orderBy('t.starts_at')
    .execute()
  const all: Booked[] = []
  for (const { fact, starts_at: at, minutes, ...pinned } of rows) {
    const service = await serviceOf(r, pinned)
    const words = wordsFor(service, r)
    const start = at.toZonedDateTimeISO(swedishZone).toPlainDateTime()
    const page = service.pages.find(({ items }) =>
      items.some(item => item.kind === 'question' && item.question.fact === fact),
    )
    all.push({
      label: words.maybe(`fact.${fact}.summary`) ?? words.text(`fact.${fact}.label`),
      when: slotInWords({ start, minutes }, r.locale),
      page: page?.id,
      over: Temporal.Instant.compare(at, r.now) <= 0,
    })
  }
  return all
}
