import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Clock } from '../kernel/feel/open/evaluate-open.ts'
import {
  type Decide,
  DmnFault,
  decideAmong,
  type Library,
  libraryOf,
  type Model,
  readModel,
} from '../modules/processes/index.ts'

/** A file of decisions with those beside it that it imports. Throws DmnFault. Each file is read once, until it changes. */
export const libraryAt = async (file: string): Promise<Library> => {
  const main = await modelAt(file)
  const models = new Map([[main.namespace, main]])
  const wanted = [...main.imports]
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    if (models.has(next.namespace)) continue
    const found = await besides(file, next.namespace, next.location)
    if (!found) continue
    models.set(next.namespace, found)
    wanted.push(...found.imports)
  }
  models.delete(main.namespace)
  return libraryOf(main, [...models.values()])
}

/** All files of decisions in a folder. */
const decisionFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => name.toLowerCase().endsWith('.dmn'))
    .toSorted()
    .map(name => join(folder, name))

/**
 * How a map's business rule tasks ask decisions: those of the files that are named, or of all beside the map. A file that can't be read holds up only
 * those who ask what is nowhere else. The function throws Incident.
 */
export const decisionsFor = async (map: string, files: string[] | undefined, clock: Clock): Promise<Decide> => {
  const libraries: Library[] = []
  const faults: string[] = []
  for (const file of files ?? decisionFilesIn(dirname(map))) {
    try {
      libraries.push(await libraryAt(file))
    } catch (fault) {
      if (!(fault instanceof DmnFault)) throw fault
      faults.push(`${basename(file)}: ${fault.message}`)
    }
  }
  return decideAmong(libraries, faults, clock)
}

const modelAt = async (file: string): Promise<Model> => {
  const { mtimeMs } = statSync(file)
  const known = models.get(file)
  if (known?.at === mtimeMs) return known.model
  const model = await readModel(readFileSync(file))
  models.set(file, { at: mtimeMs, model })
  return model
}

const models = new Map<string, { at: number; model: Model }>()

/** The file of a namespace in the same folder, where the import says or wherever it is. Files that can't be read are not it. */
const besides = async (file: string, namespace: string, location: string | undefined): Promise<Model | undefined> => {
  const folder = dirname(file)
  const all = decisionFilesIn(folder)
  const named = location === undefined ? [] : all.filter(one => one === join(folder, location))
  for (const one of [...named, ...all]) {
    const model = await orNothing(one)
    if (model?.namespace === namespace) return model
  }
  return undefined
}

const orNothing = async (file: string): Promise<Model | undefined> => {
  try {
    return await modelAt(file)
  } catch (fault) {
    if (fault instanceof DmnFault) return undefined
    throw fault
  }
}
