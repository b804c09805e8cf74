import { Missing } from '../../../kernel/errors.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { wordsFor } from '../asking.ts'
import type { Act } from '../definition.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'
import { removeUrl, startUrl } from '../urls.ts'

export type DraftForResident = {
  id: string
  slug: string
  act: Act
  serviceName: string
  updatedAt: Temporal.Instant
  expiresAt: Temporal.Instant
  /** Where it is resumed. */
  url: string
  /** Where one is asked whether it is to be removed. */
  removeUrl: string
}

/** The person's living drafts, the last touched first. */
export const draftsForResident = async (r: Read<Resident>): Promise<DraftForResident[]> => {
  const rows = await living(r).orderBy('f.updated_at', 'desc').execute()
  const drafts: DraftForResident[] = []
  for (const row of rows) drafts.push(await asDraft(r, row))
  return drafts
}

/** One of them, just saved. Throws Missing. */
export const savedForResident = async (r: Read<Resident>, id: string): Promise<DraftForResident> => {
  if (!isId(id)) throw new Missing('No such draft')
  const row = await living(r).where('f.id', '=', id).executeTakeFirst()
  if (!row) throw new Missing('No such draft')
  return asDraft(r, row)
}

const living = (r: Read<Resident>) =>
  r.db
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select(['f.id', 'f.slug', 'f.version', 'd.hash', 'f.updated_at', 'f.expires_at'])
    .where('f.person_id', '=', r.actor.id)
    .where('f.sent_at', 'is', null)
    .where('f.expires_at', '>', r.now)

const asDraft = async (
  r: Read<Resident>,
  row: {
    id: string
    slug: string
    version: number
    hash: string
    updated_at: Temporal.Instant
    expires_at: Temporal.Instant
  },
): Promise<DraftForResident> => {
  const service = await serviceOf(r, row)
  return {
    id: row.id,
    slug: row.slug,
    act: service.definition.act,
    serviceName: wordsFor(service, r).text('service.name'),
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    url: startUrl(row.slug),
    removeUrl: removeUrl(row.slug, row.id),
  }
}
