import { Invalid } from '../../../kernel/errors.ts'
import type { Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { newSecret, secretFits, tokenHash } from '../secrets.ts'
import '../table.ts'

type IssuedToken = {
  accessToken: string
  /** Seconds. */
  expiresIn: number
  /** Separated by spaces. */
  scope: string
}

const lifetime = 15 * 60

/**
 * A token for who knows the secret; undefined for anybody else, after the same time. `scopes` asks for fewer than the client has.
 * Throws Invalid at `scope` when it asks for one that the client has not.
 */
export const issueToken = async (
  w: Write,
  { id, secret, scopes }: { id: string; secret: string; scopes?: string[] | undefined },
): Promise<IssuedToken | undefined> => {
  const client = isId(id)
    ? await w.tx
        .selectFrom('integrations.client')
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .select(['secret_hash', 'scopes'])
        .executeTakeFirst()
    : undefined
  if (!(await secretFits(secret, client?.secret_hash)) || !client) return undefined
  const wanted = [...new Set(scopes ?? client.scopes)]
  const refused = wanted.filter(scope => !client.scopes.includes(scope))
  if (wanted.length === 0 || refused.length > 0)
    throw new Invalid({ scope: { text: 'The client does not have every scope that was asked for.' } })
  const accessToken = newSecret()
  await w.tx
    .insertInto('integrations.token')
    .values({
      token_hash: tokenHash(accessToken),
      client_id: id,
      scopes: wanted,
      expires_at: w.now.add({ seconds: lifetime }),
    })
    .execute()
  return { accessToken, expiresIn: lifetime, scope: wanted.join(' ') }
}
