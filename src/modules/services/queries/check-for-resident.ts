import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Sight } from '../../../kernel/hands.ts'
import type { PrincipalForSelf } from '../../people/index.ts'
import { sectionsOf } from '../answer-sections.ts'
import type { Applicant } from '../applicant.ts'
import type { InWords } from '../aside.ts'
import { bookingSlots } from '../booking/book.ts'
import { titleOf } from '../compiled-service.ts'
import type { Act } from '../definition.ts'
import { openDraft } from '../draft.ts'
import { linesOf } from '../fresh-files.ts'
import { type Help, nameOf, sightsOf } from '../help.ts'
import { statementsIn } from '../own-signature/to-be-signed.ts'
import { unsettled } from '../typed.ts'
import { fromCheck, pageUrl, type SignFault, savedUrl, signFaults, signInUrl, takeOverUrl } from '../urls.ts'
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
  /** Whom it concerns, where that is not the applicant. */
  principal?: PrincipalForSelf
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
  /** Who will be asked to sign. */
  signing?: SignersForCheck
  /** What the applicant signs by e-ID on the way; nothing where it is only sent. */
  statements: string[]
  /** Why nothing was signed a moment ago. */
  signFault?: SignFault
  /** How long a time that was chosen is kept. */
  heldUntil?: Temporal.Instant
  /** Why it can't be sent today. */
  closed?: { state: 'early' | 'closed'; date: string }
}

/** All answers that count, to be read once more before sending. Redirects to the first page with something left to answer. */
export const checkForResident = async (
  r: Read<Applicant>,
  { service: slug, draft: id, signFault }: { service: string; draft: string; signFault?: string | null },
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
  const statements = Object.values(statementsIn(walk, ask))
  const heldUntil = ask.slots && (await bookingSlots.heldUntil(r, id))
  const fault = signFaults.find(one => one === signFault)
  return {
    slug,
    act: service.definition.act,
    draft: id,
    serviceName: ask.words.text('service.name'),
    ...(name ? { name } : {}),
    ...(draft.principal ? { principal: draft.principal } : {}),
    ...(r.actor.kind === 'visitor' ? { signIn: signInUrl(takeOverUrl(slug, id)) } : {}),
    sends: r.actor.kind === 'visitor' && service.definition.applicant.anonymous === 'send',
    help: draft.help,
    maySend: !draft.help || (!draft.corrects && service.definition.applicant.helper === 'send'),
    statements,
    ...(fault ? { signFault: fault } : {}),
    ...(heldUntil ? { heldUntil } : {}),
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
