import { canonical } from '../../../kernel/events/leaf.ts'
import type { TextKey } from '../../../kernel/texts/keys.ts'
import type { Service } from '../compiled-service.ts'
import type { Json } from '../question.ts'
import { refusals } from '../walk.ts'
import type { Walk } from '../walked.ts'
import type { Example } from './example.ts'
import { type Gone, goThrough, writtenOf } from './example-answers.ts'
import { type Finding, finding } from './finding.ts'
import { chainsIn } from './goal.ts'
import { recordsOf, type Written } from './record.ts'
import { askingIn } from './situation.ts'
import { atOnce, type Steps } from './time.ts'
import { whatStops } from './what-stops.ts'

/** How an example went: nothing differs, or what does. */
export type ExampleResult = { example: Example; differences: Finding[] }

/** Goes through the examples and compares with what their owner expects. */
export const runExamples = (service: Service, examples: readonly Example[]): ExampleResult[] =>
  atOnce(goThroughAll(service, examples))

/** The same a step at a time. All of them are gone through, however long that takes: what differs may not be published. */
export function* goThroughAll(service: Service, examples: readonly Example[]): Steps<ExampleResult[]> {
  const results: ExampleResult[] = []
  for (const [i, example] of examples.entries()) {
    results.push({ example, differences: differencesIn(service, example, `[${i}].expect`) })
    yield
  }
  return results
}

const differencesIn = (service: Service, example: Example, at: string): Finding[] => {
  const { expect, name } = example
  const gone = goThrough(service, example)
  const records = recordsOf(service)
  const tell = (path: string, key: TextKey, args: Record<string, string>): Finding[] => [
    finding('stops', 'example', { file: 'examples.json', path: `${at}.${path}` }, key, { name, ...args }),
  ]
  const refused = refusals(service, askingIn(service, gone.situation), gone.situation.known)
  if (expect.refused !== undefined)
    return refused.includes(expect.refused)
      ? []
      : tell('refused', 'services.proof.differs.refused', { what: expect.refused })
  if (refused.length > 0) return tell('refused', 'services.proof.differs.not-refused', { what: refused.join(', ') })
  const shown = shownIn(gone.walk, records)
  const { complete } = gone.walk
  return [
    ...(expect.asks ?? [])
      .filter(what => !shown.has(what))
      .flatMap(what => tell('asks', 'services.proof.differs.asks', { what })),
    ...(expect.asksNot ?? [])
      .filter(what => shown.has(what))
      .flatMap(what => tell('asksNot', 'services.proof.differs.asks-not', { what })),
    ...(expect.complete === true && !complete
      ? tell('complete', 'services.proof.differs.complete', { what: whatStops(gone.walk) })
      : []),
    ...(expect.complete === false && complete ? tell('complete', 'services.proof.differs.not-complete', {}) : []),
    ...Object.entries(expect.mayNotChoose ?? {})
      .filter(([fact, choice]) => mayChoose(service, example, records, fact, choice))
      .flatMap(([fact, choice]) => tell(`mayNotChoose.${fact}`, 'services.proof.differs.may-choose', { fact, choice })),
    ...Object.entries(expect.complains ?? {}).flatMap(([fact, condition]) => {
      const wrong = complaintDiffers(service, gone, records, fact, condition)
      return wrong ? tell(`complains.${fact}`, wrong, { fact, condition }) : []
    }),
    ...valuesDiffer(gone.walk, service, expect.calculates ?? {}).flatMap(([fact, got, wanted]) =>
      tell(`calculates.${fact}`, 'services.proof.differs.calculates', { fact, got, wanted }),
    ),
    ...valuesDiffer(gone.walk, service, expect.sends ?? {}).flatMap(([fact, got, wanted]) =>
      tell(`sends.${fact}`, 'services.proof.differs.sends', { fact, got, wanted }),
    ),
  ]
}

/** Pages, facts and texts that are shown, in rows too, by their paths. */
const shownIn = (walk: Walk, records: readonly Written[]): Set<string> =>
  new Set(
    walksIn(walk, records).flatMap(({ scope, pages }) =>
      pages.flatMap(({ page, items }) => [
        `${scope.path}${page.id}`,
        ...items.map(item =>
          item.kind === 'info'
            ? item.text
            : item.kind === 'question'
              ? item.question.fact
              : item.kind === 'group'
                ? item.group.fact
                : item.calculated.fact,
        ),
      ]),
    ),
  )

const walksIn = (walk: Walk, records: readonly Written[]): Walk[] =>
  records.flatMap(({ trail }) => chainsIn(walk, trail).flatMap(chain => chain.at(-1) ?? []))

/** The record that a fact belongs to, and its name there. */
const placeOf = (records: readonly Written[], fact: string): { record: Written; key: string } | undefined => {
  const record = records.find(({ scope }) => scope.names.some(name => `${scope.path}${name}` === fact))
  return record && { record, key: fact.slice(record.scope.path.length) }
}

/** Whether the choice is taken when it is made; in a group, in every row at once. */
const mayChoose = (
  service: Service,
  example: Example,
  records: readonly Written[],
  fact: string,
  choice: string,
): boolean => {
  const place = placeOf(records, fact)
  if (!place) return false
  const { record, key } = place
  const many = record.scope.questions.get(key)?.feel?.kind === 'list'
  const [top = key, ...rest] = fact.split('.')
  const answers = { ...example.answers, [top]: chosenIn(example.answers[top], rest, many ? [choice] : choice) }
  const { walk } = goThrough(service, { ...example, answers })
  return chainsIn(walk, record.trail).some(chain => chain.at(-1)?.relevant[key] !== undefined)
}

const chosenIn = (answer: Json | undefined, path: readonly string[], value: Json): Json => {
  const [next, ...rest] = path
  if (next === undefined) return value
  return (Array.isArray(answer) ? answer : []).map(row =>
    typeof row === 'object' && row !== null && !Array.isArray(row)
      ? { ...row, [next]: chosenIn(row[next], rest, value) }
      : row,
  )
}

const complaintDiffers = (
  service: Service,
  { walk }: Gone,
  records: readonly Written[],
  fact: string,
  condition: string,
): TextKey | undefined => {
  const place = placeOf(records, fact)
  const faults = place ? chainsIn(walk, place.record.trail).flatMap(chain => chain.at(-1)?.faults[place.key] ?? []) : []
  if (faults.length === 0) return 'services.proof.differs.complains'
  if (condition === 'any') return undefined
  const text = service.words('sv').text(`fact.${fact}.must.${condition}`)
  return faults.some(fault => 'text' in fault && fault.text === text)
    ? undefined
    : 'services.proof.differs.complains-other'
}

/** What is sent otherwise than expected: the fact, what it is, and what it should be. Only facts of the service itself. */
const valuesDiffer = (
  { relevant }: Walk,
  service: Service,
  expected: Readonly<Record<string, Json>>,
): [fact: string, got: string, wanted: string][] => {
  const written = { ...writtenOf(service, relevant) }
  for (const key of service.calculated.keys()) written[key] = relevant[key] ?? null
  return Object.entries(expected).flatMap(([fact, wanted]): [string, string, string][] => {
    const got = written[fact] ?? null
    return canonical(got) === canonical(wanted) ? [] : [[fact, JSON.stringify(got), JSON.stringify(wanted)]]
  })
}
