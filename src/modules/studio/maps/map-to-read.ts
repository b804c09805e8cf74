import {
  type MapModel,
  type Outline,
  outlineOf,
  readBpmn,
  readFacts,
  readMap,
  type StepFacts,
} from '../../processes/index.ts'

/** A map for those who read it. */
export type MapToRead = {
  model: MapModel
  outline: Outline
  facts: Map<string, StepFacts>
  /** The names of roles by their id. */
  roles: Map<string, string>
}

export const mapToRead = async (xml: string): Promise<MapToRead> => {
  const file = await readBpmn(xml)
  const model = readMap(file)
  return {
    model,
    outline: outlineOf(model),
    facts: readFacts(file),
    roles: new Map(model.pools.flatMap(({ lanes }) => lanes).map(({ id, name }) => [id, name])),
  }
}
