import { dayOf } from '../../../kernel/clock.ts'
import type { Read } from '../../../kernel/hands.ts'
import { wordComplaint } from '../../../kernel/texts/texts.ts'
import { type BuiltService, buildService, type Fault } from '../build.ts'
import { type Coverage, coverageOf } from '../proof/coverage.ts'
import { type Example, readExamples } from '../proof/example.ts'
import type { Finding } from '../proof/finding.ts'
import { prove } from '../proof/prove.ts'
import { type ExampleResult, runExamples } from '../proof/run-examples.ts'
import { suggestExamples } from '../proof/suggest-examples.ts'
import type { Json } from '../question.ts'
import type { Sketch } from './sketch.ts'

/** What can be said of a sketch that can be built: what stops it and what should be looked at. */
export const findingsOf = (
  r: Pick<Read, 'now'>,
  { service, texts }: BuiltService,
  examples: readonly Json[],
): { faults: Fault[] } | { findings: Finding[] } => {
  const read = readExamples(examples, service)
  return 'faults' in read ? read : { findings: prove(service, texts, read.examples, dayOf(r.now)) }
}

export type SketchExamples = {
  results: ExampleResult[]
  coverage: Coverage
  /** Of what the examples leave out. */
  suggested: Example[]
}

/** How the examples of a sketch go, what they leave out, and examples of that. Undefined while it can't be built. */
export const examplesOf = (
  r: Pick<Read, 'now' | 't'>,
  sketch: Sketch,
): SketchExamples | { faults: Fault[] } | undefined => {
  const built = buildService(sketch.body, sketch.texts)
  if ('faults' in built) return undefined
  const read = readExamples(sketch.examples, built.service)
  if ('faults' in read) return read
  return {
    results: runExamples(built.service, read.examples),
    coverage: coverageOf(built.service, read.examples),
    suggested: suggestExamples(built.service, read.examples, dayOf(r.now), text => wordComplaint(r.t, text)),
  }
}
