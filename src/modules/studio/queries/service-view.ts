import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { caseTypes } from '../../cases/index.ts'
import { unitsBySlug } from '../../organisation/index.ts'
import { workshop } from '../../services/index.ts'
import { type AboutPart, aboutParts } from '../about-parts.ts'
import { slugOf } from '../forms.ts'
import type { ConditionChoice } from '../pages/when-field.tsx'
import type { Ports } from '../ports.ts'
import { conditionsAt } from './page-view.ts'
import { type Room, roomOf } from './room.ts'

type Choice = { value: string; label: string }

export type AboutView = {
  room: Room
  part: AboutPart
  units: Choice[]
  caseTypes: Choice[]
  subjects: Choice[]
  lifeSituations: Choice[]
  /** Those that may decide who can't apply. */
  conditions: ConditionChoice[]
  allConditions: ConditionChoice[]
}

/** Which of the pages about the service. Throws Missing. */
export const partOf = ({ params }: Input): AboutPart => {
  if (params.del === undefined) return 'om'
  const part = aboutParts.find(one => one === params.del && one !== 'om')
  if (!part) throw new Missing('No such page')
  return part
}

/** What can be chosen for a service as a whole. */
export const aboutView = async (r: Read<Officer>, input: Input, ports: Ports, rev?: number): Promise<AboutView> => {
  const room = await roomOf(r, slugOf(input), rev)
  return {
    room,
    part: partOf(input),
    units: await unitChoices(r),
    caseTypes: caseTypeChoices(r),
    ...topicChoices(r, ports),
    conditions: refusingAt(r, room),
    allConditions: conditionsAt(r, room, ''),
  }
}

/** The conditions that may decide who can't apply, and those that are chosen for it already. */
const refusingAt = (r: Pick<Read, 't'>, room: Room): ConditionChoice[] => {
  const chosen = room.sketch.body.applicant.refusedWhen ?? []
  const may = workshop.mayRefuse(room.sketch)
  return conditionsAt(r, room, '').filter(({ name }) => may.includes(name) || chosen.includes(name))
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
export const caseTypeChoices = (r: Pick<Read, 'municipality' | 'locale'>): Choice[] =>
  caseTypes(r.municipality)
    .map(({ caseType, name }) => ({ value: caseType, label: name?.[r.locale] ?? caseType }))
    .sort((a, b) => a.label.localeCompare(b.label, r.locale))
