import { sql } from 'kysely'
import { rowsOf } from '../../../../kernel/db/rows.ts'
import type { Read } from '../../../../kernel/hands.ts'
import { readyDefinition } from '../../keeping/definition.ts'
import '../../table.ts'
import { type Conformance, compareWithMap } from './compare.ts'
import type { Done } from './replay.ts'

/** So many cases are compared at the most: those that ended last. */
const sampled = 2_000

export type Fit = Conformance & {
  /** Cases that were moved here from another version: they have gone by two maps, and are not compared. */
  moved: number
}

/** The cases of a version that have ended, beside its map. */
export const fitOf = async (r: Read, definition: string): Promise<Fit> => {
  const { program } = await readyDefinition(r, definition)
  const rows = await rowsOf(
    r,
    sql<{ instance_id: string; what: string[] | null; node: string[] | null }>`
      select c.id as instance_id, h.what, h.node from (
        select id from processes.instance where definition_id = ${definition}::uuid and state = 'completed' and ended_at is not null
        order by ended_at desc limit ${sampled}
      ) as c left join lateral (
        select array_agg(what order by seq) as what, array_agg(node order by seq) as node from processes.history
        where instance_id = c.id and (what in ('done', 'moved') or what like 'manual-%')
      ) as h on true`,
  )
  const cases = rows.map(({ what, node }) => (what ?? []).map((each, i) => ({ what: each, node: node?.[i] ?? '' })))
  const own = cases.filter(lines => lines.every(({ what }) => what !== 'moved'))
  const isStep = (node: string): boolean => program.nodes[node]?.kind === 'activity'
  return {
    ...compareWithMap(
      program,
      own.map(lines => ({
        steps: lines.flatMap(({ what, node }): Done[] => {
          if (what.startsWith('manual-')) return [{ step: node, byHand: what }]
          // Gateways and events have their place in the map, and not in what is compared.
          return isStep(node) || program.nodes[node] === undefined ? [{ step: node }] : []
        }),
      })),
    ),
    moved: cases.length - own.length,
  }
}
