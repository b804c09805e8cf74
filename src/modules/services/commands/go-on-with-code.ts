import { beginVisit, senderCookie, visitorByCode, visitorCookie } from '../../../kernel/auth/visitor.ts'
import { Invalid } from '../../../kernel/errors.ts'
import { type Actor, reading, type Write } from '../../../kernel/hands.ts'
import '../table.ts'
import { savedUrl, senderUrl } from '../urls.ts'

type Opened = { cookie: string; token: string; to: string }

/**
 * Opens what was begun or sent on another device, by its code. This browser gets a secret of its own: one that somebody else has put
 * there opens nothing. Throws Invalid on `kod`, in the same words whatever is wrong with it.
 */
export const goOnWithCode = async (w: Write<Actor>, code: string): Promise<Opened> => {
  const found = await visitorByCode(reading(w), code)
  const opened = found && ((await draftOf(w, found.visitor)) ?? (await sentBy(w, found)))
  if (!opened) throw new Invalid({ kod: { key: 'services.code.wrong' } })
  return opened
}

const draftOf = async (w: Write, visitor: string): Promise<Opened | undefined> => {
  const draft = await w.tx
    .selectFrom('services.draft')
    .select(['id', 'slug'])
    .where('visitor_id', '=', visitor)
    .where('sent_at', 'is', null)
    .where('expires_at', '>', w.now)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!draft) return undefined
  const { token } = await beginVisit(w, visitor)
  return { cookie: visitorCookie, token, to: savedUrl(draft.slug, draft.id) }
}

const sentBy = async (
  w: Write,
  { visitor, until }: { visitor: string; until: Temporal.Instant },
): Promise<Opened | undefined> => {
  const sent = await w.tx
    .selectFrom('services.submission')
    .select('id')
    .where('sender_id', '=', visitor)
    .executeTakeFirst()
  if (!sent) return undefined
  const { token } = await beginVisit(w, visitor, until)
  return { cookie: senderCookie, token, to: senderUrl(sent.id) }
}
