import { Redirect } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { numberOf, personForSelf } from '../../people/index.ts'
import { asRead } from '../as-read.ts'
import { checkedNow } from '../behalf/checked-now.ts'
import { checkPicked } from '../behalf/picked-children.ts'
import { lockDraft } from '../draft.ts'
import { messageOf, statementsIn, tbsOf } from '../own-signature/to-be-signed.ts'
import { submissionOf } from '../queries/submission-of-draft.ts'
import { readyToSend } from '../ready-to-send.ts'
import { refuseUnknownRisk } from '../signing/risk.ts'
import { checkUrl, notAsReadUrl, receiptUrl } from '../urls.ts'

export type ToBeSigned = {
  tbs: string
  answersHash: string
  message: { sv: string; en: string }
  signer: { kind: 'personnummer' | 'samordningsnummer'; value: string }
}

/**
 * What an applicant is about to sign, once all that sending asks for is in order. Changes nothing. Throws as sending does, and Redirect
 * where there is nothing to sign, or something else than what was read.
 */
export const prepareSigning = async (
  w: Write<Resident>,
  { service: slug, draft: id, read, knowsRisk }: { service: string; draft: string; read: string; knowsRisk: boolean },
): Promise<ToBeSigned> => {
  const draft = await lockDraft(w, id, slug)
  if (draft.sentAt) throw new Redirect(receiptUrl(await submissionOf(reading(w), id)))
  await readyToSend(w, draft)
  if (Object.keys(statementsIn(draft.walk, draft.ask)).length === 0) throw new Redirect(checkUrl(slug, id))
  if (read !== asRead(draft)) throw new Redirect(notAsReadUrl(slug, id))
  await refuseUnknownRisk(reading(w), draft, knowsRisk)
  // Nobody is sent to the e-ID with what could not be sent afterwards.
  if (draft.onBehalf) checkedNow(w, draft.service.definition, draft.onBehalf)
  checkPicked(w, draft)
  const value = await numberOf(reading(w), w.actor.id)
  if (value === undefined) throw new Error('Somebody who has signed in has no number')
  const { numberKind } = await personForSelf(reading(w))
  const { tbs, hash } = tbsOf(draft, w.municipality.organisationNumber)
  return {
    tbs,
    answersHash: hash,
    message: messageOf(draft, hash),
    signer: { kind: numberKind === 'personal' ? 'personnummer' : 'samordningsnummer', value },
  }
}
