import { dayOf } from '../../../kernel/clock.ts'
import type { Complaint } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import { wordComplaint } from '../../../kernel/texts/texts.ts'
import { buildService } from '../build.ts'
import { type Coverage, coverageOf } from '../proof/coverage.ts'
import { type Example, readExamples } from '../proof/example.ts'
import type { Finding } from '../proof/finding.ts'
import { suggestExamples } from '../proof/suggest-examples.ts'
import { endless } from '../proof/time.ts'
import { checkSketch, type Topics } from './check-sketch.ts'
import type { Sketch } from './sketch.ts'

export type ProofOfSketch = {
  /** In words. */
  findings: (Omit<Finding, 'message'> & { message: string })[]
  /** Of its content; undefined while it can't be built. */
  hash?: string
  coverage?: Coverage
  suggested?: Example[]
}

/** Everything that the proof says of a sketch, however long that takes. For the command line. */
export const proveSketch = async (
  r: Read,
  sketch: Sketch,
  topics: Topics,
  suggest: boolean,
): Promise<ProofOfSketch> => {
  const word = (text: Complaint): string => wordComplaint(r.t, text)
  const { faults, findings } = await checkSketch(r, sketch, topics, endless)
  const told = [
    ...faults.map(({ file, path, message }) => ({
      level: 'stops' as const,
      rule: 'definition',
      place: { file, path },
      message,
    })),
    ...findings.map(finding => ({ ...finding, message: word(finding.message) })),
  ]
  const built = buildService(sketch.body, sketch.texts)
  if ('faults' in built) return { findings: told }
  const { service } = built
  const read = readExamples(sketch.examples, service)
  if ('faults' in read) return { findings: told, hash: service.hash }
  return {
    findings: told,
    hash: service.hash,
    coverage: coverageOf(service, read.examples),
    ...(suggest ? { suggested: suggestExamples(service, read.examples, dayOf(r.now), word) } : {}),
  }
}
