import { dayOf } from '../../../kernel/clock.ts'
import { Missing, Redirect } from '../../../kernel/errors.ts'
import type { Actor, Read } from '../../../kernel/hands.ts'
import { wordsFor } from '../asking.ts'
import type { Act } from '../definition.ts'
import { livingDrafts } from '../living-drafts.ts'
import { shownService } from '../published.ts'
import { savedUrl, startUrl, withoutSignInUrl } from '../urls.ts'
import { dayIn, windowOf } from '../window.ts'

export type StartForVisitor = {
  slug: string
  act: Act
  serviceName: string
  needed: string
  signIn: string
  action: string
  /** Whether it may be sent without anybody signing in. */
  sends: boolean
  /** What this browser has begun already. */
  draft?: { url: string; updatedAt: Temporal.Instant; expiresAt: Temporal.Instant }
  closed?: { state: 'early' | 'closed'; date: string }
}

/** The two ways to begin. Redirects to the usual one where there is only that, and whoever is signed in. Throws Missing. */
export const startForVisitor = async (r: Read<Actor>, slug: string): Promise<StartForVisitor> => {
  const service = await shownService(r, slug)
  if (!service) throw new Missing('No such service')
  const { definition } = service
  if (r.actor.kind === 'resident' || !definition.applicant.anonymous) throw new Redirect(startUrl(slug))
  const words = wordsFor(service, r)
  const state = windowOf(definition, dayOf(r.now))
  const [living] = r.actor.kind === 'visitor' ? await livingDrafts({ ...r, actor: r.actor }, slug) : []
  return {
    slug,
    act: definition.act,
    serviceName: words.text('service.name'),
    needed: words.text('service.needed'),
    signIn: startUrl(slug),
    action: withoutSignInUrl(slug),
    sends: definition.applicant.anonymous === 'send',
    ...(living
      ? { draft: { url: savedUrl(slug, living.id), updatedAt: living.updated_at, expiresAt: living.expires_at } }
      : {}),
    ...(state === 'open'
      ? {}
      : { closed: { state, date: dayIn(state === 'early' ? definition.opens : definition.closes, r.locale) } }),
  }
}
