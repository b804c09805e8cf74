import { Refused } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import type { OnBehalf } from '../../people/index.ts'
import { mayActAs } from '../behalf/may-act-as.ts'
import type { Definition } from '../definition.ts'
import { heldFor, onBehalfOf } from './chosen-principal.ts'

/**
 * The right to send for an organisation, as the registers have said in this very request: what they said when the draft was begun is not
 * enough. Throws Refused, with the draft left as it is.
 */
export const checkedPermission = (
  { actor, now }: Write<Resident>,
  definition: Definition,
  onBehalf: OnBehalf,
): OnBehalf => {
  mayActAs(definition, onBehalf)
  const { principal } = onBehalf
  const code = definition.applicant.organisation?.permission
  if (principal.kind !== 'organisation' || code === undefined) throw new Error('Not on behalf of an organisation')
  const { acting } = actor
  if (!acting || now.since(acting.checkedAt).total('seconds') > justNow)
    throw new Refused({ key: 'services.permission.silent' })
  const held = heldFor(actor, definition).find(({ number }) => number === principal.number)
  if (held) return onBehalfOf(held, code, acting.checkedAt)
  if (acting.silent) throw new Refused({ key: 'services.permission.silent' })
  throw new Refused({ key: 'services.permission.gone', args: { organisation: principal.name } })
}

/** Seconds. */
const justNow = 60
