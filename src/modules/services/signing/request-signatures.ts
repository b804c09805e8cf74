import { dayOf, swedishZone } from '../../../kernel/clock.ts'
import { Refused } from '../../../kernel/errors.ts'
import type { Read, Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { numberOf, personByNumber } from '../../people/index.ts'
import type { Service } from '../compiled-service.ts'
import type { Walk } from '../walked.ts'
import type { CoSigner } from './co-signer.ts'
import { labelOf, mostMails } from './signature.ts'
import { type Signer, signersIn } from './signers-in.ts'
import './table.ts'

/**
 * Who is to sign with these answers, and whether one of them is known to have a protected identity: then the case is only for who may
 * see such. Throws Refused where the applicant has named themselves, since one person can't sign for two.
 */
export const whoSigns = async (
  r: Read,
  service: Pick<Service, 'definition'>,
  walk: Walk,
  applicant: string | undefined,
): Promise<{ signers: Signer[]; hidden: boolean }> => {
  const signers = signersIn(service, walk)
  if (signers.length === 0) return { signers, hidden: false }
  const own = applicant === undefined ? undefined : await numberOf(r, applicant)
  if (signers.some(({ number }) => number === own)) throw new Refused({ key: 'services.signing.refused.own' })
  let hidden = false
  for (const { number } of signers) hidden ||= (await personByNumber(r, number))?.protectedIdentity ?? false
  return { signers, hidden }
}

/**
 * Asks each to sign what was sent, in the transaction that sends it. `mailed` says how often somebody has been mailed about this already,
 * where it corrects something: who has been mailed too often finds the request when they sign in.
 */
export const requestSignatures = async (
  w: Write,
  service: Pick<Service, 'words'>,
  signers: readonly Signer[],
  { submission, case: opened }: { submission: string; case: string },
  mailed: (signer: Signer) => number = () => 0,
): Promise<void> => {
  const asked = new Map<CoSigner, string[]>()
  for (const signer of signers) {
    const { coSigner, number, name, email } = signer
    const mails = mailed(signer) + 1
    const id = newId()
    const until = dayOf(w.now).add({ days: coSigner.days })
    await w.tx
      .insertInto('services.signature')
      .values({
        id,
        submission_id: submission,
        case_id: opened,
        signer: coSigner.id,
        number,
        email: email ?? null,
        name: name ?? null,
        state: 'waiting',
        asked_at: w.now,
        until,
        mailed: Math.min(mails, mostMails),
        settled_at: null,
        person_id: null,
        reason: null,
        signed_hash: null,
      })
      .execute()
    asked.set(coSigner, [...(asked.get(coSigner) ?? []), id])
    await sayInTime(w, { id, case: opened, until, quiet: mails > mostMails })
  }
  for (const [{ id, days }, signatures] of asked)
    await w.emit({
      type: 'signature.asked',
      subject: opened,
      visible: true,
      body: { signatures, label: labelOf(service, id), until: dayOf(w.now).add({ days }).toString() },
    })
}

/**
 * Has the request mailed now, at half time and two days before the end, and lets it run out the day after the last. `quiet` mails
 * nothing.
 */
export const sayInTime = async (
  w: Write,
  {
    id,
    case: correlation,
    until,
    quiet = false,
  }: { id: string; case: string; until: Temporal.PlainDate; quiet?: boolean },
): Promise<void> => {
  const mail = (about: 'asked' | 'reminder', notBefore: Temporal.Instant) =>
    w.enqueue({ kind: 'signature.mail', payload: { signature: id, about }, notBefore, correlation })
  const out = startOf(until.add({ days: 1 }))
  const half = w.now.add({ milliseconds: Math.floor(w.now.until(out).total('milliseconds') / 2) })
  // In the morning: nobody wants to be reminded at midnight.
  const soon = startOf(until.subtract({ days: 2 })).add({ hours: 8 })
  if (!quiet) {
    await mail('asked', w.now)
    for (const at of [half, soon]) if (Temporal.Instant.compare(at, w.now) > 0) await mail('reminder', at)
  }
  await w.enqueue({ kind: 'signature.out', payload: { signature: id }, notBefore: out, correlation })
}

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(swedishZone).toInstant()
