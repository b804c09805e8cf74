import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Sight } from '../../../kernel/hands.ts'
import { shownOrganisationNumber } from '../../people/index.ts'
import { sectionsOf } from '../answer-sections.ts'
import type { Applicant } from '../applicant.ts'
import type { InWords } from '../aside.ts'
import { titleOf } from '../compiled-service.ts'
import type { Act } from '../definition.ts'
import { openDraft } from '../draft.ts'
import { linesOf } from '../fresh-files.ts'
import { type Help, nameOf, sightsOf } from '../help.ts'
import { unsettled } from '../typed.ts'
import { fromCheck, pageUrl, savedUrl, signInUrl, takeOverUrl } from '../urls.ts'
import { refusals } from '../walk.ts'
import { dayIn, windowOf } from '../window.ts'
import { type SignersForCheck, signersForCheck } from './signers-for-check.ts'
import { sentUrl } from './submission-of-draft.ts'

export type CheckForResident = {
  slug: string
  act: Act
  draft: string
  serviceName: string
  /** The applicant's; nobody knows it before they sign in. */
  name?: string
  sections: { title: string; rows: { label: string; lines: string[]; change?: string }[] }[]
  /** Pages where something is typed that is not among these answers: they were left without going on from them. */
  unsettled: { title: string; url: string }[]
  /** What an earlier version of the service asked for and this one does not. */
  aside: InWords[]
  step: { n: number; of: number }
  back: string
  purpose: string
  expiresAt: Temporal.Instant
  /** Whose draft it is, for somebody who helps with it. */
  help: Help | undefined
  maySend: boolean
  /** It corrects something that was sent. */
  corrects: boolean
  sights: Sight[]
  /** Where one signs in, which must be done before it is sent unless `sends`. */
  signIn?: string
  /** It may be sent without anybody signing in. */
  sends: boolean
  /** Whom the service is not for, which is not known before somebody signs in. */
  refusal?: string
  /** The organisation that it is sent for. */
  organisation?: { name: string; number: string }
  /** Who will be asked to sign. */
  signing?: SignersForCheck
  /** Why it can't be sent today. */
  closed?: { state: 'early' | 'closed'; date: string }
}

/** All answers that count, to be read once more before sending. Redirects to the first page with something left to answer. */
export const checkForResident = async (
  r: Read<Applicant>,
  { service: slug, draft: id }: { service: string; draft: string },
): Promise<CheckForResident> => {
  const draft = await openDraft(r, id, slug)
  if (draft.sentAt) throw new Redirect(await sentUrl(r, id))
  if (draft.help?.may === 'read') throw new Redirect(savedUrl(slug, id))
  const { walk, ask, service } = draft
  if (!walk.complete) throw new Redirect(pageUrl(slug, id, walk.furthest))
  const [refusal] = refusals(service, ask, draft.known)
  const name = nameOf(r.actor, draft.help)
  // What has been sent in time may be corrected afterwards.
  const state = draft.corrects ? 'open' : windowOf(service.definition, ask.today)
  const steps = walk.pages.length + 1
  const signing = await signersForCheck(r, draft)
  return {
    slug,
    act: service.definition.act,
    draft: id,
    serviceName: ask.words.text('service.name'),
    ...(name ? { name } : {}),
    ...(r.actor.kind === 'visitor' ? { signIn: signInUrl(takeOverUrl(slug, id)) } : {}),
    sends: r.actor.kind === 'visitor' && service.definition.applicant.anonymous === 'send',
    help: draft.help,
    ...(draft.onBehalf?.principal.kind === 'organisation'
      ? {
          organisation: {
            name: draft.onBehalf.principal.name,
            number: shownOrganisationNumber(draft.onBehalf.principal.number),
          },
        }
      : {}),
    maySend: !draft.help || (!draft.corrects && service.definition.applicant.helper === 'send'),
    sights: sightsOf(draft),
    corrects: draft.corrects !== undefined,
    ...(refusal && !draft.corrects ? { refusal: ask.words.text(`refused.${refusal}`) } : {}),
    sections: sectionsOf(walk, ask).map(({ title, answers }) => ({
      title,
      rows: answers.map(answer => ({
        label: answer.label,
        lines: linesOf(answer, r.t, ({ state: now }) => now),
        ...(answer.made ? {} : { change: `${pageUrl(slug, id, answer.page)}?${fromCheck}` }),
      })),
    })),
    unsettled: unsettled(draft).map(({ here, walk: { scope }, key }) => ({
      title: titleOf(here.page, ask.words, scope.path),
      url: `${pageUrl(slug, id, key)}?${fromCheck}`,
    })),
    aside: draft.aside
      .filter(({ at, key }) => at.length > 0 || walk.relevant[key] === undefined)
      .map(one => one.words[r.locale])
      .filter(({ lines }) => lines.length > 0),
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
