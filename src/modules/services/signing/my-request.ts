import { Missing, Refused } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { lockRequests, type Signature, standing } from './signature.ts'
import type { SignatureState } from './table.ts'
import './table.ts'

/** A request that the applicant has made, locked. Throws Missing for anybody else's, Refused where it stands otherwise than in `states`. */
export const lockMyRequest = async (
  w: Write<Resident>,
  { number, signature }: { number: string; signature: string },
  states: readonly SignatureState[],
): Promise<Signature> => {
  if (!isId(signature)) throw new Missing('No such request')
  const sent = await w.tx
    .selectFrom('services.signature as g')
    .innerJoin('services.submission as s', 's.id', 'g.submission_id')
    .select('s.id')
    .where('g.id', '=', signature)
    .where('s.number', '=', number)
    .where('s.person_id', '=', w.actor.id)
    .executeTakeFirst()
  const all = sent ? await lockRequests(w, sent.id) : []
  const one = all.find(({ id }) => id === signature)
  if (!one) throw new Missing('No such request')
  const now = standing(one, w.now)
  if (!states.includes(now)) throw new Refused({ key: 'services.signing.refused.settled' })
  return one
}
