import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { mapOf } from './stored-map.ts'
import './table.ts'

export type MapVersion = { version: number; at: Temporal.Instant; by: string; note: string; name: string }

/** One change of a map: `did` is the change, `what` the name of what was changed. */
export type MapChangeMade = { rev: number; at: Temporal.Instant; by: string; did: string; what: string }

/** Every version of a map, newest first. Throws Missing, also for maps of other units. */
export const versionsForBuilder = async (r: Read<Officer>, id: string): Promise<MapVersion[]> => {
  await mapOf(r, id)
  return versionsOf(r, id)
}

/** One version with its file. Throws Missing. */
export const versionForBuilder = async (
  r: Read<Officer>,
  id: string,
  version: number,
): Promise<MapVersion & { xml: string }> => {
  await mapOf(r, id)
  return versionOf(r, id, version)
}

/** What has been changed, newest first; `before` pages on. Gives one more than a page where there are more. */
export const changesForBuilder = async (r: Read<Officer>, id: string, before?: number): Promise<MapChangeMade[]> => {
  await mapOf(r, id)
  let query = r.db
    .selectFrom('processes.map_change')
    .select(['rev', 'at', 'by_name as by', 'did', 'what'])
    .where('map', '=', id)
  if (before !== undefined) query = query.where('rev', '<', before)
  return query
    .orderBy('rev', 'desc')
    .limit(changesShown + 1)
    .execute()
}

export const changesShown = 50

/** For who has been let in to the map already. */
export const versionsOf = (r: Read, id: string): Promise<MapVersion[]> =>
  r.db
    .selectFrom('processes.map_version')
    .select(['version', 'at', 'by_name as by', 'note', 'name'])
    .where('map', '=', id)
    .orderBy('version', 'desc')
    .execute()

/** The same of one version. Throws Missing. */
export const versionOf = async (r: Read, id: string, version: number): Promise<MapVersion & { xml: string }> => {
  const found = await withFile(r, id).where('version', '=', version).executeTakeFirst()
  if (!found) throw new Missing('No such version')
  return found
}

export const newestVersion = (r: Read, id: string): Promise<(MapVersion & { xml: string }) | undefined> =>
  withFile(r, id).orderBy('version', 'desc').limit(1).executeTakeFirst()

const withFile = (r: Read, id: string) =>
  r.db
    .selectFrom('processes.map_version')
    .select(['version', 'at', 'by_name as by', 'note', 'name', 'xml'])
    .where('map', '=', id)
