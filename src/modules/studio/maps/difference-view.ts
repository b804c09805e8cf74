import {
  type How,
  type KnownMap,
  type MapDifference,
  type MapModel,
  mapWorkshop,
  readBpmn,
  readFacts,
  readMap,
} from '../../processes/index.ts'

const { mapDifferences, mergeMaps, originsBetween } = mapWorkshop

/** What differs between two states of a map, and the picture in which both are drawn. */
export type Differing = {
  differences: MapDifference[]
  /** The files differ in something that no page shows. */
  otherwise: boolean
  model: MapModel
  marks: Map<string, How>
}

/** Of two files of the same map. */
export const differingOf = async (before: string, after: string): Promise<Differing> => {
  const [was, is] = [await known(before), await known(after)]
  const differences = mapDifferences(was, is)
  const merged = mergeMaps(was.model, is.model, originsBetween(was.model, is.model, differences))
  return { differences, otherwise: differences.length === 0 && before !== after, ...merged }
}

const known = async (xml: string): Promise<KnownMap> => {
  const file = await readBpmn(xml)
  return { model: readMap(file), facts: readFacts(file) }
}
