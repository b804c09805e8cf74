import { z } from 'zod'
import { inPlainWords, pathOf } from '../../../kernel/shape-words.ts'
import type { Fault } from '../build.ts'
import type { Service } from '../compiled-service.ts'
import { isDay } from '../question-types/three-fields.ts'
import { wrongNames } from './example-names.ts'

const day = z.string().refine(isDay, 'write a day that exists, as 2026-11-23')
/** Somebody by the day they were born, or by their age on the day of the example. */
const somebody = z.union([z.strictObject({ born: day }), z.strictObject({ age: z.int().min(0).max(120) })], {
  error: 'write {"born": "2011-03-02"} or {"age": 15}',
})

const names = z.array(z.string())

const expected = z.strictObject({
  /** Pages, facts and texts that are shown. Those of rows by their path, as children.name. */
  asks: names.optional(),
  asksNot: names.optional(),
  /** Whether all is answered, so that it can be sent. */
  complete: z.boolean().optional(),
  /** The condition that keeps the person from applying. */
  refused: z.string().optional(),
  /** By fact, a choice that is not taken. */
  mayNotChoose: z.record(z.string(), z.string()).optional(),
  /** By fact, the rule that refuses its answer, or "any". */
  complains: z.record(z.string(), z.string()).optional(),
  calculates: z.record(z.string(), z.json()).optional(),
  /** Some of what is sent, by fact. */
  sends: z.record(z.string(), z.json()).optional(),
})

/** An example as an owner writes it: who answers what, when, and what should follow. */
const exampleSchema = z.strictObject({
  name: z.string().min(1, 'write what it is an example of, as in "Maja, 15, vill ha två veckor"'),
  person: somebody.optional(),
  /** Whom it concerns: a child in the person's custody, or an organisation. Without either the person applies for themselves. */
  child: somebody.optional(),
  organisation: z.literal(true).optional(),
  today: day,
  /** By fact; the rows of a group are a list of objects. What is optional and not there was left empty. */
  answers: z.record(z.string(), z.json()),
  expect: expected,
})
export type Somebody = z.infer<typeof somebody>
export type Example = z.infer<typeof exampleSchema>

/** Reads `examples.json`, or says everything that is wrong with it: file, place and what to write instead. */
export const readExamples = (source: unknown, service: Service): { examples: Example[] } | { faults: Fault[] } => {
  const file = 'examples.json'
  const read = z.array(exampleSchema).safeParse(source, inPlainWords)
  if (!read.success) {
    const faults = read.error.issues.map(issue => ({
      file,
      path: pathOf(issue.path),
      message: issue.message,
    }))
    return { faults }
  }
  const faults = [
    ...read.data.flatMap((example, i) => wrongNames(service, example, `[${i}]`)),
    ...twice(read.data.map(({ name }) => name)),
  ].map(fault => ({ file, ...fault }))
  return faults.length > 0 ? { faults } : { examples: read.data }
}

const twice = (all: readonly string[]): Omit<Fault, 'file'>[] =>
  all.flatMap((name, i) =>
    all.indexOf(name) < i
      ? [{ path: `[${i}].name`, message: `another example is called "${name}" too; give each its own name` }]
      : [],
  )
