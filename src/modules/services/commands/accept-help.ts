import { codeHash } from '../../../kernel/auth/codes.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { personForSelf } from '../../people/index.ts'
import { numberHash } from '../help.ts'
import '../table.ts'
import { savedUrl } from '../urls.ts'

/**
 * Takes an invitation to help, once. Throws Invalid on `kod`, in the same words whether the code is wrong, used, taken back, too old or
 * somebody else's.
 */
export const acceptHelp = async (w: Write<Resident>, code: string): Promise<{ to: string }> => {
  const row = await w.tx
    .selectFrom('services.draft_helper as h')
    .innerJoin('services.draft as f', 'f.id', 'h.draft_id')
    .select(['h.id', 'h.number_hash', 'f.id as draft', 'f.slug', 'f.person_id as owner'])
    .where('h.code_hash', '=', codeHash(code))
    .where('h.ended_at', 'is', null)
    .where('h.expires_at', '>', w.now)
    .where('f.sent_at', 'is', null)
    .where('f.expires_at', '>', w.now)
    .forUpdate('h')
    .executeTakeFirst()
  const me = await personForSelf(reading(w))
  const expected = row?.number_hash ? numberHash(row.id, me.number).equals(row.number_hash) : true
  if (!row || !expected || row.owner === w.actor.id) throw new Invalid({ kod: { key: 'services.help.code-wrong' } })
  await w.tx
    .updateTable('services.draft_helper')
    .set({
      person_id: w.actor.id,
      // The owner knows whom they gave the code to; a protected name is told to nobody.
      name: w.actor.protectedIdentity ? null : w.actor.name,
      accepted_at: w.now,
      code_hash: null,
      number_hash: null,
    })
    .where('id', '=', row.id)
    .execute()
  await w.emit({ type: 'draft.help-accepted', subject: row.draft, visible: true })
  return { to: savedUrl(row.slug, row.draft) }
}
