import { Missing, Refused } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { type OnBehalf, personForSelf, principalKey } from '../../people/index.ts'
import { askingOf } from '../asking.ts'
import { mayActAs } from '../behalf/may-act-as.ts'
import { knownOf } from '../known.ts'
import { insertDraft, livingDrafts, lockBeginning } from '../living-drafts.ts'
import { entryPage } from '../onwards.ts'
import { serviceOf, shownService } from '../published.ts'
import { count, countingOf } from '../statistics/count.ts'
import { begunCounts } from '../statistics/page-counts.ts'
import { refusals, walk } from '../walk.ts'
import { refuseOutside } from '../window.ts'

/**
 * Begins an application, or resumes the living draft: there is one for each service, person and whom it concerns, so beginning twice
 * (a double click, two devices) gives the same. `onBehalf` is somebody else whom it concerns, checked by the caller. Where the service lets one have many, `anew` is the id of one more.
 * Gives the draft and the page to go on from. Throws Missing for a service that is not offered, Refused outside its time and for
 * those it is not for.
 */
export const startDraft = async (
  w: Write<Resident>,
  slug: string,
  { anew, device, onBehalf }: { anew?: string | undefined; device?: Device; onBehalf?: OnBehalf | undefined } = {},
): Promise<{ draft: string; page: string }> => {
  const r = reading(w)
  await lockBeginning(w, slug)
  const living = await livingDrafts(r, slug)
  const service = await shownService(r, slug)
  const concerned = onBehalf ? principalKey(onBehalf) : null
  const more = anew !== undefined && isId(anew) && service?.definition.drafts === 'many'
  const resumed = more ? living.find(({ id }) => id === anew) : living.find(({ principal }) => principal === concerned)
  if (resumed) {
    const own = await serviceOf(r, resumed)
    return { draft: resumed.id, page: entryPage(walk(own, resumed.answers, askingOf(own, w), knownOf(resumed))) }
  }
  if (!service) throw new Missing('No such service')
  if (living.length >= most) throw new Refused({ key: 'services.start.too-many', args: { max: most } })
  const ask = askingOf(service, w)
  refuseOutside(service.definition, ask.today, w.locale)
  const { birthDate } = await personForSelf(r)
  mayActAs(service.definition, onBehalf)
  const known = knownOf({ birth_date: birthDate ?? null, on_behalf: onBehalf ?? null })
  const [refusal] = refusals(service, ask, known)
  if (refusal) throw new Refused({ text: ask.words.text(`refused.${refusal}`) })
  const id = more ? anew : newId()
  const fresh = await insertDraft(w, id, service, birthDate, onBehalf)
  const walked = walk(service, {}, ask, known)
  if (fresh) count(w, countingOf(ask.words.language, service, device), begunCounts(walked))
  return { draft: id, page: entryPage(walked) }
}

/** So many drafts of one service are enough for anybody. */
const most = 20
