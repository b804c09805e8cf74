import { beginVisit, visitorByCode } from '../../../kernel/auth/visitor.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { type Actor, reading, type Write } from '../../../kernel/hands.ts'
import '../table.ts'
import { savedUrl } from '../urls.ts'

/**
 * Goes on with what was begun on another device, by its code. This browser gets a secret of its own: one that somebody else has put
 * there opens nothing. Throws Invalid on `kod`, in the same words whatever is wrong with it.
 */
export const goOnWithCode = async (w: Write<Actor>, code: string): Promise<{ token: string; to: string }> => {
  const r = reading(w)
  const visitor = await visitorByCode(r, code)
  const draft =
    visitor &&
    (await r.db
      .selectFrom('services.draft')
      .select(['id', 'slug'])
      .where('visitor_id', '=', visitor)
      .where('expires_at', '>', r.now)
      .orderBy('updated_at', 'desc')
      .limit(1)
      .executeTakeFirst())
  if (!visitor || !draft) throw new Invalid({ kod: { key: 'services.code.wrong' } })
  const { token } = await beginVisit(w, visitor)
  return { token, to: savedUrl(draft.slug, draft.id) }
}
