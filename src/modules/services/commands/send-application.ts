import { Missing, Redirect } from '../../../kernel/errors.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { newId } from '../../../kernel/ids.ts'
import { formatList } from '../../../kernel/texts/format.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import { notifyApplicant, openCase } from '../../cases/index.ts'
import { type OnBehalf, principalName } from '../../people/index.ts'
import { type Applicant, writingAsResident } from '../applicant.ts'
import { asRead } from '../as-read.ts'
import { checkedNow } from '../behalf/checked-now.ts'
import { checkPicked } from '../behalf/picked-children.ts'
import { takeSlots } from '../booking/book.ts'
import type { Slot } from '../booking/booking-slots.ts'
import { contentHash } from '../content-hash.ts'
import { lockDraft, type OpenDraft } from '../draft.ts'
import { factsForMap } from '../facts-for-map.ts'
import type { Help } from '../help.ts'
import { keepSignature, type Signed } from '../own-signature/keep-signature.ts'
import { answersHash, statementsIn } from '../own-signature/to-be-signed.ts'
import { submissionOf } from '../queries/submission-of-draft.ts'
import { slotInWords } from '../question-types/booking-slot/slot-words.ts'
import { readyToSend } from '../ready-to-send.ts'
import { newSender, sentAgain } from '../sender/new-sender.ts'
import { requestSignatures } from '../signing/request-signatures.ts'
import { refuseUnknownRisk } from '../signing/risk.ts'
import { count, countingOf } from '../statistics/count.ts'
import { forTheCase, insertSubmission } from '../submit.ts'
import '../table.ts'
import { draftsUrl, notAsReadUrl, receiptUrl, senderUrl, signFaultUrl } from '../urls.ts'
import { sendCorrection } from './send-correction.ts'

/**
 * Sends an application, once: the draft is locked, walked and checked again as of now, and what was sent is written with the case,
 * the event and the confirmation in one transaction. Sending again, however often, gives the same submission.
 * Who else is to sign is asked to; the case waits for nobody. Where nobody has signed in the case has no applicant, and a code opens it.
 * Throws as `readyToSend` does, Redirect to the check where it has been changed since it was read, Refused where the right to act for
 * somebody else has not been checked anew, Redirect to the check where
 * it is to be signed first, or to the question of a time that somebody else has got, SignInNeeded where the service asks for it, and Missing
 * for anybody else's draft; Invalid on `risk` where others are to sign and somebody in it has a protected identity, and that is not known to be seen.
 */
