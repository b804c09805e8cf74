import { Missing } from '../../../kernel/errors.ts'
import { type Officer, type Read, reading, type Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { mayDraw } from '../maps/stored-map.ts'
import './table.ts'

export type StoredDecision = {
  id: string
  name: string
  unit: string
  xml: string
  rev: number
  canUndo: boolean
  updatedAt: Temporal.Instant
  updatedBy: string
}

/** The files of decisions of one's units, those changed last first. Who builds services for a unit writes its decisions. */
export const decisionsForBuilder = async (r: Read<Officer>): Promise<Omit<StoredDecision, 'xml'>[]> => {
  const units = r.actor.grants.flatMap(({ right, unit }) => (right === 'service.build' ? [unit] : []))
  if (units.length === 0) return []
  const rows = await r.db
    .selectFrom('processes.decision')
    .select(['id', 'name', 'unit', 'rev', 'undoable', 'updated_at', 'updated_by'])
    .where('unit', 'in', units)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(shown)
}

/** Throws Missing, also for those of other units. */
export const decisionOf = async (r: Read<Officer>, id: string): Promise<StoredDecision> => {
  const row = isId(id) ? await own(r, id).executeTakeFirst() : undefined
  if (!row || !mayDraw(r.actor, row.unit)) throw new Missing('No such decision')
  return { ...shown(row), xml: row.xml }
}

/** The same, locked until the end of the transaction. */
export const lockDecision = async (
  w: Write<Officer>,
  id: string,
): Promise<StoredDecision & { undoable: number | null }> => {
  const row = isId(id) ? await own(reading(w), id).forUpdate().executeTakeFirst() : undefined
  if (!row || !mayDraw(w.actor, row.unit)) throw new Missing('No such decision')
  return { ...shown(row), xml: row.xml, undoable: row.undoable }
}

export type DecisionHistoryLine = { rev: number; at: Temporal.Instant; who: string; did: string; what: string }

/** The changes of a file, newest first. */
export const decisionHistory = (r: Read<Officer>, id: string, most: number): Promise<DecisionHistoryLine[]> =>
  r.db
    .selectFrom('processes.decision_change')
    .select(['rev', 'at', 'by_name as who', 'did', 'what'])
    .where('decision', '=', id)
    .orderBy('rev', 'desc')
    .limit(most)
    .execute()

const own = (r: Read<Officer>, id: string) => r.db.selectFrom('processes.decision').selectAll().where('id', '=', id)

type Row = Pick<StoredDecision, 'id' | 'name' | 'unit' | 'rev'> & {
  undoable: number | null
  updated_at: Temporal.Instant
  updated_by: string
}

const shown = ({ id, name, unit, rev, undoable, updated_at, updated_by }: Row): Omit<StoredDecision, 'xml'> => ({
  id,
  name,
  unit,
  rev,
  canUndo: undoable !== null,
  updatedAt: updated_at,
  updatedBy: updated_by,
})
