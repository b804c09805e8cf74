import { readFileSync } from 'node:fs'
import type { Write } from '../../../kernel/hands.ts'
import { publishDefinition } from '../../processes/index.ts'
import type { CaseEnd } from '../case.ts'

const file = (name: string): string => readFileSync(new URL(`./standard/${name}.bpmn`, import.meta.url), 'utf8')

/** By which map a case goes whose service has none of its own. */
export const standardMap = (ends: CaseEnd): string => `standard-${ends}`

/** The name of the map of a service's own, as it is published. */
export const mapOfService = (slug: string): string => `service-${slug}`

/** Publishes the maps that come with Torg. Again and again; what has not changed stays the version it is. */
export const publishStandardMaps = async (w: Write): Promise<void> => {
  for (const ends of ['decision', 'reply'] as const)
    await publishDefinition(w, { name: standardMap(ends), xml: file(ends), offered: true })
}
