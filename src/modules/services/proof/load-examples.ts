import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readOwnJson, whyUnreadable } from '../../../kernel/own-file.ts'
import type { Fault } from '../build.ts'
import type { Service } from '../compiled-service.ts'
import type { LoadedService } from '../load.ts'
import { type Example, readExamples } from './example.ts'
import type { Finding } from './finding.ts'
import { prove } from './prove.ts'
import { runExamples } from './run-examples.ts'

/** The examples beside a definition. A service without them has none. */
export const examplesIn = (folder: string, service: Service): { examples: Example[] } | { faults: Fault[] } => {
  const path = join(folder, 'examples.json')
  if (!existsSync(path)) return { examples: [] }
  let source: unknown
  try {
    source = readOwnJson(path)
  } catch (fault) {
    return { faults: [{ file: 'examples.json', path: '', message: whyUnreadable(fault) }] }
  }
  return readExamples(source, service)
}

/** Everything that the proof says of a service in a folder. Faults in the examples are no findings: they can't be run. */
export const proveLoaded = (
  { service, texts, folder }: LoadedService,
  today: Temporal.PlainDate,
): { findings: Finding[]; examples: Example[] } | { faults: Fault[] } => {
  const read = examplesIn(folder, service)
  if ('faults' in read) return read
  return { findings: prove(service, texts, read.examples, today), examples: read.examples }
}

/**
 * What keeps services from being offered, a line each: examples that can't be read or no longer hold. The whole proof takes seconds for a
 * large service; it is made before publishing, and of everything in the municipalities' folders by the tests.
 */
export const exampleFaults = (loaded: readonly LoadedService[]): string[] =>
  loaded.flatMap(({ service, folder }) => {
    const shown = relative(join(folder, '../../../..'), folder)
    const read = examplesIn(folder, service)
    if ('faults' in read)
      return read.faults.map(
        ({ file, path, message }) => `${shown}/${file}: ${path === '' ? '' : `${path}: `}${message}`,
      )
    return runExamples(service, read.examples)
      .filter(({ differences }) => differences.length > 0)
      .map(
        ({ example }) =>
          `${shown}/examples.json: "${example.name}" does not hold; run "bin/torg prove" to see what differs, and mend the service or the example`,
      )
  })
