import type { Choice, Notes, Question, Said } from './form.ts'
import { hyphened, Names } from './names.ts'

/** A question as plainly as it can be. */
export const newQuestion = (of: Pick<Question, 'path' | 'key' | 'type' | 'label'> & Partial<Question>): Question => ({
  kind: 'question',
  settings: {},
  optional: false,
  must: [],
  ...of,
})

/** Choices with names of ours; of two that the source stores alike, the first is kept. */
export const choicesFrom = (list: readonly { value: string; label: Said; path: string }[], notes: Notes): Choice[] => {
  const names = new Names()
  const choices: Choice[] = []
  for (const { value, label, path } of list) {
    const same = choices.find(known => known.value === value)
    if (same) {
      notes.refused.push({
        path,
        what: Object.values(label)[0] ?? value,
        why: `another choice is stored as "${value}" too: nobody could tell them apart`,
      })
      continue
    }
    choices.push({ value, label, name: names.give(hyphened(value, 'val'), '-') })
  }
  return choices
}

/** What a question with these choices is: with fewer than two there is nothing to choose. */
export const withChoices = (question: Question, choices: Choice[], many: boolean, notes: Notes): Question => {
  const [only] = choices
  if (!only) {
    notes.approximated.push({
      path: question.path,
      what: question.type,
      why: 'the source lists no choices: asked as text',
    })
    return { ...question, type: 'text', settings: {} }
  }
  if (choices.length === 1) {
    notes.approximated.push({
      path: question.path,
      what: Object.values(only.label)[0] ?? only.value,
      why: 'a choice of one is asked as a box to tick',
    })
    return { ...question, type: 'declaration', settings: {}, box: true, statement: only.label, boxValue: only.value }
  }
  return { ...question, type: many ? 'many-of' : question.type, choices }
}
