import { sql } from 'kysely'
import { rowsOf } from '../../../kernel/db/rows.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import { readyDefinition } from '../keeping/definition.ts'
import { elementsInUse } from '../moving/in-use.ts'
import { type MovePlan, planMove } from '../moving/plan-move.ts'
import '../table.ts'

/** A version that was published by a name, and how many cases go by it now. */
export type VersionOfMap = { version: number; at: Temporal.Instant; running: number }

/** All versions by a name, newest first. */
export const versionsOfMap = async (r: Read, name: string): Promise<VersionOfMap[]> =>
  rowsOf(
    r,
    sql<VersionOfMap>`
      select d.version, d.published_at as at,
        (select count(*)::int from processes.instance i where i.definition_id = d.id and i.ended_at is null) as running
      from processes.definition d where d.name = ${name} order by d.version desc`,
  )

/** The newest file by a name with its decision tables; undefined where nothing has been published by it. */
export const newestByName = (
  r: Read,
  name: string,
): Promise<{ version: number; xml: string; decisions: string[] } | undefined> =>
  r.db
    .selectFrom('processes.definition')
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .limit(1)
    .select(['version', 'xml', 'decisions'])
    .executeTakeFirst()

/** What moving all running cases from one version to another would mean, as it is now. Throws Missing. */
export const movePlan = async (
  r: Read,
  { name, from, to }: { name: string; from: number; to: number },
): Promise<MovePlan> => {
  const idOf = async (version: number): Promise<string> => {
    const row = await r.db
      .selectFrom('processes.definition')
      .where('name', '=', name)
      .where('version', '=', version)
      .select('id')
      .executeTakeFirst()
    if (!row) throw new Missing(`There is no version ${version} of ${name}`)
    return row.id
  }
  const [old, fresh] = [await idOf(from), await idOf(to)]
  const [before, after] = [await readyDefinition(r, old), await readyDefinition(r, fresh)]
  const cases = await r.db
    .selectFrom('processes.instance')
    .where('definition_id', '=', old)
    .where('ended_at', 'is', null)
    .select('id')
    .execute()
  const ids = cases.map(({ id }) => id)
  return planMove(before.program, after.program, {}, await elementsInUse(r, ids), ids.length)
}
