import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { sectionsOf } from '../answer-sections.ts'
import { titleOf } from '../compiled-service.ts'
import type { Act } from '../definition.ts'
import { openDraft } from '../draft.ts'
import { unsettled } from '../typed.ts'
import { fromCheck, pageUrl, receiptUrl } from '../urls.ts'
import { dayIn, windowOf } from '../window.ts'
import { type SignersForCheck, signersForCheck } from './signers-for-check.ts'
import { submissionOf } from './submission-of-draft.ts'

export type CheckForResident = {
  slug: string
  act: Act
  draft: string
  serviceName: string
  name: string
  sections: { title: string; rows: { label: string; lines: string[]; change?: string }[] }[]
  /** Pages where something is typed that is not among these answers: they were left without going on from them. */
  unsettled: { title: string; url: string }[]
  step: { n: number; of: number }
  back: string
  purpose: string
  expiresAt: Temporal.Instant
  /** Who will be asked to sign. */
  signing?: SignersForCheck
  /** Why it can't be sent today. */
  closed?: { state: 'early' | 'closed'; date: string }
}

/** All answers that count, to be read once more before sending. Redirects to the first page with something left to answer. */
export const checkForResident = async (
  r: Read<Resident>,
  { service: slug, draft: id }: { service: string; draft: string },
): Promise<CheckForResident> => {
  const draft = await openDraft(r, id, slug)
  if (draft.sentAt) throw new Redirect(receiptUrl(await submissionOf(r, id)))
  const { walk, ask, service } = draft
  if (!walk.complete) throw new Redirect(pageUrl(slug, id, walk.furthest))
  const state = windowOf(service.definition, ask.today)
  const steps = walk.pages.length + 1
  const signing = await signersForCheck(r, draft)
  return {
    slug,
    act: service.definition.act,
    draft: id,
    serviceName: ask.words.text('service.name'),
    name: r.actor.name,
    sections: sectionsOf(walk, ask).map(({ title, answers }) => ({
      title,
      rows: answers.map(({ page, label, lines, made }) => ({
        label,
        lines,
        ...(made ? {} : { change: `${pageUrl(slug, id, page)}?${fromCheck}` }),
      })),
    })),
    unsettled: unsettled(draft).map(({ here, walk: { scope }, key }) => ({
      title: titleOf(here.page, ask.words, scope.path),
      url: `${pageUrl(slug, id, key)}?${fromCheck}`,
    })),
    step: { n: steps, of: steps },
    back: pageUrl(slug, id, walk.furthest),
    purpose: ask.words.text('service.purpose'),
    expiresAt: draft.expiresAt,
    ...(signing ? { signing } : {}),
    ...(state === 'open'
      ? {}
      : {
          closed: {
            state,
            date: dayIn(state === 'early' ? service.definition.opens : service.definition.closes, r.locale),
          },
        }),
  }
}
