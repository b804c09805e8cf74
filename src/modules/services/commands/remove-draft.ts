import { Missing } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { isId } from '../../../kernel/ids.ts'
import { countLeft } from '../statistics/left.ts'
import '../table.ts'

/** Removes the person's own draft for good. One that is gone already is as removed as it can be. Throws Missing for a sent one. */
export const removeDraft = async (
  w: Write<Resident>,
  { service, draft, device }: { service: string; draft: string; device?: Device },
): Promise<void> => {
  if (!isId(draft)) throw new Missing('No such draft')
  const own = await w.tx
    .selectFrom('services.draft')
    .select(['id', 'sent_at', 'slug', 'version', 'answers', 'birth_date'])
    .where('id', '=', draft)
    .where('slug', '=', service)
    .where('person_id', '=', w.actor.id)
    .forUpdate()
    .executeTakeFirst()
  if (!own) return
  if (own.sent_at) throw new Missing('The draft has been sent')
  await w.tx.deleteFrom('services.draft').where('id', '=', draft).execute()
  await countLeft(w, own, { language: w.locale, device: device ?? '' })
}
