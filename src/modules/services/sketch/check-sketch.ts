import type { Read } from '../../../kernel/hands.ts'
import { readDecisionTemplates } from '../../cases/index.ts'
import { colleaguesAt, unitSlugs } from '../../organisation/index.ts'
import { type BuiltService, buildService, type Fault } from '../build.ts'
import type { Sketch } from './sketch.ts'
import '../table.ts'

/** What the municipality's site can list a service under. */
export type Topics = { subjects: readonly string[]; lifeSituations: readonly string[] }

/** Everything that keeps a sketch from being published; or the service that it is. Nothing is changed by asking. */
export const checkSketch = async (
  r: Read,
  { body, texts }: Sketch,
  topics: Topics,
): Promise<{ faults: Fault[] } | { built: BuiltService }> => {
  const built = buildService(body, texts, await unitSlugs(r))
  const faults = 'faults' in built ? built.faults : []
  const fault = (path: string, message: string): void => {
    faults.push({ file: 'service.json', path, message })
  }
  if (!readDecisionTemplates(r.municipality.folder).byCaseType.has(body.caseType))
    fault('caseType', `decisions/${body.caseType}.json is missing`)
  if ((await colleaguesAt(r, body.unit, 'case.protected')).length === 0)
    fault('unit', `nobody at "${body.unit}" sees the cases with a protected identity`)
  const others = await r.db
    .selectFrom('services.offer as o')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'o.slug').onRef('d.version', '=', 'o.version'),
    )
    .select(['o.slug', 'd.body'])
    .where('o.slug', '!=', body.slug)
    .execute()
  const same = others.find(other => JSON.stringify(other.body).includes(`"numberPrefix":"${body.numberPrefix}"`))
  if (same) fault('numberPrefix', `${same.slug} has the numberPrefix "${body.numberPrefix}" already`)
  for (const subject of body.subjects)
    if (!topics.subjects.includes(subject)) fault('subjects', `there is no "${subject}" in content/site.json`)
  for (const situation of body.lifeSituations)
    if (!topics.lifeSituations.includes(situation))
      fault('lifeSituations', `there is no "${situation}" in content/site.json`)
  return faults.length > 0 || 'faults' in built ? { faults } : { built }
}
