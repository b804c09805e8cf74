import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { onMap } from '../../cases/index.ts'
import { type HowDone, type MapModel, mapWorkshop, type StoredMap, type VersionOfMap } from '../../processes/index.ts'
import { mapWithHow } from './how-view.ts'
import { type ServiceToRun, servicesToRun, serviceToRun } from './service-to-run.ts'

const { lintForService, movePlan, versionsOfMap } = mapWorkshop

type Findings = Awaited<ReturnType<typeof lintForService>>

export type RunView = {
  map: StoredMap
  model: MapModel
  how: HowDone
  services: { slug: string; name: string }[]
  /** The one that was chosen, with what the map lacks for it. */
  chosen: { service: ServiceToRun; findings: Findings; versions: VersionOfMap[] } | undefined
}

/** What a map lacks that cases of a service are to go by. */
export const findingsFor = (xml: string, service: ServiceToRun): Promise<Findings> =>
  lintForService(xml, {
    ends: service.ends,
    facts: service.terms.map(({ name }) => name),
    heard: onMap.heard,
    blocks: onMap.describedBlocks,
    decisions: (service.newest?.decisions.length ?? 0) > 0,
  })

export const runView = async (r: Read<Officer>, { params, query }: Input): Promise<RunView> => {
  const { map, model, how } = await mapWithHow(r, params.karta ?? '')
  const asked = query.get('tjanst') ?? how.service
  const service = asked === '' ? undefined : await serviceToRun(r, asked)
  return {
    map,
    model,
    how,
    services: await servicesToRun(r),
    chosen: service && {
      service,
      findings: await findingsFor(map.xml, service),
      versions: await versionsOfMap(r, service.map),
    },
  }
}

export type MoveView = {
  map: StoredMap
  service: ServiceToRun
  from: number
  to: number
  plan: Awaited<ReturnType<typeof movePlan>>
}

/** What moving the cases of a version to the newest would mean. Throws Missing. */
export const moveView = async (r: Read<Officer>, { params, query }: Input): Promise<MoveView> => {
  const { map } = await mapWithHow(r, params.karta ?? '')
  return { map, ...(await moveOf(r, query.get('tjanst') ?? '', query.get('fran') ?? '')) }
}

export const moveOf = async (r: Read<Officer>, slug: string, version: string): Promise<Omit<MoveView, 'map'>> => {
  const service = await serviceToRun(r, slug)
  const from = /^\d{1,6}$/.test(version) ? Number(version) : 0
  const to = service?.newest?.version
  if (!service || to === undefined || from === 0 || from >= to) throw new Missing('Nothing to move')
  return { service, from, to, plan: await movePlan(r, { name: service.map, from, to }) }
}
