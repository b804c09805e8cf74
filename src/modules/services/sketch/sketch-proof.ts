import { dayOf } from '../../../kernel/clock.ts'
import type { Complaint } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import { wordComplaint } from '../../../kernel/texts/texts.ts'
import { type BuiltService, buildService, type Fault } from '../build.ts'
import { type Coverage, covering } from '../proof/coverage.ts'
import { type Example, readExamples } from '../proof/example.ts'
import type { Finding } from '../proof/finding.ts'
import { proving } from '../proof/prove.ts'
import { type ExampleResult, goThroughAll } from '../proof/run-examples.ts'
import { suggesting } from '../proof/suggest-examples.ts'
import { inTurns, type Time, timeOf } from '../proof/time.ts'
import type { Json } from '../question.ts'
import type { Sketch } from './sketch.ts'

/** What can be said of a sketch that can be built: what stops it and what should be looked at. */
export const findingsOf = async (
  r: Pick<Read, 'now'>,
  { service, texts }: BuiltService,
  examples: readonly Json[],
  time: Time,
): Promise<{ faults: Fault[] } | { findings: Finding[] }> => {
  const read = readExamples(examples, service)
  if ('faults' in read) return read
  return { findings: await inTurns(proving(service, texts, read.examples, dayOf(r.now), time)) }
}

/** Milliseconds in which somebody waits for a page. The largest forms we know take half of it. */
const longest = 8000

/** As long as a proof may take in the studio. */
export const studioTime = (): Time => timeOf(longest)

export type SketchExamples = {
  results: ExampleResult[]
  coverage: Coverage
  /** Of what the examples leave out. */
  suggested: Example[]
  /** There was no time to look for all of them. */
  cut: boolean
}

/** How the examples of a sketch go, what they leave out, and examples of that. Undefined while it can't be built. */
export const examplesOf = async (
  r: Pick<Read, 'now' | 't'>,
  sketch: Sketch,
): Promise<SketchExamples | { faults: Fault[] } | undefined> => {
  const built = buildService(sketch.body, sketch.texts)
  if ('faults' in built) return undefined
  const read = readExamples(sketch.examples, built.service)
  if ('faults' in read) return read
  const { service } = built
  const { examples } = read
  const time = studioTime()
  const word = (text: Complaint): string => wordComplaint(r.t, text)
  return {
    results: await inTurns(goThroughAll(service, examples)),
    coverage: await inTurns(covering(service, examples)),
    suggested: await inTurns(suggesting(service, examples, dayOf(r.now), word, time)),
    cut: time.over(),
  }
}
