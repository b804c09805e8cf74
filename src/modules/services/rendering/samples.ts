import type { Answers } from '../answers.ts'
import type { Asking, Json, Question } from '../question.ts'
import type { Scope } from '../scope.ts'

/** An answer of each shape that the question types keep; the first that a question takes is used. */
const samples = (today: Temporal.PlainDate): Json[] => {
  const day = (years: number): string => today.add({ years }).toString()
  const file = {
    id: '019a0000-0000-7000-8000-000000000000',
    name: 'intyg.pdf',
    type: 'application/pdf',
    size: 34_000,
    sha256: '0'.repeat(64),
    state: 'clean',
  }
  return [
    true,
    'Astrid Lindqvist',
    'Jag behöver hjälp.\nDet brådskar.',
    'astrid@example.com',
    '0701234567',
    '+46701234567',
    ...[1, 2, 5, 10, 50, 100, 1000, 1950, 2000, 5000, 10_000, 50_000, 100_000, 0, -1, -10].flatMap(n => [n, n + 0.5]),
    ...[0, -1, 1, -5, 5, -20, -40, -60, 20].map(day),
    { from: day(0), to: day(0) },
    '08:30',
    'SE',
    '03.2026',
    ...['1', '12', '123', '1234', '12345', '123456', '12345678', '123456789', '12345678901', '1234567890123456'],
    'NO9386011117947',
    { street: 'Storgatan 1', postalCode: '123 45', town: 'Almvik' },
    file,
    [file],
  ]
}

/** An answer that the question takes; undefined where none of ours is of its form. */
const sampleFor = (question: Question, ask: Asking): Json | undefined => {
  const { feel } = question
  const choices =
    feel?.kind === 'text' ? feel.oneOf : feel?.kind === 'list' && feel.of.kind === 'text' ? feel.of.oneOf : undefined
  const chosen: Json[] = (choices ?? []).slice(0, 1)
  const several: Json[] = [1, 2, 3, 4].map(n => (choices ?? []).slice(0, n))
  return [...chosen, ...several, ...samples(ask.today)].find(answer => question.check(answer, ask) === undefined)
}

/** Answers to everything in a record, whether it would be asked or not. */
export const answersTo = (scope: Scope, ask: Asking): Answers => {
  const answers: Record<string, Json> = {}
  for (const question of scope.questions.values()) {
    const answer = sampleFor(question, ask)
    if (answer !== undefined) answers[question.key] = answer
    else if (question.optional) answers[question.key] = null
  }
  return answers
}
