import { Missing } from '../../../kernel/errors.ts'
import { type Officer, type Read, reading, type Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import type { MapKind } from './table.ts'
import './table.ts'

export type StoredMap = {
  id: string
  name: string
  kind: MapKind
  unit: string
  xml: string
  rev: number
  canUndo: boolean
  /** Where everybody reads it when it is published; it never changes once given. */
  address: string | undefined
  /** The version that everybody reads. */
  published: number | undefined
  updatedAt: Temporal.Instant
  updatedBy: string
}

/** Whether somebody draws maps for a unit: who builds its services does. */
export const mayDraw = (actor: Officer, unit: string): boolean => unitsOf(actor).includes(unit)

const unitsOf = ({ grants }: Officer): string[] =>
  grants.flatMap(({ right, unit }) => (right === 'service.build' ? [unit] : []))

/** The maps of one's units, those changed last first. */
export const mapsForBuilder = async (r: Read<Officer>): Promise<Omit<StoredMap, 'xml'>[]> => {
  const units = unitsOf(r.actor)
  if (units.length === 0) return []
  const rows = await r.db
    .selectFrom('processes.map')
    .select(['id', 'name', 'kind', 'unit', 'rev', 'undoable', 'address', 'published', 'updated_at', 'updated_by'])
    .where('unit', 'in', units)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(shown)
}

/** Throws Missing, also for maps of other units. */
export const mapOf = async (r: Read<Officer>, id: string): Promise<StoredMap> => {
  const row = isId(id) ? await own(r, id).executeTakeFirst() : undefined
  if (!row || !mayDraw(r.actor, row.unit)) throw new Missing('No such map')
  return { ...shown(row), xml: row.xml }
}

/** The same for whoever handles cases at its unit: they read it and comment on it, and do not draw. */
export const mapForColleague = async (r: Read<Officer>, id: string): Promise<StoredMap> => {
  const row = isId(id) ? await own(r, id).executeTakeFirst() : undefined
  if (!row || !r.actor.grants.some(({ right, unit }) => unit === row.unit && readers.includes(right)))
    throw new Missing('No such map')
  return { ...shown(row), xml: row.xml }
}

const readers = ['service.build', 'case.read']

/** The same, locked until the end of the transaction. */
export const lockMap = async (w: Write<Officer>, id: string): Promise<StoredMap & { undoable: number | null }> => {
  const row = isId(id) ? await own(reading(w), id).forUpdate().executeTakeFirst() : undefined
  if (!row || !mayDraw(w.actor, row.unit)) throw new Missing('No such map')
  return { ...shown(row), xml: row.xml, undoable: row.undoable }
}

const own = (r: Read<Officer>, id: string) => r.db.selectFrom('processes.map').selectAll().where('id', '=', id)

type Row = Pick<StoredMap, 'id' | 'name' | 'kind' | 'unit' | 'rev'> & {
  undoable: number | null
  address: string | null
  published: number | null
  updated_at: Temporal.Instant
  updated_by: string
}

const shown = (row: Row): Omit<StoredMap, 'xml'> => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  unit: row.unit,
  rev: row.rev,
  canUndo: row.undoable !== null,
  address: row.address ?? undefined,
  published: row.published ?? undefined,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})
