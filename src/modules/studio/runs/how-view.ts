import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import {
  type Ask,
  type HowDone,
  type MapModel,
  mapWorkshop,
  readBpmn,
  readMap,
  type StepWork,
  type StoredMap,
} from '../../processes/index.ts'

const { mapOf, readHow } = mapWorkshop

export type HowView = {
  map: StoredMap
  id: string
  name: string
  work: StepWork | undefined
  asks: Ask[]
  /** What the applicant reads at it. */
  phase: { sv: string; en: string } | undefined
  /** Names of what is asked elsewhere in the map. */
  taken: string[]
}

export const mapWithHow = async (
  r: Read<Officer>,
  id: string,
): Promise<{ map: StoredMap; model: MapModel; how: HowDone }> => {
  const map = await mapOf(r, id)
  const file = await readBpmn(map.xml)
  return { map, model: readMap(file), how: readHow(file) }
}

/** How a step of people is done. Throws Missing for all else. */
export const howView = async (r: Read<Officer>, { params }: Input): Promise<HowView> => {
  const { map, model, how } = await mapWithHow(r, params.karta ?? '')
  const node = model.nodes.find(({ id }) => id === params.steg)
  const step = node && how.steps.get(node.id)
  if (!node || !step) throw new Missing('No step of people has this id')
  const taken = [...how.steps].flatMap(([id, { asks }]) => (id === node.id ? [] : asks.map(({ name }) => name)))
  return {
    map,
    id: node.id,
    name: node.name,
    work: step.work,
    asks: step.asks,
    phase: how.phases.get(node.id),
    taken,
  }
}

/** One of the questions of a step; `ask` is undefined for a new one. Throws Missing for one that is gone. */
export const askView = async (r: Read<Officer>, input: Input): Promise<HowView & { ask: Ask | undefined }> => {
  const view = await howView(r, input)
  const name = input.params.fraga
  const ask = view.asks.find(each => each.name === name)
  if (name !== undefined && !ask) throw new Missing('No such question')
  return { ...view, ask }
}
