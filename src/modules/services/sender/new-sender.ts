import { beginVisit, visitsEnd } from '../../../kernel/auth/visitor.ts'
import { Missing, Redirect, Refused } from '../../../kernel/errors.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Sender } from '../../cases/index.ts'
import type { Applicant } from '../applicant.ts'
import type { OpenDraft } from '../draft.ts'
import { browserOf } from '../submit.ts'
import '../table.ts'
import { sentElsewhereUrl } from '../urls.ts'
import { emailIn } from './email-in.ts'

/** So long the code opens what was sent, counted from the sending; longer where an answer comes late. */
const codeDays = 365

/** So long after the sending the browser of the draft is taken for that of the sender, who may have pressed twice. */
export const again = { minutes: 60 }

/** What comes in an hour to one service from people who have not signed in. Beyond it somebody fills the unit's list by machine. */
const mostAnHour = 1_000

/**
 * As whom something is sent without signing in: a visitor of its own, known by this one thing. Nothing for somebody who has signed in.
 * Throws Refused in a flood.
 */
export const newSender = async (
  w: Write<Applicant>,
  draft: OpenDraft,
): Promise<(Sender & { token: string }) | undefined> => {
  if (w.actor.kind === 'resident') return undefined
  await refuseFlood(w, draft.service.slug)
  const id = newId()
  const { token } = await beginVisit(w, id, w.now.add({ hours: 24 * codeDays }))
  return { id, token, locale: w.locale, ...emailIn(draft) }
}

/**
 * The secret for a browser that sends the same once more: the same thing, opened by a new code. Nothing where the browser has it already, or
 * somebody has signed in. Throws Redirect for any other browser than the one that sent it, Missing where it was sent long ago, or somebody has said that it is theirs.
 */
export const sentAgain = async (
  w: Write<Applicant>,
  { id, sentAt }: Pick<OpenDraft, 'id' | 'sentAt'>,
): Promise<string | undefined> => {
  if (w.actor.kind === 'resident') return undefined
  const { sender_id: sender, sent_from: from } = await w.tx
    .selectFrom('services.submission as s')
    .innerJoin('services.draft as f', 'f.id', 's.draft_id')
    .select(['s.sender_id', 'f.sent_from'])
    .where('f.id', '=', id)
    .executeTakeFirstOrThrow()
  if (sender === null) throw new Missing('Sent by somebody who had signed in')
  if (w.actor.sent?.id === sender) return undefined
  // Who else has the code of the draft may have read it, but has no part in what came of it.
  if (!from || !browserOf(w.actor)?.equals(from)) throw new Redirect(sentElsewhereUrl)
  const until = await visitsEnd(reading(w), sender)
  if (!until || !sentAt || Temporal.Instant.compare(sentAt.add(again), w.now) < 0) throw new Missing('Sent long ago')
  return (await beginVisit(w, sender, until)).token
}

const refuseFlood = async (w: Write, slug: string): Promise<void> => {
  const rows = await w.tx
    .selectFrom('services.submission')
    .select('id')
    .where('slug', '=', slug)
    .where('sender_id', 'is not', null)
    .where('sent_at', '>', w.now.subtract({ hours: 1 }))
    .limit(mostAnHour)
    .execute()
  if (rows.length >= mostAnHour) throw new Refused({ key: 'services.sender.flood' })
}
