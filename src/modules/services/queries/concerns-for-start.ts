import type { Read, Resident } from '../../../kernel/hands.ts'
import { principalKey } from '../../people/index.ts'
import { askingOf } from '../asking.ts'
import { type Choice, choicesFor, heldFor, isChoice } from '../behalf/choices.ts'
import type { PublishedService } from '../compiled-service.ts'
import type { LivingDraft } from '../living-drafts.ts'

/** Whom an application may concern, where that is a choice. */
export type Concerns = {
  choices: Choice[]
  /** What the service calls the choice of oneself. */
  self?: string
  /** Why there is no child to choose. */
  noChildren?: 'nobody' | 'down' | 'absent' | 'none'
  /** Why there is no organisation to choose: the registers know of none, could not be asked, or are not connected here. */
  noOrganisations?: 'held' | 'silent' | 'unconnected'
  /** A register of organisations could not be asked: there may be more than these. */
  silent: boolean
  /** Why the service is for none of them. */
  refusal?: string
}

/** The choice on the start page; undefined for a service that one applies for on one's own behalf only. */
export const concernsForStart = async (
  r: Read<Resident>,
  service: PublishedService,
  living: readonly LivingDraft[],
): Promise<Concerns | undefined> => {
  const { definition } = service
  if (!isChoice(definition)) return undefined
  const self = askingOf(service, r).words.maybe('applicant.person')
  const choices = await choicesFor(r, service)
  const begun = new Set(living.map(({ principal }) => principal))
  const many = definition.drafts === 'many'
  const noChildren = noChildrenOf(r.actor, service)
  const noOrganisations = noOrganisationsOf(r.actor, service)
  const [first, ...more] = choices
  const same = first?.refusal !== undefined && more.every(({ refusal }) => refusal === first.refusal)
  return {
    // For whom something is begun already, that is gone on with.
    choices: choices.filter(({ onBehalf }) => many || !begun.has(onBehalf ? principalKey(onBehalf) : null)),
    ...(self ? { self } : {}),
    ...(noChildren ? { noChildren } : {}),
    ...(noOrganisations ? { noOrganisations } : {}),
    silent: definition.applicant.kinds.includes('organisation') && (r.actor.acting?.organisations?.silent ?? false),
    ...(same && first.refusal !== undefined ? { refusal: first.refusal } : {}),
  }
}

const noChildrenOf = ({ acting }: Resident, { definition }: PublishedService): Concerns['noChildren'] => {
  if (!definition.applicant.kinds.includes('guardian')) return undefined
  const { state, all } = acting?.children ?? { state: 'absent' as const, all: [] }
  if (state !== 'known') return state
  return all.length === 0 ? 'none' : undefined
}

const noOrganisationsOf = (actor: Resident, { definition }: PublishedService): Concerns['noOrganisations'] => {
  if (!definition.applicant.kinds.includes('organisation') || heldFor(actor, definition).length > 0) return undefined
  const organisations = actor.acting?.organisations
  if (!organisations) return 'unconnected'
  return organisations.silent ? 'silent' : 'held'
}
