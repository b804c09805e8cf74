import type { Write } from '../../../kernel/hands.ts'
import '../table.ts'

/** Takes away tokens that have run out; housekeeping. */
export const sweepTokens = async (w: Write): Promise<void> => {
  await w.tx.deleteFrom('integrations.token').where('expires_at', '<=', w.now).execute()
}
