import type { Client, Read } from '../../../kernel/hands.ts'
import { tokenHash } from '../secrets.ts'
import '../table.ts'

/** The system whose living token this is, with the scopes of the token; undefined when it has run out or the client is revoked. */
export const findClient = async (r: Read, token: string): Promise<Client | undefined> => {
  const row = await r.db
    .selectFrom('integrations.token as t')
    .innerJoin('integrations.client as c', 'c.id', 't.client_id')
    .where('t.token_hash', '=', tokenHash(token))
    .where('t.expires_at', '>', r.now)
    .where('c.revoked_at', 'is', null)
    .select(['c.id', 'c.name', 't.scopes', 'c.units'])
    .executeTakeFirst()
  return row && { kind: 'client', id: row.id, name: row.name, scopes: row.scopes, units: row.units }
}
