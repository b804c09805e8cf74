import type { Read } from '../../../kernel/hands.ts'
import type { Words } from '../organisation.ts'
import '../table.ts'

export type UnitView = {
  slug: string
  name: Words
  email?: string
  phone?: string
  authority: { slug: string; name: Words }
}

/** A unit and the committee it answers to, also when it has ended; undefined when there was never such a one. */
export const unitBySlug = async (r: Read, slug: string): Promise<UnitView | undefined> =>
  (await unitsBySlug(r, [slug])).get(slug)

/** Units by slug. */
export const unitsBySlug = async (r: Read, slugs: string[]): Promise<Map<string, UnitView>> => {
  if (slugs.length === 0) return new Map()
  const rows = await r.db
    .selectFrom('organisation.unit as u')
    .innerJoin('organisation.authority as a', 'a.slug', 'u.authority')
    .where('u.slug', 'in', slugs)
    .select(['u.slug', 'u.name', 'u.email', 'u.phone', 'a.slug as authority', 'a.name as authority_name'])
    .execute()
  return new Map(
    rows.map(row => [
      row.slug,
      {
        slug: row.slug,
        name: row.name,
        ...(row.email ? { email: row.email } : {}),
        ...(row.phone ? { phone: row.phone } : {}),
        authority: { slug: row.authority, name: row.authority_name },
      },
    ]),
  )
}

/** Every unit there is or has been. */
export const unitSlugs = async (r: Read): Promise<string[]> =>
  (await r.db.selectFrom('organisation.unit').select('slug').orderBy('slug').execute()).map(row => row.slug)

/** Names of staff, also of those who have left, by id. */
export const staffNames = async (r: Read, ids: string[]): Promise<Map<string, { name: string; title: Words }>> => {
  if (ids.length === 0) return new Map()
  const rows = await r.db
    .selectFrom('organisation.staff')
    .where('id', 'in', ids)
    .select(['id', 'name', 'title'])
    .execute()
  return new Map(rows.map(row => [row.id, { name: row.name, title: row.title }]))
}
