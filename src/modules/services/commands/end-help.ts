import { Missing } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import '../table.ts'

/** Takes an invitation or a helper's access back; the helper may also leave. Ended already, it stays ended. Throws Missing. */
export const endHelp = async (
  w: Write<Resident>,
  { draft, help }: { draft: string; help: string },
): Promise<{ mine: boolean }> => {
  if (!isId(draft) || !isId(help)) throw new Missing('No such helper')
  const row = await w.tx
    .selectFrom('services.draft_helper as h')
    .innerJoin('services.draft as f', 'f.id', 'h.draft_id')
    .select(['h.id', 'h.ended_at', 'f.person_id as owner', 'h.person_id as helper'])
    .where('h.id', '=', help)
    .where('f.id', '=', draft)
    .executeTakeFirst()
  if (!row || (row.owner !== w.actor.id && row.helper !== w.actor.id)) throw new Missing('No such helper')
  const mine = row.owner === w.actor.id
  if (row.ended_at) return { mine }
  await w.tx
    .updateTable('services.draft_helper')
    .set({ ended_at: w.now, code_hash: null, number_hash: null })
    .where('id', '=', help)
    .execute()
  await w.emit({ type: 'draft.help-ended', subject: draft, visible: true })
  return { mine }
}
