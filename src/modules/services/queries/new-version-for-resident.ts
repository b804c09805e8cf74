import { dayOf } from '../../../kernel/clock.ts'
import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Sight } from '../../../kernel/hands.ts'
import type { Applicant } from '../applicant.ts'
import type { InWords, SetAside } from '../aside.ts'
import { wordsFor } from '../asking.ts'
import { carried } from '../carried.ts'
import type { Act } from '../definition.ts'
import { draftAsItIs } from '../draft.ts'
import { sightsOf } from '../help.ts'
import { newVersionUrl, savedUrl, startUrl } from '../urls.ts'
import { sentUrl } from './submission-of-draft.ts'

export type NewVersionForResident = {
  act: Act
  serviceName: string
  kept: number
  /** Labels of questions that were not there before. */
  added: string[]
  /** Labels of questions that say something else than when they were answered. */
  reworded: string[]
  changed: InWords[]
  removed: InWords[]
  action: string
  back: string
  sights: Sight[]
  expiresAt: Temporal.Instant
}

/** What a new version of the service means for what one has begun. Redirects where there is none. */
export const newVersionForResident = async (
  r: Read<Applicant>,
  { service: slug, draft: id }: { service: string; draft: string },
): Promise<NewVersionForResident> => {
  const draft = await draftAsItIs(r, id, slug)
  if (draft.sentAt) throw new Redirect(await sentUrl(r, id))
  const { newer } = draft
  if (!newer) throw new Redirect(startUrl(slug))
  const over = carried(draft.service, newer, draft, dayOf(r.now))
  const words = wordsFor(newer, r)
  const label = (fact: string): string => words.text(`fact.${fact}.label`)
  const inWords = (list: readonly SetAside[]): InWords[] => list.map(one => one.words[r.locale])
  return {
    act: newer.definition.act,
    serviceName: words.text('service.name'),
    kept: over.kept,
    added: over.added.map(label),
    reworded: over.reworded.map(label),
    changed: inWords([...over.changed, ...over.half]),
    removed: inWords(over.removed),
    action: newVersionUrl(slug, id),
    back: draft.help ? savedUrl(slug, id) : startUrl(slug),
    sights: sightsOf(draft),
    expiresAt: draft.expiresAt,
  }
}
