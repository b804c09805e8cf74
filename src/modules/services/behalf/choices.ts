import type { Read, Resident } from '../../../kernel/hands.ts'
import { type OnBehalf, personForSelf } from '../../people/index.ts'
import { askingOf } from '../asking.ts'
import type { PublishedService } from '../compiled-service.ts'
import { knownOf } from '../known.ts'
import { refusals } from '../walk.ts'
import type { Children } from './consult-choices.ts'

/** Oneself, among those whom an application may concern. */
export const self = 'jag'

/** One whom an application may concern, and why not, where the service is not for them. */
export type Choice = { id: string; name?: string; birthYear?: number; onBehalf?: OnBehalf; refusal?: string }

/**
 * Whom an application may concern: oneself, where the service is for that, and the children in one's custody, the oldest first. Where the
 * service calls oneself something else ("a child who is not in the list") that comes last.
 */
export const choicesFor = async (
  r: Read<Resident>,
  service: PublishedService,
  { children }: Children,
): Promise<Choice[]> => {
  const ask = askingOf(service, r)
  const { birthDate } = await personForSelf(r)
  const refusalOf = (onBehalf: OnBehalf | undefined): { refusal?: string } => {
    const [refusal] = refusals(service, ask, knownOf({ birth_date: birthDate ?? null, on_behalf: onBehalf ?? null }))
    return refusal ? { refusal: ask.words.text(`refused.${refusal}`) } : {}
  }
  const own = service.definition.applicant.kinds.includes('person') ? [{ id: self, ...refusalOf(undefined) }] : []
  const young = children.map((child): Choice => {
    const onBehalf: OnBehalf = {
      principal: { kind: 'person', person: child.id, birthDate: child.birthDate.toString() },
      basis: { kind: 'custody', checkedAt: r.now.toString() },
    }
    const { id, name } = child
    return { id, name, birthYear: child.birthDate.year, onBehalf, ...refusalOf(onBehalf) }
  })
  return ask.words.maybe('applicant.person') === undefined ? [...own, ...young] : [...young, ...own]
}
