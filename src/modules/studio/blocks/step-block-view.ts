import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import {
  type BlockUse,
  type Catalogue,
  type CataloguedBlock,
  mapWorkshop,
  readBlockUse,
  readBpmn,
  readMap,
  type StoredMap,
} from '../../processes/index.ts'

const { mapOf } = mapWorkshop

export type StepBlockView = {
  map: StoredMap
  step: { id: string; name: string }
  blocks: Catalogue
  /** What the step says now. */
  use?: BlockUse
}

/** A step of a map and the blocks that can do it. Throws Missing, also for what is no step. */
export const stepBlockView = async (
  r: Read<Officer>,
  { params }: Input,
  catalogue: Catalogue,
): Promise<StepBlockView> => {
  const map = await mapOf(r, params.karta ?? '')
  const file = await readBpmn(map.xml)
  const step = readMap(file).nodes.find(({ id, kind }) => id === params.steg && kind === 'step')
  if (!step) throw new Missing('No such step')
  const use = readBlockUse(file, step.id)
  return { map, step: { id: step.id, name: step.name }, blocks: catalogue, ...(use ? { use } : {}) }
}

/** Throws Missing. */
export const blockOf = (catalogue: Catalogue, { params }: Input): CataloguedBlock => {
  const block = catalogue.find(({ topic }) => topic === params.block)
  if (!block) throw new Missing('No such block')
  return block
}
