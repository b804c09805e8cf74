import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { isSentBy } from '../sender/sent-by.ts'
import { triedOnly } from '../statistics/count.ts'
import '../table.ts'
import type { Feedback } from './feedback-form.ts'
import './table.ts'

/**
 * Keeps how it went to use a service, once for what was sent; said again it changes nothing. What is kept leads neither to the
 * person nor to the case. Throws Missing for what somebody else has sent.
 */
export const giveFeedback = async (
  w: Write<Resident>,
  { submission, face, words }: Feedback & { submission: string },
): Promise<void> => {
  if (!isId(submission)) throw new Missing('No such receipt')
  const sent = await w.tx
    .selectFrom('services.submission as s')
    .select(['s.slug', 's.version'])
    .where('s.id', '=', submission)
    .where(isSentBy(w.actor.id))
    .executeTakeFirst()
  if (!sent) throw new Missing('No such receipt')
  const first = await w.tx
    .insertInto('services.feedback_given')
    .values({ submission_id: submission })
    .onConflict(conflict => conflict.doNothing())
    .returning('submission_id')
    .executeTakeFirst()
  if (!first) return
  await w.tx
    .insertInto('services.feedback')
    .values({ ...sent, pilot: triedOnly(sent), month: dayOf(w.now).with({ day: 1 }), face, words: words ?? null })
    .execute()
}
