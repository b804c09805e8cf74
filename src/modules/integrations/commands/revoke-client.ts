import { Missing } from '../../../kernel/errors.ts'
import type { Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import '../table.ts'

/** Shuts a system out at once, with every token it has. Doing it again changes nothing. Throws Missing. */
export const revokeClient = async (w: Write, { id }: { id: string }): Promise<{ name: string }> => {
  const client = isId(id)
    ? await w.tx
        .selectFrom('integrations.client')
        .where('id', '=', id)
        .select(['name', 'revoked_at'])
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!client) throw new Missing('No such client')
  if (client.revoked_at) return { name: client.name }
  await w.tx.updateTable('integrations.client').set({ revoked_at: w.now }).where('id', '=', id).execute()
  await w.tx.deleteFrom('integrations.token').where('client_id', '=', id).execute()
  await w.emit({ type: 'client.revoked', subject: id, visible: false })
  return { name: client.name }
}
