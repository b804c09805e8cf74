import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { MapKind } from './table.ts'
import { type MapVersion, versionOf, versionsOf } from './versions.ts'
import './table.ts'

/** Where everybody reads the maps that are published. */
export const drawnMaps = '/sa-gar-det-till'

export type ListedMap = {
  address: string
  name: string
  kind: MapKind
  unit: string
  version: number
  publishedAt: Temporal.Instant
}

/** A version of a published map. `current` is the one that everybody is shown first. */
export type PublishedMap = ListedMap & {
  id: string
  xml: string
  note: string
  current: number
  versions: Omit<MapVersion, 'by'>[]
}

/** The maps that everybody may read, by name. */
export const listedMaps = async (r: Read): Promise<ListedMap[]> => {
  const rows = await published(r).execute()
  return rows.flatMap(({ address, ...row }) => (address === null ? [] : [{ ...row, address }]))
}

/** One of them, in its newest version or an earlier. Throws Missing, also for what is not published. */
export const publishedMap = async (r: Read, address: string, version?: number): Promise<PublishedMap> => {
  const row = await published(r).where('m.address', '=', address).select(['m.id']).executeTakeFirst()
  if (!row) throw new Missing('No such map')
  const shown = await versionOf(r, row.id, version ?? row.version)
  // One that was made while the map was withdrawn does not exist: versions are made by publishing.
  const versions = await versionsOf(r, row.id)
  return {
    id: row.id,
    address,
    kind: row.kind,
    unit: row.unit,
    name: shown.name,
    xml: shown.xml,
    note: shown.note,
    version: shown.version,
    publishedAt: shown.at,
    current: row.version,
    versions: versions.map(({ by: _, ...rest }) => rest),
  }
}

const published = (r: Read) =>
  r.db
    .selectFrom('processes.map as m')
    .innerJoin('processes.map_version as v', join =>
      join.onRef('v.map', '=', 'm.id').onRef('v.version', '=', 'm.published'),
    )
    .select(['m.address', 'v.name', 'm.kind', 'm.unit', 'v.version', 'v.at as publishedAt'])
    .orderBy('v.name')
