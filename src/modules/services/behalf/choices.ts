import type { Read, Resident } from '../../../kernel/hands.ts'
import { type ActsFor, type OnBehalf, personForSelf, principalKey } from '../../people/index.ts'
import { askingOf } from '../asking.ts'
import type { PublishedService } from '../compiled-service.ts'
import type { Definition } from '../definition.ts'
import { knownOf } from '../known.ts'
import { refusals } from '../walk.ts'

/** Oneself, among those whom an application may concern. */
export const self = 'jag'

/** One whom an application may concern, and why not, where the service is not for them. An organisation's `number` has ten digits. */
export type Choice = {
  id: string
  name?: string
  birthYear?: number
  number?: string
  onBehalf?: OnBehalf
  refusal?: string
}

/** Whether one says whom it concerns, before one begins. */
export const isChoice = ({ applicant: { kinds } }: Definition): boolean => kinds.some(kind => kind !== 'person')

/**
 * Whom an application may concern: oneself, where the service is for that, the children in one's custody, the oldest first, and the organisations
 * that one may act for, by name. Where the service calls oneself something else ("a child who is not in the list") that comes last.
 */
export const choicesFor = async (r: Read<Resident>, service: PublishedService): Promise<Choice[]> => {
  const ask = askingOf(service, r)
  const { definition } = service
  const { birthDate } = await personForSelf(r)
  const refusalOf = (onBehalf: OnBehalf | undefined): { refusal?: string } => {
    const [refusal] = refusals(service, ask, knownOf({ birth_date: birthDate ?? null, on_behalf: onBehalf ?? null }))
    return refusal ? { refusal: ask.words.text(`refused.${refusal}`) } : {}
  }
  const own = definition.applicant.kinds.includes('person') ? [{ id: self, ...refusalOf(undefined) }] : []
  const { children, organisations } = r.actor.acting ?? {}
  const young = (definition.applicant.kinds.includes('guardian') ? (children?.all ?? []) : []).map((child): Choice => {
    const onBehalf: OnBehalf = {
      principal: { kind: 'person', person: child.id, birthDate: child.birthDate.toString() },
      basis: { kind: 'custody', checkedAt: r.now.toString() },
    }
    const { id, name } = child
    return { id, name, birthYear: child.birthDate.year, onBehalf, ...refusalOf(onBehalf) }
  })
  const held = organisations ? heldFor(r.actor, definition) : []
  const companies = held.map((one): Choice => {
    const onBehalf = onBehalfOf(one, definition, organisations?.checkedAt)
    return { id: principalKey(onBehalf), name: one.name, number: one.number, onBehalf, ...refusalOf(onBehalf) }
  })
  const others = [...young, ...companies]
  return ask.words.maybe('applicant.person') === undefined ? [...own, ...others] : [...others, ...own]
}

/** The organisations that the registers know the actor to act for in this service, each once, by name. */
export const heldFor = ({ acting }: Resident, { applicant }: Definition): ActsFor[] => {
  const { kinds, organisation } = applicant
  if (!kinds.includes('organisation') || !organisation) return []
  const right =
    acting?.organisations?.held.filter(({ code }) => code === undefined || code === organisation.permission) ?? []
  return [...new Map(right.map(one => [one.number, one])).values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** That one acts for an organisation, with the right that the service asks for, as it was checked. */
export const onBehalfOf = (
  { number, name }: ActsFor,
  { applicant: { organisation } }: Definition,
  checkedAt: Temporal.Instant | undefined,
): OnBehalf => {
  if (!checkedAt || !organisation) throw new Error('A permission that nobody has checked')
  return {
    principal: { kind: 'organisation', number, name },
    basis: { kind: 'permission', code: organisation.permission, checkedAt: checkedAt.toString() },
  }
}
