import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { caseTypes } from '../../cases/index.ts'
import { unitsBySlug } from '../../organisation/index.ts'
import { slugOf } from '../forms.ts'
import type { ConditionChoice } from '../pages/when-field.tsx'
import type { Ports } from '../ports.ts'
import { conditionsAt } from './page-view.ts'
import { type Room, roomOf } from './room.ts'

type Choice = { value: string; label: string }

export type AboutView = {
  room: Room
  units: Choice[]
  caseTypes: Choice[]
  subjects: Choice[]
  lifeSituations: Choice[]
  conditions: ConditionChoice[]
}

/** What can be chosen for a service as a whole. */
export const aboutView = async (r: Read<Officer>, input: Input, ports: Ports, rev?: number): Promise<AboutView> => {
  const room = await roomOf(r, slugOf(input), rev)
  return {
    room,
    units: await unitChoices(r),
    caseTypes: caseTypeChoices(r),
    ...topicChoices(r, ports),
    conditions: conditionsAt(r, room, ''),
  }
}

/** What the municipality's site lists services under. */
export const topicChoices = (
  r: Pick<Read, 'municipality' | 'locale'>,
  { topics }: Ports,
): { subjects: Choice[]; lifeSituations: Choice[] } => {
  const { subjects, lifeSituations } = topics(r.municipality)
  const named = (all: readonly { slug: string; name: { sv: string; en: string } }[]): Choice[] =>
    all.map(({ slug, name }) => ({ value: slug, label: name[r.locale] }))
  return { subjects: named(subjects), lifeSituations: named(lifeSituations) }
}

/** The units that one builds services for. */
export const unitChoices = async (r: Read<Officer>): Promise<Choice[]> => {
  const slugs = r.actor.grants.filter(grant => grant.right === 'service.build').map(grant => grant.unit)
  const units = await unitsBySlug(r, slugs)
  return [...units.values()].map(({ slug, name }) => ({ value: slug, label: name[r.locale] }))
}

/** What there are decision templates for: without one a case could not be decided. */
export const caseTypeChoices = (r: Pick<Read, 'municipality'>): Choice[] =>
  caseTypes(r.municipality).map(value => ({ value, label: value }))