export const sendApplication = async (
  w: Write<Applicant>,
  { service: slug, draft: id, device, read, knowsRisk, signature }: ToSend,
): Promise<Sent> => {
  const draft = await lockDraft(w, id, slug, 'of what is sent')
  const { help } = draft
  if (draft.sentAt && help?.may === 'read') throw new Missing('No such draft')
  if (draft.sentAt) return sent(w, await submissionOf(reading(w), id), help, await sentAgain(w, draft))
  const { service, walk } = draft
  const { definition } = service
  const signing = await readyToSend(w, draft)
  if (signature) {
    // Signed are these answers, and no others.
    const now = answersHash({ definition: service.hash, answers: walk.relevant })
    if (signature.under.answersHash !== now) throw new Redirect(signFaultUrl(slug, id, 'changed'))
  } else {
    if (Object.keys(statementsIn(walk, draft.ask)).length > 0) throw new Redirect(signFaultUrl(slug, id, 'needed'))
    if (read !== asRead(draft)) throw new Redirect(notAsReadUrl(slug, id))
    await refuseUnknownRisk(reading(w), draft, knowsRisk === true)
  }
  const onBehalf = checkedFor(w, draft)
  const children = checkPicked(w, draft)
  const own = writingAsResident(w)
  const sender = await newSender(w, draft)
  const slots = await takeSlots(w, draft)
  if (own && draft.corrects) {
    const corrected = await sendCorrection(own, { ...draft, onBehalf }, draft.corrects, children.hidden)
    if (signature) await keepSignature(own, corrected, signature)
    return sent(w, corrected, undefined)
  }
  // Whoever presses the button: the case is the owner's.
  const owner = help?.owner ?? own?.actor.id

  const series = `${definition.numberPrefix}-${draft.ask.today.year}`
  const number = `${series}-${String(await w.nextNumber(series)).padStart(4, '0')}`
  const submission = newId()
  const hash = contentHash({ number, definition: service.hash, answers: walk.relevant })
  if (own) await takeOverFrom(own, draft)
  insertSubmission(w, draft, { submission, number, hash, onBehalf, sender: sender?.id })
  if (own && signature) await keepSignature(own, submission, signature)

  const title = titlesOf(draft)
  const concerned = onBehalf && (await principalName(reading(w), onBehalf))
  const applicantHidden = help?.protectedIdentity ?? own?.actor.protectedIdentity ?? false
  const protectedIdentity =
    applicantHidden || signing.hidden || children.hidden || concerned?.protectedIdentity === true
  const { id: opened } = await openCase(w, {
    number,
    service: { slug, title, version: String(service.version) },
    caseType: definition.caseType,
    act: definition.act,
    unit: definition.unit,
    applicant: owner,
    sender,
    protectedIdentity,
    onBehalf,
    principalName: concerned?.name,
    applicantName: (help ? help.ownerName : own?.actor.name) ?? '',
    submission,
    answers: forTheCase(draft, w.now),
    facts: factsForMap(walk),
    handlingTimeDays: definition.handlingTimeDays,
  })
  // The hash goes into the chained log: a receipt can be checked against it for as long as the log lives.
  await w.emit({
    type: 'application.sent',
    subject: submission,
    visible: true,
    body: { number, slug, version: service.version, hash, ...(signature ? { signed: signature.signed.tbsHash } : {}) },
  })
  await requestSignatures(w, service, signing.signers, { submission, case: opened })
  const told = { id: opened, number, title, act: definition.act, applicant: owner ?? null, protectedIdentity }
  count(w, countingOf(draft.ask.words.language, service, device), [{ what: 'sent' }])
  await notifyApplicant(w, { case: opened, about: 'received', ...bookedIn(slots) }, told)
  return sent(w, submission, help, sender?.token)
}

type ToSend = {
  service: string
  draft: string
  device?: Device
} & (
  | {
      /** What was read before the button was pressed, as `asRead` names it. */
      read: string
      /** Whoever sends has said that they know what those who are asked to sign will see. */
      knowsRisk?: boolean
      signature?: undefined
    }
  | {
      read?: undefined
      knowsRisk?: undefined
      /** The applicant's own, where a question asks for one. What was signed is named there. */
      signature: Signed
    }
)

/** The right to act for whom the draft concerns, as it was checked just now: without that nothing is sent for anybody else. */
const checkedFor = (w: Write<Applicant>, { onBehalf, service }: OpenDraft): OnBehalf | undefined =>
  onBehalf && checkedNow(w, service.definition, onBehalf)

/** Who sends what a colleague began for their organisation is the one who has acted. */
const takeOverFrom = async (w: Write<Applicant>, { id, colleague }: OpenDraft): Promise<void> => {
  if (colleague !== undefined)
    await w.tx.updateTable('services.draft').set({ person_id: w.actor.id }).where('id', '=', id).execute()
}

/** What was sent, where one goes from there, and the secret of it for the browser of somebody who has not signed in. */
export type Sent = { submission: string; to: string; helped: boolean; token?: string }

/** A helper has no part in the case that came of it. */
const sent = ({ actor }: Write<Applicant>, submission: string, help: Help | undefined, token?: string): Sent => ({
  submission,
  to: help ? draftsUrl : actor.kind === 'visitor' ? senderUrl(submission) : receiptUrl(submission),
  helped: help !== undefined,
  ...(token === undefined ? {} : { token }),
})

const bookedIn = (slots: readonly Slot[]): { booked?: { sv: string; en: string } } => {
  const inWords = (locale: Locale): string =>
    formatList(
      slots.map(slot => slotInWords(slot, locale)),
      locale,
    )
  return slots.length > 0 ? { booked: { sv: inWords('sv'), en: inWords('en') } } : {}
}

const titlesOf = ({ service }: OpenDraft): { sv: string; en: string } => ({
  sv: service.words('sv').text('service.name'),
  en: service.words('en').text('service.name'),
})
