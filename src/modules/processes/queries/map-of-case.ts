import type { Read } from '../../../kernel/hands.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import type { MapModel } from '../map/map-model.ts'
import { readMap } from '../map/read-map.ts'
import type { RunningCase } from './running-case.ts'
import '../table.ts'

/** The map that a case goes by, with where in it the case stands and which steps it has been through, by their ids. */
export type MapOfCase = { model: MapModel; at: string[]; been: string[]; version: number }

export const mapOfCase = async (r: Read, { instance, definition }: RunningCase): Promise<MapOfCase> => {
  const { xml, version } = await r.db
    .selectFrom('processes.definition')
    .where('id', '=', definition)
    .select(['xml', 'version'])
    .executeTakeFirstOrThrow()
  const [tokens, done] = [
    await r.db.selectFrom('processes.token').where('instance_id', '=', instance).distinct().select('node').execute(),
    await r.db
      .selectFrom('processes.history')
      .where('instance_id', '=', instance)
      .where('what', 'in', ['done', 'manual-skip'])
      .groupBy('node')
      .orderBy(({ fn }) => fn.min('seq'))
      .select('node')
      .execute(),
  ]
  const at = tokens.map(({ node }) => node)
  const been = done.map(({ node }) => node).filter(node => !at.includes(node))
  return { model: readMap(await readBpmn(xml)), at, been, version }
}
