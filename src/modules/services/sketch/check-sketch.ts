import type { Read } from '../../../kernel/hands.ts'
import { caseTypes } from '../../cases/index.ts'
import { colleaguesAt, unitSlugs } from '../../organisation/index.ts'
import { type BuiltService, buildService, type Fault } from '../build.ts'
import { impossibleFaults } from '../impossible.ts'
import type { Finding } from '../proof/finding.ts'
import type { Time } from '../proof/time.ts'
import type { Sketch } from './sketch.ts'
import { findingsOf, studioTime } from './sketch-proof.ts'
import '../table.ts'

/** What the municipality's site can list a service under. */
export type Topics = { subjects: readonly string[]; lifeSituations: readonly string[] }

export type Checked = { faults: Fault[]; findings: Finding[]; built: BuiltService | undefined }

/** Everything that keeps a sketch from being published, what should be looked at, and the service where nothing stops it. */
export const checkSketch = async (
  r: Read,
  { body, texts, examples }: Sketch,
  topics: Topics,
  time: Time = studioTime(),
): Promise<Checked> => {
  const built = buildService(body, texts, await unitSlugs(r))
  const faults = [...('faults' in built ? built.faults : []), ...impossibleFaults(body)]
  const fault = (path: string, message: string): void => {
    faults.push({ file: 'service.json', path, message })
  }
  if (caseTypes(r.municipality).every(({ caseType }) => caseType !== body.caseType))
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
  if ('faults' in built) return { faults, findings: [], built: undefined }
  const proof = await findingsOf(r, built, examples, time)
  if ('faults' in proof) return { faults: [...faults, ...proof.faults], findings: [], built: undefined }
  const stops = faults.length > 0 || proof.findings.some(({ level }) => level === 'stops')
  return { faults, findings: proof.findings, built: stops ? undefined : built }
}
