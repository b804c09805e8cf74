import { endVisits } from '../../../kernel/auth/visitor.ts'
import { Missing } from '../../../kernel/errors.ts'
import { type Read, type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { claimCase } from '../../cases/index.ts'
import { wordsFor } from '../asking.ts'
import { lockBeginning } from '../living-drafts.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'

export type SentToClaim = { submission: string; number: string; serviceName: string; sentAt: Temporal.Instant }

/**
 * What this browser has sent without signing in, or opened by its code, before somebody says that it is theirs. Throws Missing for whoever
 * does not hold the code. What is already one's own has `claimed`.
 */
export const sentToClaim = async (r: Read<Resident>, id: string): Promise<SentToClaim & { claimed: boolean }> => {
  if (!isId(id)) throw new Missing('No such receipt')
  const row = await r.db
    .selectFrom('services.submission as s')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 's.slug').onRef('d.version', '=', 's.version'),
    )
    .leftJoin('services.claim as k', 'k.submission_id', 's.id')
    .select(['s.id', 's.number', 's.slug', 's.version', 's.sent_at', 's.sender_id', 'd.hash', 'k.person_id'])
    .where('s.id', '=', id)
    .executeTakeFirst()
  const claimed = row?.person_id === r.actor.id
  const held = row?.sender_id !== null && row?.sender_id === r.actor.sent?.id
  if (!row || !(claimed || (held && row.person_id === null))) throw new Missing('No such receipt')
  const words = wordsFor(await serviceOf(r, row), r)
  return {
    submission: row.id,
    number: row.number,
    serviceName: words.text('service.name'),
    sentAt: row.sent_at,
    claimed,
  }
}

/**
 * What was sent without signing in becomes the actor's own, who has signed in since and holds its code. From then on no code opens it. Said
 * twice, by a double click, it is said once. Throws Missing for whoever does not hold the code.
 */
export const claimSent = async (w: Write<Resident>, id: string): Promise<{ number: string }> => {
  await lockBeginning(w, id)
  const { submission, number, claimed } = await sentToClaim(reading(w), id)
  const { sent } = w.actor
  if (claimed || !sent) return { number }
  await claimCase(w, { sender: sent.id })
  await w.tx
    .insertInto('services.claim')
    .values({ submission_id: submission, person_id: w.actor.id, claimed_at: w.now })
    .execute()
  await w.emit({ type: 'application.claimed', subject: submission, visible: true, body: { number } })
  await endVisits(w, sent.id)
  return { number }
}
