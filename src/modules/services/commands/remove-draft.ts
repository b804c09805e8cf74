import { Missing } from '../../../kernel/errors.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { isId } from '../../../kernel/ids.ts'
import { isActedFor } from '../../people/index.ts'
import { type Applicant, ownerColumn } from '../applicant.ts'
import { sharedAmong } from '../living-drafts.ts'
import { countLeft } from '../statistics/left.ts'
import '../table.ts'
import { draftsUrl, serviceUrl } from '../urls.ts'

/** Removes the person's own draft for good, or one of an organisation that they may act for. One that is gone already is as removed as it can be. Throws Missing for a sent one. */
export const removeDraft = async (
  w: Write<Applicant>,
  { service, draft, device }: { service: string; draft: string; device?: Device },
): Promise<{ to: string }> => {
  if (!isId(draft)) throw new Missing('No such draft')
  const own = await w.tx
    .selectFrom('services.draft as f')
    .select([
      'f.id',
      'f.person_id',
      'f.sent_at',
      'f.slug',
      'f.version',
      'f.answers',
      'f.birth_date',
      'f.on_behalf',
      'f.corrects',
    ])
    .where('f.id', '=', draft)
    .where('f.slug', '=', service)
    .where(({ eb, or }) =>
      or([eb(ownerColumn(w.actor), '=', w.actor.id), isActedFor(w.actor, 'f.principal', 'f.on_behalf')]),
    )
    .forUpdate()
    .executeTakeFirst()
  const to = w.actor.kind === 'visitor' ? serviceUrl(service) : draftsUrl
  if (!own || (await sharedAmong(reading(w), [own])).length === 0) return { to }
  if (own.sent_at) throw new Missing('The draft has been sent')
  await w.tx.deleteFrom('services.draft').where('id', '=', draft).execute()
  await countLeft(w, own, { language: w.locale, device: device ?? '' })
  return { to }
}
