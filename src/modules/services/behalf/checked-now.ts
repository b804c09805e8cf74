import { Refused } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { type OnBehalf, principalKey } from '../../people/index.ts'
import type { Applicant } from '../applicant.ts'
import type { Definition } from '../definition.ts'
import { heldFor, onBehalfOf } from './choices.ts'
import { mayActAs } from './may-act-as.ts'

/**
 * The right to send for somebody else, as the registers have said in this very request: what they said when the draft was begun is not
 * enough. Throws Refused, with the draft left as it is.
 */
export const checkedNow = ({ actor, now }: Write<Applicant>, definition: Definition, onBehalf: OnBehalf): OnBehalf => {
  mayActAs(definition, onBehalf)
  if (actor.kind !== 'resident') throw new Refused({ key: 'services.behalf.unchecked' })
  return onBehalf.principal.kind === 'organisation'
    ? permissionNow(actor, now, definition, onBehalf.principal)
    : custodyNow(actor, onBehalf)
}

const custodyNow = ({ acting }: Resident, onBehalf: OnBehalf): OnBehalf => {
  const checked = acting?.custody
  if (checked && checked.state !== 'held')
    throw new Refused({ key: checked.state === 'ended' ? 'services.behalf.ended' : 'services.behalf.down-sending' })
  if (!checked || principalKey(checked.onBehalf) !== principalKey(onBehalf))
    throw new Refused({ key: 'services.behalf.unchecked' })
  return checked.onBehalf
}

const permissionNow = (
  actor: Resident,
  now: Temporal.Instant,
  definition: Definition,
  { number, name }: { number: string; name: string },
): OnBehalf => {
  const organisations = actor.acting?.organisations
  if (!organisations) throw new Refused({ key: 'services.behalf.unchecked' })
  if (now.since(organisations.checkedAt).total('seconds') > justNow)
    throw new Refused({ key: 'services.behalf.silent-sending' })
  const held = heldFor(actor, definition).find(one => one.number === number)
  if (held) return onBehalfOf(held, definition, organisations.checkedAt)
  if (organisations.silent) throw new Refused({ key: 'services.behalf.silent-sending' })
  throw new Refused({ key: 'services.behalf.gone', args: { organisation: name } })
}

/** Seconds. */
const justNow = 60
