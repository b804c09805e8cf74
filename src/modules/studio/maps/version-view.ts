import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { mapWorkshop, type StoredMap } from '../../processes/index.ts'
import { type Differing, differingOf } from './difference-view.ts'
import { type MapToRead, mapToRead } from './map-to-read.ts'

const { changesForBuilder, changesShown, mapOf, versionForBuilder, versionsForBuilder } = mapWorkshop

export type VersionsView = {
  map: StoredMap
  versions: Awaited<ReturnType<typeof versionsForBuilder>>
  changes: Awaited<ReturnType<typeof changesForBuilder>>
  /** Where the list goes on. */
  earlier: number | undefined
}

export const versionsView = async (r: Read<Officer>, { params, query }: Input): Promise<VersionsView> => {
  const map = await mapOf(r, params.karta ?? '')
  const before = numberIn(query.get('fore'))
  const found = await changesForBuilder(r, map.id, before)
  const changes = found.slice(0, changesShown)
  return {
    map,
    versions: await versionsForBuilder(r, map.id),
    changes,
    earlier: found.length > changesShown ? changes.at(-1)?.rev : undefined,
  }
}

export type VersionView = {
  map: StoredMap
  shown: Awaited<ReturnType<typeof versionForBuilder>>
  read: MapToRead
}

export const versionView = async (r: Read<Officer>, { params }: Input): Promise<VersionView> => {
  const map = await mapOf(r, params.karta ?? '')
  const shown = await versionForBuilder(r, map.id, mustBeNumber(params.version ?? null))
  return { map, shown, read: await mapToRead(shown.xml) }
}

export type DifferenceView = { map: StoredMap; from: number; to: number | 'nu'; differing: Differing }

export const differenceView = async (r: Read<Officer>, { params, query }: Input): Promise<DifferenceView> => {
  const map = await mapOf(r, params.karta ?? '')
  const from = mustBeNumber(query.get('fran'))
  const to = query.get('till') === 'nu' ? 'nu' : mustBeNumber(query.get('till'))
  const before = await versionForBuilder(r, map.id, from)
  const after = to === 'nu' ? map : await versionForBuilder(r, map.id, to)
  return { map, from, to, differing: await differingOf(before.xml, after.xml) }
}

/** A number of an address; undefined where it is none. */
export const numberIn = (text: string | null): number | undefined =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

export const mustBeNumber = (text: string | null): number => {
  const number = numberIn(text)
  if (number === undefined) throw new Missing('No such version')
  return number
}
