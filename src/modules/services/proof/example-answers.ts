import type { Answers } from '../answers.ts'
import { rowsOf } from '../answers.ts'
import type { Service } from '../compiled-service.ts'
import type { Known, KnownPrincipal } from '../known.ts'
import type { Json, Question } from '../question.ts'
import type { Scope } from '../scope.ts'
import { walk } from '../walk.ts'
import type { Walk } from '../walked.ts'
import type { Example, Somebody } from './example.ts'
import { isObject } from './example-names.ts'
import { askingIn, type Situation } from './situation.ts'

/** An example, gone through. */
export type Gone = { situation: Situation; answers: Record<string, Json>; walk: Walk }

export const goThrough = (service: Service, example: Example): Gone => {
  const situation = situationOf(example)
  const answers = storedIn(service, example.answers)
  return { situation, answers, walk: walk(service, answers, askingIn(service, situation), situation.known) }
}

/** Somebody of an age was born on the day so many years ago. */
const situationOf = ({ person, child, organisation, today: written }: Example): Situation => {
  const today = Temporal.PlainDate.from(written)
  const bornOn = (one: Somebody) =>
    'born' in one ? Temporal.PlainDate.from(one.born) : today.subtract({ years: one.age })
  const principal: KnownPrincipal | undefined = child
    ? { kind: 'child', birthDate: bornOn(child) }
    : organisation && { kind: 'organisation' }
  return { today, known: { ...(person ? { birthDate: bornOn(person) } : {}), ...(principal ? { principal } : {}) } }
}

/** Who applies and whom it concerns, as an example is written. */
export const peopleIn = ({ birthDate, principal }: Known): Pick<Example, 'person' | 'child' | 'organisation'> => ({
  ...(birthDate ? { person: { born: birthDate.toString() } } : {}),
  ...(principal?.kind === 'child' && principal.birthDate ? { child: { born: principal.birthDate.toString() } } : {}),
  ...(principal?.kind === 'organisation' ? { organisation: true } : {}),
})

/** Answers as they are stored: what is optional and not there was left empty, rows have names, a file is more than its name. */
const storedIn = (scope: Scope, written: Readonly<Record<string, Json>>): Record<string, Json> => {
  const stored: Record<string, Json> = {}
  for (const [key, question] of scope.questions) {
    const answer = written[key]
    if (answer !== undefined)
      stored[key] = question.upload && typeof answer === 'string' ? fileOf(question, answer) : answer
    else if (question.optional) stored[key] = null
  }
  for (const [key, group] of scope.groups) {
    const rows = written[key] ?? (group.min === 0 ? [] : undefined)
    if (!Array.isArray(rows)) continue
    stored[key] = rows.map((row, i) => ({
      row: `${key}-${i + 1}`,
      answers: storedIn(group.scope, isObject(row) ? row : {}),
    }))
  }
  return stored
}

const fileOf = ({ upload }: Question, name: string): Json => ({
  id: '00000000-0000-7000-8000-000000000000',
  name,
  type: upload?.types[0] ?? '',
  size: 1000,
  sha256: '0'.repeat(64),
  state: 'clean',
})

/** Stored answers as examples are written: without what was left empty and what is calculated. */
export const writtenOf = (scope: Scope, stored: Answers): Record<string, Json> => {
  const written: Record<string, Json> = {}
  for (const name of scope.names) {
    const answer = stored[name]
    const group = scope.groups.get(name)
    const question = scope.questions.get(name)
    if (answer === undefined || answer === null) continue
    if (group) written[name] = (rowsOf(answer) ?? []).map(({ answers }) => writtenOf(group.scope, answers))
    else if (question) written[name] = question.upload ? (question.files(answer)[0]?.name ?? '') : answer
  }
  return written
}
