import type { Municipality } from '../../../kernel/municipalities.ts'
import { type Comparison, compareMaps } from '../derivation/compare-maps.ts'
import { type MergedMap, mergeMaps } from '../derivation/merge-maps.ts'
import { type Difference, differenceOf } from '../figures/difference.ts'
import { loadMaps, type MapPair } from './load-maps.ts'

/** A process as it is and as it is to be, with what differs. */
export type ComparedMap = MapPair & { comparison: Comparison; merged: MergedMap; difference: Difference }

/** Where everybody reads those that are published. */
export const publishedMaps = '/sa-andras-det'

/** Where it is told how a service is changed; undefined where nothing of that is published. */
export const changeOf = async (
  municipality: Pick<Municipality, 'folder'>,
  service: string,
): Promise<string | undefined> => {
  const found = (await mapsOf(municipality)).find(({ about }) => about.published && about.service === service)
  return found && `${publishedMaps}/${found.slug}`
}

/** Folders change only when the program is started anew: each is read and counted once. */
const kept = new Map<string, Promise<ComparedMap[]>>()

/** The compared maps of a municipality, in the order of their names. Throws BrokenMaps. */
export const mapsOf = ({ folder }: Pick<Municipality, 'folder'>): Promise<ComparedMap[]> => {
  const found = kept.get(folder) ?? readAll(folder)
  kept.set(folder, found)
  return found
}

const readAll = async (folder: string): Promise<ComparedMap[]> =>
  (await loadMaps(folder))
    .map(pair => ({
      ...pair,
      comparison: compareMaps(pair.asIs.model, pair.toBe.model, pair.origins),
      merged: mergeMaps(pair.asIs.model, pair.toBe.model, pair.origins),
      difference: differenceOf(pair.asIs, pair.toBe, pair.about.perYear.value),
    }))
    .toSorted((a, b) => a.about.name.sv.localeCompare(b.about.name.sv, 'sv'))
