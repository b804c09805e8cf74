import { Invalid, Refused } from '../../../kernel/errors.ts'
import type { ActsFor, Resident, Write } from '../../../kernel/hands.ts'
import type { OnBehalf } from '../../people/index.ts'
import type { Definition } from '../definition.ts'

/** The field of the start page that says for whom one applies, and what it holds for oneself. */
export const whomField = 'for'
export const oneself = 'self'

/** The organisations that the registers know the actor to act for in this service, each once, by name. */
export const heldFor = ({ acting }: Resident, { applicant }: Definition): ActsFor[] => {
  const { kinds, organisation } = applicant
  if (!kinds.includes('organisation') || !organisation) return []
  const right = acting?.for.filter(({ code }) => code === undefined || code === organisation.permission) ?? []
  return [...new Map(right.map(one => [one.number, one])).values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** The value of the field for an organisation. */
export const whomOf = ({ number }: Pick<ActsFor, 'number'>): string => `organisation:${number}`

/**
 * The organisation that a form says one applies for; undefined for oneself, and where the service asks nothing of the kind. What is posted is only
 * a choice among those that the registers know of. Throws Invalid for any other, Refused where a register could not be asked.
 */
export const chosenPrincipal = (
  { actor }: Write<Resident>,
  definition: Definition,
  chosen: string | undefined,
): OnBehalf | undefined => {
  const { kinds, organisation } = definition.applicant
  if (!organisation || !kinds.includes('organisation')) return undefined
  if (chosen === oneself && kinds.includes('person')) return undefined
  const held = heldFor(actor, definition)
  // Nobody is asked to choose among one.
  if (held.length === 0 && chosen === undefined && kinds.includes('person')) return undefined
  const one = held.find(other => whomOf(other) === chosen)
  if (!one) {
    if (chosen !== undefined && actor.acting?.silent !== false) throw new Refused({ key: 'services.permission.silent' })
    throw new Invalid({ [whomField]: { key: 'services.permission.choose' } })
  }
  return onBehalfOf(one, organisation.permission, actor.acting?.checkedAt)
}

/** That one acts for an organisation, with the right that the service asks for, as it was checked. */
export const onBehalfOf = (
  { number, name }: ActsFor,
  code: string,
  checkedAt: Temporal.Instant | undefined,
): OnBehalf => {
  if (!checkedAt) throw new Error('A permission that nobody has checked')
  return {
    principal: { kind: 'organisation', number, name },
    basis: { kind: 'permission', code, checkedAt: checkedAt.toString() },
  }
}
