import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Complaint } from '../../../kernel/errors.ts'
import type { Fault } from '../build.ts'
import type { Service } from '../compiled-service.ts'
import type { LoadedService } from '../load.ts'
import { type Example, readExamples } from './example.ts'
import type { Finding } from './finding.ts'
import { prove } from './prove.ts'

/** The examples beside a definition. A service without them has none. */
export const examplesIn = (folder: string, service: Service): { examples: Example[] } | { faults: Fault[] } => {
  const path = join(folder, 'examples.json')
  if (!existsSync(path)) return { examples: [] }
  let source: unknown
  try {
    source = JSON.parse(readFileSync(path, 'utf8'))
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : fault
    return {
      faults: [{ file: 'examples.json', path: '', message: `is not JSON (${why}); mend the commas and quotes there` }],
    }
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
 * What keeps services from being offered, a line each, as broken definitions are told of: examples that can't be read or don't hold, and
 * findings that stop. `word` puts them into words.
 */
export const proofFaults = (
  loaded: readonly LoadedService[],
  { today, word }: { today: Temporal.PlainDate; word: (text: Complaint) => string },
): string[] =>
  loaded.flatMap(one => {
    const shown = relative(join(one.folder, '../../../..'), one.folder)
    const proof = proveLoaded(one, today)
    const told =
      'faults' in proof
        ? proof.faults
        : proof.findings
            .filter(({ level }) => level === 'stops')
            .map(({ place, message }) => ({ file: place.file, path: place.path, message: word(message) }))
    return told.map(({ file, path, message }) => `${shown}/${file}: ${path === '' ? '' : `${path}: `}${message}`)
  })
