import { Invalid, Redirect } from '../../../kernel/errors.ts'
import { type Read, reading, type Write } from '../../../kernel/hands.ts'
import type { OpenDraft } from '../draft.ts'
import type { Asking, Json, Question } from '../question.ts'
import { allQuestions, type Scope } from '../scope.ts'
import { slotTakenUrl } from '../urls.ts'
import '../table.ts'
import type { BookingSlots, Slot } from './booking-slots.ts'
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
  const calendars = new Set(allQuestions(scope).flatMap(({ booking }) => booking ?? []))
  if (calendars.size === 0) return undefined
  const holder = await holderOf(r, draft)
  const slots = new Map<string, Slot[]>()
  for (const calendar of calendars) slots.set(calendar, await bookingSlots.free(r, calendar, holder))
  return slots
}

/** Keeps the times that were chosen on a page, and lets go of those that were chosen before. Throws Invalid where somebody was first. */
export const holdSlots = async (
  w: Write,
  draft: Owned,
  asked: readonly Question[],
  given: Readonly<Record<string, Json>>,
): Promise<void> => {
  for (const question of asked) {
    const { booking, key, fact } = question
    const answer = given[key]
    if (booking === undefined || answer === undefined) continue
    const who = { holder: await holderOf(reading(w), draft), fact }
    const slot = question.slotIn(answer)
    if (!slot) await bookingSlots.letGo(w, who)
    else if (!(await bookingSlots.hold(w, booking, slot, who)))
      throw new Invalid({ [question.head]: { key: 'services.question.booking-slot.taken' } })
  }
}

/**
 * Makes the times of a draft that is being sent its own, and gives back what it does not ask for any more. A time that somebody else
 * has got since is taken out of the answers. Throws Redirect to its page then: what was chosen was held, and the holding ran out.
 */
export const takeSlots = async (w: Write, draft: OpenDraft): Promise<void> => {
  const booked = draft.walk.pages.flatMap(({ page, asked }) =>
    asked.flatMap(question => {
      const slot = question.slotIn(draft.walk.relevant[question.key] ?? null)
      return question.booking !== undefined && slot ? [{ page, question, calendar: question.booking, slot }] : []
    }),
  )
  if (draft.ask.slots === undefined) return
  const holder = await holderOf(reading(w), draft)
  for (const { page, question, calendar, slot } of booked) {
    const { fact, key } = question
    if (await bookingSlots.take(w, calendar, slot, { holder, fact })) continue
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
}

/** Gives back the times of what was sent, when it is withdrawn. */
export const releaseSlotsOf = async (w: Write, number: string): Promise<void> => {
  const first = await w.tx
    .selectFrom('services.submission')
    .select('draft_id')
    .where('number', '=', number)
    .where('revision', '=', 1)
    .executeTakeFirst()
  if (first) await bookingSlots.release(w, first.draft_id)
}
