import { Missing, Refused } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { hideCase } from '../../cases/index.ts'
import { numberOf } from '../../people/index.ts'
import { serviceOf } from '../published.ts'
import { labelOf, lockRequests, requests, type Signature, standing } from './signature.ts'
import './table.ts'

type Locked = { one: Signature; others: Signature[]; repeated: boolean }

/** A request to the person who acts, locked with the others of the same case. Throws Missing, or Refused when it is not waited for. */
export const lockToSettle = async (w: Write<Resident>, id: string, to: 'signed' | 'declined'): Promise<Locked> => {
  if (!isId(id)) throw new Missing('No such request')
  const number = await numberOf(reading(w), w.actor.id)
  const mine = await w.tx
    .selectFrom('services.signature')
    .select(['submission_id', 'case_id'])
    .where('id', '=', id)
    .where('number', '=', number ?? '')
    .executeTakeFirst()
  if (!mine) throw new Missing('No such request')
  // Offentlighets- och sekretesslagen 22 kap. 1 §. The case is locked before its requests, as where it is decided.
  if (w.actor.protectedIdentity) await hideCase(w, mine.case_id)
  const all = await lockRequests(w, mine.submission_id)
  const one = all.find(request => request.id === id)
  if (!one) throw new Missing('No such request')
  const now = standing(one, w.now)
  if (now !== 'waiting' && now !== to) throw new Refused({ key: `services.signing.refused.${now}` })
  return { one, others: all.filter(request => request.id !== id), repeated: now === to }
}

type Outcome = { state: 'signed'; signed_hash: string } | { state: 'declined'; reason: string }

/** Writes what became of a locked request, and the event that tells of it. No number and no name stands there: the chain is for ever. */
export const settle = async (w: Write<Resident>, one: Signature, outcome: Outcome): Promise<void> => {
  await w.tx
    .updateTable('services.signature')
    .set({ ...outcome, settled_at: w.now, person_id: w.actor.id })
    .where('id', '=', one.id)
    .execute()
  await w.emit({
    type: `signature.${outcome.state}`,
    subject: one.case_id,
    visible: true,
    body: {
      signature: one.id,
      label: await labelFor(w, one.id),
      ...(outcome.state === 'signed' ? { hash: outcome.signed_hash } : {}),
    },
  })
}

/** What the co-signer of a request is called by the service that asked. */
export const labelFor = async (w: Write, id: string): Promise<{ sv: string; en: string }> => {
  const r = reading(w)
  const row = await requests(r).where('g.id', '=', id).executeTakeFirstOrThrow()
  return labelOf(await serviceOf(r, row), row.signer)
}
