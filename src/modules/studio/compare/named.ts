import type { Context } from '../../../kernel/http/context.ts'
import type { MapModel } from '../../processes/index.ts'

type Names = Record<string, string>

/** A map in the language of the page: Swedish as in the file, English as in `map.json`. What comes from the as-is map in a merged one has its names from `before`. */
export const named = (
  { locale }: Pick<Context, 'locale'>,
  model: MapModel,
  names: Names,
  before: Names = {},
): MapModel => {
  if (locale === 'sv') return model
  const word = <T extends { id: string; name: string }>(one: T): T => {
    const old = one.id.startsWith('as-is.') ? before[one.id.slice('as-is.'.length)] : undefined
    return { ...one, name: old ?? names[one.id] ?? one.name }
  }
  return {
    ...model,
    pools: model.pools.map(pool => ({ ...word(pool), lanes: pool.lanes.map(word) })),
    nodes: model.nodes.map(word),
    flows: model.flows.map(word),
  }
}
