import type { Read, Resident } from '../hands.ts'
import '../events/table.ts'

/** One reading of a person's data. */
export type Access = {
  id: string
  at: Temporal.Instant
  by: { kind: string; name: string }
  what: string
  object: string | null
  why: string
}

/** Who has read the signed-in person's data, newest first; `before` pages on. */
export const accessesToMe = async (r: Read<Resident>, before?: string): Promise<Access[]> => {
  let query = r.db.selectFrom('audit.access').where('person_id', '=', r.actor.id)
  if (before) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(51).selectAll().execute()
  return rows.map(row => ({
    id: row.id,
    at: row.at,
    by: { kind: row.actor_kind, name: row.actor_name },
    what: row.what,
    object: row.object,
    why: row.why,
  }))
}
