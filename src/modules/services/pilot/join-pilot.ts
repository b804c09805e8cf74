import { codeHash, isCode } from '../../../kernel/auth/codes.ts'
import { Invalid, Missing } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { serviceUrl } from '../urls.ts'
import './table.ts'

/**
 * Takes an invitation; once more by the same person it is the same. Throws Invalid on `kod`, in the same words whether the code is wrong,
 * used by as many as it is for, taken back, too old, or of what is no longer tried.
 */
export const joinPilot = async (w: Write<Resident>, code: string): Promise<{ to: string }> => {
  const row = isCode(code)
    ? await w.tx
        .selectFrom('services.pilot_invitation as i')
        .innerJoin('services.pilot as p', 'p.id', 'i.pilot_id')
        .select(['i.id', 'i.uses', 'i.max_uses', 'p.id as pilot', 'p.slug'])
        .where('i.code_hash', '=', codeHash(code))
        .where('i.revoked_at', 'is', null)
        .where('i.expires_at', '>', w.now)
        .where('p.closed_at', 'is', null)
        .forUpdate('i')
        .executeTakeFirst()
    : undefined
  if (!row) throw notGood()
  const to = serviceUrl(row.slug)
  const member = await w.tx
    .selectFrom('services.pilot_member')
    .select('left_at')
    .where('pilot_id', '=', row.pilot)
    .where('person_id', '=', w.actor.id)
    .executeTakeFirst()
  if (member && member.left_at === null) return { to }
  if (row.uses >= row.max_uses) throw notGood()
  await w.tx
    .insertInto('services.pilot_member')
    .values({ pilot_id: row.pilot, person_id: w.actor.id, invitation_id: row.id, joined_at: w.now })
    .onConflict(conflict =>
      conflict
        .columns(['municipality_id', 'pilot_id', 'person_id'])
        .doUpdateSet({ invitation_id: row.id, joined_at: w.now, left_at: null }),
    )
    .execute()
  // The address has done what it was for.
  await w.tx
    .updateTable('services.pilot_invitation')
    .set({ uses: row.uses + 1, email: null })
    .where('id', '=', row.id)
    .execute()
  await w.emit({ type: 'service.pilot-joined', subject: row.slug, visible: false, body: { invitation: row.id } })
  return { to }
}

/** Leaves a group; what one has begun can be finished. Throws Missing for one that one is not in. */
export const leavePilot = async (w: Write<Resident>, slug: string): Promise<void> => {
  const left = await w.tx
    .updateTable('services.pilot_member')
    .set({ left_at: w.now })
    .where('person_id', '=', w.actor.id)
    .where('left_at', 'is', null)
    .where('pilot_id', 'in', eb =>
      eb.selectFrom('services.pilot').select('id').where('slug', '=', slug).where('closed_at', 'is', null),
    )
    .returning('pilot_id')
    .executeTakeFirst()
  if (!left) throw new Missing('Not in such a group')
  await w.emit({ type: 'service.pilot-left', subject: slug, visible: false })
}

const notGood = (): Invalid => new Invalid({ kod: { key: 'services.pilot.code-wrong' } })
