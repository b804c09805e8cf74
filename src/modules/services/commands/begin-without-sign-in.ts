import { beginVisit } from '../../../kernel/auth/visitor.ts'
import { Missing, Redirect } from '../../../kernel/errors.ts'
import { type Actor, reading, type Visitor, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { newId } from '../../../kernel/ids.ts'
import { askingOf } from '../asking.ts'
import { insertDraft, livingDrafts, lockBeginning, ownDrafts } from '../living-drafts.ts'
import { entryPage } from '../onwards.ts'
import { shownService } from '../published.ts'
import { count, countingOf } from '../statistics/count.ts'
import { begunCounts } from '../statistics/page-counts.ts'
import { startUrl } from '../urls.ts'
import { walk } from '../walk.ts'
import { refuseOutside } from '../window.ts'

/**
 * Begins a draft for somebody who has not signed in, or resumes what this browser holds. Gives where to go on, and the secret for the
 * browser where it has none yet. Whoever is signed in begins as themselves. Throws Missing where the service does not allow it.
 */
export const beginWithoutSignIn = async (
  w: Write<Actor>,
  slug: string,
  device?: Device,
): Promise<{ draft: string; page: string; token?: string }> => {
  const service = await shownService(reading(w), slug)
  if (!service) throw new Missing('No such service')
  if (w.actor.kind === 'resident' || !service.definition.applicant.anonymous) throw new Redirect(startUrl(slug))
  const ask = askingOf(service, w)
  const known = await knownVisitor(w)
  if (known) {
    const own = { ...w, actor: known.visitor }
    await lockBeginning(own, slug)
    const [living] = await livingDrafts(reading(own), slug)
    if (living) return { draft: living.id, page: entryPage(walk(service, living.answers, ask, {})) }
  }
  refuseOutside(service.definition, ask.today, w.locale)
  const { visitor, token } = known ?? (await beginVisit(w))
  const id = newId()
  await insertDraft({ ...w, actor: visitor }, id, service, undefined)
  const walked = walk(service, {}, ask, {})
  count(w, countingOf(ask.words.language, service, device), begunCounts(walked))
  return { draft: id, page: entryPage(walked), ...(token === undefined ? {} : { token }) }
}

/** Who this browser is, where it holds something that is not sent yet. What was sent and what is begun after it are not to be joined. */
const knownVisitor = async (w: Write<Actor>): Promise<{ visitor: Visitor; token: undefined } | undefined> => {
  if (w.actor.kind !== 'visitor') return undefined
  const [living] = await ownDrafts(reading({ ...w, actor: w.actor }))
    .limit(1)
    .execute()
  return living && { visitor: w.actor, token: undefined }
}
