import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'

export type ClientForOperator = {
  id: string
  name: string
  scopes: string[]
  units: string[]
  createdAt: Temporal.Instant
  revokedAt?: Temporal.Instant
}

/** Every system that is or was let in, oldest first. */
export const clientsForOperator = async (r: Read): Promise<ClientForOperator[]> => {
  const rows = await r.db
    .selectFrom('integrations.client')
    .select(['id', 'name', 'scopes', 'units', 'created_at', 'revoked_at'])
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    units: row.units,
    createdAt: row.created_at,
    ...(row.revoked_at ? { revokedAt: row.revoked_at } : {}),
  }))
}
