import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readOwnText, whyUnreadable } from '../../../kernel/own-file.ts'
import { readShaped } from '../../../kernel/shape-words.ts'
import { BpmnFault, type BpmnFile, readBpmn } from '../bpmn/read-bpmn.ts'
import { compareMaps } from '../derivation/compare-maps.ts'
import { type Origin, originsOf } from '../derivation/lineage.ts'
import { readFacts } from '../facts-in-file.ts'
import { type Known, knownOf } from '../figures/known.ts'
import type { MapModel } from '../map/map-model.ts'
import { readMap } from '../map/read-map.ts'
import { type OwnMap, ownMapShape } from './own-map.ts'

/** One map as it was read: what it shows, and what it is counted by. */
export type ReadMap = { model: MapModel; known: Known; xml: string }

/** A process as it is and as it is to be. */
export type MapPair = { slug: string; about: OwnMap; asIs: ReadMap; toBe: ReadMap; origins: Map<string, Origin> }

/** What is wrong with the maps of a municipality: all of it at once, each with file, place and what to write instead. */
class BrokenMaps extends Error {
  override name = 'BrokenMaps'
  readonly faults: string[]
  constructor(faults: string[]) {
    super(`The maps can't be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/** Reads every `processes/<slug>/` of a municipality's folder. Throws BrokenMaps. */
export const loadMaps = async (municipalityFolder: string): Promise<MapPair[]> => {
  const root = join(municipalityFolder, 'processes')
  if (!existsSync(root)) return []
  const faults: string[] = []
  const pairs: MapPair[] = []
  for (const entry of readdirSync(root, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue
    const folder = join(root, entry.name)
    const pair = await loadPair(folder, entry.name, relative(join(municipalityFolder, '..', '..'), folder), faults)
    if (pair) pairs.push(pair)
  }
  if (faults.length > 0) throw new BrokenMaps(faults)
  return pairs
}

const loadPair = async (
  folder: string,
  slug: string,
  shown: string,
  faults: string[],
): Promise<MapPair | undefined> => {
  const about = readShaped(join(folder, 'map.json'), `${shown}/map.json`, ownMapShape, faults)
  const asIs = await readOne(join(folder, 'as-is.bpmn'), `${shown}/as-is.bpmn`, faults)
  const toBe = await readOne(join(folder, 'to-be.bpmn'), `${shown}/to-be.bpmn`, faults)
  if (!about || !asIs || !toBe) return undefined
  const origins = originsOf(toBe.file)
  const before = faults.length
  for (const { text } of compareMaps(asIs.model, toBe.model, origins).faults)
    faults.push(`${shown}/to-be.bpmn: ${text}`)
  faults.push(...sourceFaults(about).map(fault => `${shown}/map.json: ${fault}`))
  faults.push(
    ...nameFaults(about, { 'as-is': asIs.model, 'to-be': toBe.model }).map(fault => `${shown}/map.json: ${fault}`),
  )
  return faults.length > before ? undefined : { slug, about, asIs, toBe, origins }
}

const readOne = async (
  path: string,
  shown: string,
  faults: string[],
): Promise<(ReadMap & { file: BpmnFile }) | undefined> => {
  if (!existsSync(path)) {
    faults.push(`${shown}: is missing; draw the map and save it there`)
    return undefined
  }
  try {
    const xml = readOwnText(path)
    const file = await readBpmn(xml)
    return { file, model: readMap(file), known: knownOf(file, readFacts(file)), xml }
  } catch (fault) {
    const why =
      fault instanceof BpmnFault ? `is no map (${fault.message}); torg bpmn lint tells more` : whyUnreadable(fault)
    faults.push(`${shown}: ${why}`)
    return undefined
  }
}

/** Every figure has a source that is told. */
const sourceFaults = ({ sources, sourceOfFigures, perYear }: OwnMap): string[] => {
  const named = { 'perYear.source': perYear.source, 'sourceOfFigures.otherwise': sourceOfFigures.otherwise }
  const figures = (['as-is', 'to-be'] as const).flatMap(which =>
    Object.entries(sourceOfFigures[which]).map(([id, source]): [string, string] => [
      `sourceOfFigures.${which}.${id}`,
      source,
    ]),
  )
  return [...Object.entries(named), ...figures]
    .filter(([, source]) => !Object.hasOwn(sources, source))
    .map(([place, source]) => `${place}: there is no source "${source}"; write it among sources`)
}

/** Whatever has a name has one in English too. */
const nameFaults = ({ english }: OwnMap, models: Record<'as-is' | 'to-be', MapModel>): string[] =>
  (['as-is', 'to-be'] as const).flatMap(which => {
    const { pools, nodes, flows } = models[which]
    const named = [...pools, ...pools.flatMap(({ lanes }) => lanes), ...nodes, ...flows].filter(
      ({ name }) => name !== '',
    )
    return named
      .filter(({ id }) => (english[which][id] ?? '').trim() === '')
      .map(({ id, name }) => `english.${which}: "${id}" (${name}) has no English name; write one`)
  })
