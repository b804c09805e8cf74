import { Missing, Redirect } from '../../../kernel/errors.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { wordsFor } from '../asking.ts'
import type { Act } from '../definition.ts'
import { livingDrafts } from '../living-drafts.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'
import { startUrl, takeOverUrl } from '../urls.ts'

export type ToTakeOver = {
  act: Act
  serviceName: string
  updatedAt: Temporal.Instant
  /** What the person had begun before, signed in. */
  other?: { updatedAt: Temporal.Instant; url: string }
  action: string
}

/** What was begun in this browser without signing in. Its answers are not shown before somebody has said that they are theirs. */
export const toTakeOver = async (
  r: Read<Resident>,
  { service: slug, draft: id }: { service: string; draft: string },
): Promise<ToTakeOver> => {
  if (!isId(id)) throw new Missing('No such draft')
  const row = await r.db
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select(['f.slug', 'f.version', 'd.hash', 'f.updated_at', 'f.person_id', 'f.visitor_id'])
    .where('f.id', '=', id)
    .where('f.slug', '=', slug)
    .where('f.expires_at', '>', r.now)
    .where('f.sent_at', 'is', null)
    .executeTakeFirst()
  if (row?.person_id === r.actor.id) throw new Redirect(startUrl(slug))
  if (!row || !r.actor.visitor || row.visitor_id !== r.actor.visitor) throw new Missing('No such draft')
  const service = await serviceOf(r, row)
  const [other] = await livingDrafts(r, slug)
  return {
    act: service.definition.act,
    serviceName: wordsFor(service, r).text('service.name'),
    updatedAt: row.updated_at,
    ...(other ? { other: { updatedAt: other.updated_at, url: startUrl(slug) } } : {}),
    action: takeOverUrl(slug, id),
  }
}
