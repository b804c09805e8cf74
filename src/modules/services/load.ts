import { existsSync, readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { readOwnJson, whyUnreadable } from '../../kernel/own-file.ts'
import { type BuiltService, buildService } from './build.ts'
import { impossibleFaults } from './impossible.ts'
import type { TextSources } from './words.ts'

/** A folder `services/<slug>/` as it was read: the service, and what is stored of it when it is published. */
export type LoadedService = BuiltService & { folder: string }

/** What is wrong with the definitions of a municipality: all of it at once, each with file, place and what to write instead. */
export class BrokenServices extends Error {
  override name = 'BrokenServices'
  readonly faults: string[]
  constructor(faults: string[]) {
    super(`The services can't be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/**
 * Reads every service of a municipality's folder. `units` are the slugs of its organisation, if known.
 * Throws BrokenServices.
 */
export const loadServices = (municipalityFolder: string, units?: readonly string[]): LoadedService[] => {
  const root = join(municipalityFolder, 'services')
  if (!existsSync(root)) return []
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(root, entry.name))
    .sort()
  const faults: string[] = []
  const loaded = folders.flatMap(folder => {
    const service = loadFolder(folder, relative(join(municipalityFolder, '..', '..'), folder), units, faults)
    return service ? [service] : []
  })
  for (const [prefix, slugs] of byPrefix(loaded)) {
    if (slugs.length > 1)
      faults.push(`${slugs.join(' and ')} both have the numberPrefix "${prefix}"; give each its own`)
  }
  if (faults.length > 0) throw new BrokenServices(faults)
  return loaded
}

const loadFolder = (
  folder: string,
  shown: string,
  units: readonly string[] | undefined,
  faults: string[],
): LoadedService | undefined => {
  const source = readJson(join(folder, 'service.json'), `${shown}/service.json`, faults)
  const texts: TextSources = {}
  for (const language of languagesIn(folder)) {
    const file = `${shown}/texts/${language}.json`
    const read = readJson(join(folder, 'texts', `${language}.json`), file, faults)
    if (read === undefined) continue
    texts[language] = textsIn(read, file, faults)
  }
  if (source === undefined) return undefined
  const built = buildService(source, texts, units)
  const found = 'faults' in built ? built.faults : impossibleFaults(built.service.definition)
  if ('faults' in built || found.length > 0) {
    for (const { file, path, message } of found)
      faults.push(`${shown}/${file}: ${path === '' ? '' : `${path}: `}${message}`)
    return undefined
  }
  if (built.service.slug !== basename(folder)) {
    faults.push(
      `${shown}/service.json: slug: is "${built.service.slug}" but the folder is called "${basename(folder)}"; write the same in both`,
    )
    return undefined
  }
  return { ...built, folder }
}

const languagesIn = (folder: string): string[] =>
  existsSync(join(folder, 'texts'))
    ? readdirSync(join(folder, 'texts'))
        .filter(file => file.endsWith('.json'))
        .map(file => basename(file, '.json'))
        .sort()
    : []

const readJson = (path: string, shown: string, faults: string[]): unknown => {
  if (!existsSync(path)) {
    faults.push(`${shown}: is missing; every service has one`)
    return undefined
  }
  try {
    return readOwnJson(path)
  } catch (fault) {
    faults.push(`${shown}: ${whyUnreadable(fault)}`)
    return undefined
  }
}

const textsIn = (read: unknown, shown: string, faults: string[]): Record<string, string> => {
  const texts: Record<string, string> = {}
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    faults.push(`${shown}: write an object of keys and texts, as in {"service.name": "Sommarjobb"}`)
    return texts
  }
  for (const [key, text] of Object.entries(read)) {
    if (typeof text === 'string') texts[key] = text
    else faults.push(`${shown}: ${key}: write a text in quotes; keys are flat, with dots`)
  }
  return texts
}

const byPrefix = (services: LoadedService[]): Map<string, string[]> =>
  Map.groupBy(services, s => s.service.definition.numberPrefix)
    .entries()
    .reduce(
      (all, [prefix, list]) =>
        all.set(
          prefix,
          list.map(s => s.service.slug),
        ),
      new Map<string, string[]>(),
    )
