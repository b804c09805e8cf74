import type { Write } from '../../../kernel/hands.ts'
import { countLeft } from '../statistics/left.ts'
import '../own-signature/table.ts'
import '../table.ts'

/** Takes away drafts whose time is out. Gives how many. Files that only they had are swept with the store. */
export const sweepDrafts = async (w: Write): Promise<number> => {
  await w.tx.deleteFrom('services.signing_under_way').where('expires_at', '<', w.now).execute()
  const left = await w.tx
    .deleteFrom('services.draft')
    .where('sent_at', 'is', null)
    .where('expires_at', '<=', w.now)
    .returning(['slug', 'version', 'answers', 'birth_date', 'on_behalf', 'corrects'])
    .execute()
  for (const draft of left) await countLeft(w, draft, { language: '', device: '' })
  return left.length
}
