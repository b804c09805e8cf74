import { dayOf } from '../../../kernel/clock.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { caseForResident, openStates } from '../../cases/index.ts'
import { serviceOf } from '../published.ts'
import { value as address } from '../question-types/email/model.ts'
import { lockMyRequest } from '../signing/my-request.ts'
import { sayInTime } from '../signing/request-signatures.ts'
import { labelFor } from '../signing/settle.ts'
import { mostMails, requests, standing } from '../signing/signature.ts'

/**
 * Mails a request again, to a corrected address; one whose time is out gets as much time again. An empty address means: no mail to it.
 * Throws Invalid on `epost`, Missing, and Refused once it is settled or mailed too often.
 */
export const askToSignAgain = async (
  w: Write<Resident>,
  { email, ...input }: { number: string; signature: string; email: string },
): Promise<void> => {
  const one = await lockMyRequest(w, input, ['waiting', 'expired'])
  const to = email.trim()
  if (to !== '' && !address.safeParse(to).success)
    throw new Invalid({
      epost: { key: to.includes('@') ? 'services.question.email.form' : 'services.question.email.no-at' },
    })
  if (one.mailed >= mostMails) throw new Refused({ key: 'services.signing.refused.often', args: { most: mostMails } })
  const { state, recalledAt } = await caseForResident(reading(w), input.number)
  if (recalledAt || !openStates.includes(state)) throw new Refused({ key: 'services.signing.refused.settled' })
  const out = standing(one, w.now) === 'expired'
  const until = out ? dayOf(w.now).add({ days: await daysFor(w, one.id) }) : one.until
  await w.tx
    .updateTable('services.signature')
    .set({ email: to === '' ? null : to, until, mailed: one.mailed + 1, state: 'waiting', settled_at: null })
    .where('id', '=', one.id)
    .execute()
  if (!out) {
    await w.enqueue({
      kind: 'signature.mail',
      payload: { signature: one.id, about: 'asked' },
      correlation: one.case_id,
    })
    return
  }
  await w.emit({
    type: 'signature.asked',
    subject: one.case_id,
    visible: true,
    body: { signatures: [one.id], label: await labelFor(w, one.id), until: until.toString() },
  })
  await sayInTime(w, { id: one.id, case: one.case_id, until })
}

const daysFor = async (w: Write, id: string): Promise<number> => {
  const row = await requests(reading(w)).where('g.id', '=', id).executeTakeFirstOrThrow()
  const { definition } = await serviceOf(reading(w), row)
  return definition.coSigners?.find(signer => signer.id === row.signer)?.days ?? 14
}
