import { codeHash } from '../../../kernel/auth/codes.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { personForSelf } from '../../people/index.ts'
import { numberHash } from '../help.ts'
import '../table.ts'
import { savedUrl } from '../urls.ts'
import { handOver } from './hand-over.ts'

/**
 * Takes an invitation to help, or to have the draft as one's own, once. Throws Invalid on `kod`, in the same words whether the code is wrong, used, taken back, too old or
 * somebody else's.
 */
export const acceptHelp = async (w: Write<Resident>, code: string): Promise<{ to: string; mine: boolean }> => {
  const hash = codeHash(code)
  // First the draft: whoever sends it, lets others in or hands it over holds it too.
  await w.tx
    .selectFrom('services.draft')
    .select('id')
    .where('id', 'in', eb => eb.selectFrom('services.draft_helper').select('draft_id').where('code_hash', '=', hash))
    .forUpdate()
    .execute()
  const row = await w.tx
    .selectFrom('services.draft_helper as h')
    .innerJoin('services.draft as f', 'f.id', 'h.draft_id')
    .select(['h.id', 'h.number_hash', 'h.may', 'f.id as draft', 'f.slug', 'f.person_id as owner'])
    .where('h.code_hash', '=', hash)
    .where('h.ended_at', 'is', null)
    .where('h.expires_at', '>', w.now)
    .where('f.sent_at', 'is', null)
    .where('f.expires_at', '>', w.now)
    .forUpdate('h')
    .executeTakeFirst()
  const me = await personForSelf(reading(w))
  const expected = row?.number_hash ? numberHash(row.id, me.number).equals(row.number_hash) : true
  if (!row?.owner || !expected || row.owner === w.actor.id)
    throw new Invalid({ kod: { key: 'services.help.code-wrong' } })
  const mine = row.may === 'own'
  await w.tx
    .updateTable('services.draft_helper')
    .set({
      person_id: w.actor.id,
      // The owner knows whom they gave the code to; a protected name is told to nobody.
      name: w.actor.protectedIdentity ? null : w.actor.name,
      accepted_at: w.now,
      code_hash: null,
      number_hash: null,
      ...(mine ? { handed_by: row.owner } : {}),
    })
    .where('id', '=', row.id)
    .execute()
  if (mine) await handOver(w, { ...row, owner: row.owner })
  else await w.emit({ type: 'draft.help-accepted', subject: row.draft, visible: true })
  return { to: savedUrl(row.slug, row.draft), mine }
}
