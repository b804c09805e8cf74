import type { Officer, Read } from '../../../kernel/hands.ts'
import { onMap } from '../../cases/index.ts'
import { mapWorkshop } from '../../processes/index.ts'
import { publishedSketch, servicesForBuilder, type Term, workshop } from '../../services/index.ts'

const { newestByName } = mapWorkshop

/** A published service of one's own units, as a map must fit it. */
export type ServiceToRun = {
  slug: string
  name: string
  /** What its cases end with. */
  ends: 'decision' | 'reply'
  /** Its answers and conditions. */
  terms: Term[]
  /** By which name its map is published, and what is published by it now. */
  map: string
  newest: { version: number; xml: string; decisions: string[] } | undefined
}

/** What can be run by a map: every service of the builder's units that has been published. */
export const servicesToRun = async (r: Read<Officer>): Promise<{ slug: string; name: string }[]> =>
  (await servicesForBuilder(r)).filter(({ versions }) => versions > 0).map(({ slug, name }) => ({ slug, name }))

/** Undefined for what is not published, and for services of others. */
export const serviceToRun = async (r: Read<Officer>, slug: string): Promise<ServiceToRun | undefined> => {
  const found = (await servicesToRun(r)).find(each => each.slug === slug)
  if (!found) return undefined
  const sketch = await publishedSketch(r, slug)
  const own = new Set([...Object.keys(sketch.body.facts), ...Object.keys(sketch.body.conditions)])
  const map = onMap.mapOfService(slug)
  return {
    ...found,
    ends: onMap.endsWith(r.municipality, sketch.body.caseType),
    terms: workshop.termsOf(sketch, '', r.t).filter(({ name }) => own.has(name)),
    map,
    newest: await newestByName(r, map),
  }
}
