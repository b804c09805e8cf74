import type { Read } from '../hands.ts'
import './table.ts'

/** One thing that happened, as a timeline shows it. A resident is named by the page that knows whether the name may be shown. */
export type Happened = {
  id: string
  at: Temporal.Instant
  type: string
  visible: boolean
  actor: { kind: string; id: string; name: string }
  body: Record<string, unknown>
}

/** What has happened to a subject, oldest first. */
export const happeningsOf = async (r: Read, subject: string): Promise<Happened[]> => {
  const rows = await r.db.selectFrom('events.event').where('subject', '=', subject).orderBy('id').selectAll().execute()
  return rows.map(row => ({
    id: row.id,
    at: row.at,
    type: row.type,
    visible: row.visible,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    body: row.body,
  }))
}
