import type { Read } from '../../../kernel/hands.ts'
import { personForSelf } from '../../people/index.ts'
import { type Applicant, asResident } from '../applicant.ts'
import type { Prefill } from '../common-settings.ts'
import type { OpenDraft } from '../draft.ts'
import type { Json, Question } from '../question.ts'

/** Where what is filled in comes from: what the person has told before, or the registers of organisations. */
export type Source = 'person' | 'register'

/** What is known already, for facts that were never asked: shown to be confirmed. */
export const prefillOf = async (
  hand: Read<Applicant>,
  draft: OpenDraft,
  asked: readonly Question[],
): Promise<Map<string, Json>> => {
  const r = asResident(hand)
  // What is known is known of the owner: a helper's own address does not belong here.
  if (!r || draft.help) return new Map()
  const open = asked.filter(question => question.prefill && draft.answers[question.key] === undefined)
  if (open.length === 0) return new Map()
  const { email, phone } = await personForSelf(r)
  const known: Partial<Record<Prefill, string | undefined>> = { email, phone, ...ofOrganisation(draft) }
  return new Map(
    open.flatMap(question => {
      const value = question.prefill && known[question.prefill]
      return value ? [[question.key, value] as const] : []
    }),
  )
}

/** What the registers say of the organisation that a draft is for. */
const ofOrganisation = ({ onBehalf }: OpenDraft): Partial<Record<Prefill, string>> =>
  onBehalf?.principal.kind === 'organisation'
    ? { 'organisation-name': onBehalf.principal.name, 'organisation-number': onBehalf.principal.number }
    : {}

/** Where what is filled in on a page comes from; undefined where nothing is. */
export const sourceOf = (asked: readonly Question[], prefill: ReadonlyMap<string, Json>): Source | undefined => {
  const filled = asked.filter(({ key }) => prefill.has(key))
  if (filled.length === 0) return undefined
  return filled.every(one => one.prefill?.startsWith('organisation')) ? 'register' : 'person'
}
