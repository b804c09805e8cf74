import type { Complaint } from '../../kernel/errors.ts'
import { canonical } from '../../kernel/events/leaf.ts'
import type { Answers } from './answers.ts'
import type { Frame } from './frame.ts'
import type { Asking, Json, Question } from './question.ts'
import type { Group, Rules } from './scope.ts'
import type { WalkedPage, WalkedRow } from './walked.ts'

type State = WalkedPage['state']

/** What is gathered on the way through a record. */
export type Gathering = {
  frame: Frame
  answers: Answers
  ask: Asking
  relevant: Record<string, Json>
  faults: Record<string, Complaint>
}

/** A fact counts when it is asked and its answer holds today; only then conditions see it. */
export const takeAnswer = (
  question: Question,
  { must }: Rules,
  stored: Json | undefined,
  { frame, ask, relevant, faults }: Gathering,
): State => {
  const { key } = question
  if (stored === undefined) return 'open'
  if (stored === null) {
    if (!question.optional) return 'open'
    relevant[key] = null
    return 'answered'
  }
  const fault = question.check(stored, ask)
  if (fault) {
    faults[key] = fault
    return 'faulty'
  }
  if (question.feel) frame.set(key, question.toFeel(stored))
  const broken = must.find(condition => isFalse(condition, frame))
  if (broken !== undefined) {
    if (question.feel) frame.set(key, null)
    faults[key] = { text: ask.words.text(`fact.${question.fact}.must.${broken}`) }
    return 'faulty'
  }
  relevant[key] = stored
  return 'answered'
}

/** What can't be told, because it rests on something that has no value, breaks no rule. */
const isFalse = (condition: string, { look }: Frame): boolean => look(condition) === false

/** What is wrong with the rows of a group as a whole, if anything. */
export const complaintAbout = (
  group: Group,
  rows: readonly WalkedRow[],
  { must, requiredWhen }: Rules,
  { frame, ask: { words } }: Gathering,
): Complaint | undefined => {
  const required = requiredWhen !== undefined && frame.holds(requiredWhen)
  const fewest = required ? Math.max(group.min, 1) : group.min
  if (rows.length < fewest) return { key: 'services.group.too-few', args: { min: fewest, count: rows.length } }
  if (rows.length > group.max) return { key: 'services.group.too-many', args: { max: group.max, count: rows.length } }
  const open = rows.findIndex(({ walk }) => !walk.complete)
  if (open !== -1) return { key: 'services.group.not-ready', args: { n: open + 1 } }
  for (const name of group.unique) {
    const twice = sameTwice(rows, name)
    if (twice)
      return {
        key: 'services.group.same',
        args: { n: twice.later + 1, m: twice.first + 1, label: words.text(`fact.${group.fact}.${name}.label`) },
      }
  }
  const broken = must.find(condition => isFalse(condition, frame))
  return broken === undefined ? undefined : { text: words.text(`fact.${group.fact}.must.${broken}`) }
}

const sameTwice = (rows: readonly WalkedRow[], name: string): { first: number; later: number } | undefined => {
  const seen = new Map<string, number>()
  for (const [later, { walk }] of rows.entries()) {
    const answer = walk.relevant[name]
    if (answer === undefined || answer === null) continue
    const print = canonical(walk.scope.questions.get(name)?.same(answer) ?? answer)
    const first = seen.get(print)
    if (first !== undefined) return { first, later }
    seen.set(print, later)
  }
  return undefined
}
