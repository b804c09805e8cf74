// How fast answers are walked: one form as large as any municipality has, and a group of a thousand rows.
import type { Asking } from '../src/modules/services/question.ts'
import { walk } from '../src/modules/services/walk.ts'
import { builtForm, type Form, largeForm, pages, questions, trivialForm } from './forms.ts'
import { type Line, round } from './report.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const known = { birthDate: Temporal.PlainDate.from('1990-05-17') }

const rows = 1000

/** A group of a thousand rows, each of four questions, one of them under a condition, and two values made from all of them. */
const crowded = (): Pick<Form, 'service' | 'answers'> => {
  const { service } = builtForm('radmatning', {
    facts: {
      children: {
        type: 'group',
        max: rows,
        unique: ['name'],
        facts: { name: { type: 'text' }, age: { type: 'number' }, school: { type: 'text' }, ill: { type: 'yes-no' } },
        conditions: { pupil: 'age >= 6' },
        pages: [{ id: 'barnet', facts: ['name', 'age', { fact: 'school', when: 'pupil' }, 'ill'] }],
      },
      total: { type: 'calculated', expression: 'sum(children.age)' },
      grown: { type: 'calculated', expression: 'count(children[age >= 18])' },
    },
    pages: [{ id: 'barn', section: 'all', facts: ['children', 'total', 'grown'] }],
  })
  const stored = Array.from({ length: rows }, (_, i) => ({
    row: `r${i}`,
    answers: { name: `Barn ${i}`, age: i % 20, school: 'Skolan', ill: false },
  }))
  return { service, answers: () => ({ children: stored }) }
}

/** The median of a walk, in milliseconds. What is compiled on the way is warm, as in a program that has run for a while. */
const median = ({ service, answers }: Pick<Form, 'service' | 'answers'>, times: number): number => {
  const ask: Asking = { today, locale: 'sv', words: service.words('sv') }
  const taken: number[] = []
  for (let i = -times; i < times; i += 1) {
    const given = answers(i + times)
    const began = performance.now()
    const walked = walk(service, given, ask, known)
    const ended = performance.now() - began
    if (walked.pages.length === 0) throw new Error('Nothing was walked')
    if (i >= 0) taken.push(ended)
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Number.NaN
}

/** The section of the results. Needs nothing that runs. */
export const walkBench = (): { title: string; lines: Line[]; notes: string[] } => {
  const floor = median(trivialForm, 5000)
  const line = (what: string, took: number, aim: number): Line => ({
    what,
    ours: `p50 ${round(took, 3)} ms`,
    limit: `p50 ${round(floor, 4)} ms: one question`,
    ratio: round(took / floor, 0),
    aim: `${aim} ms`,
    met: took <= aim,
  })
  return {
    title: '(e) Answers walked, against a form of one question',
    lines: [
      line(`One answer changed in a form of ${questions} questions on ${pages} pages`, median(largeForm(), 300), 2),
      line(`A group of ${rows} rows opened`, median(crowded(), 60), 300),
    ],
    notes: [
      'The whole form is walked anew from its first page: which pages and questions are asked, and what is wrong.',
    ],
  }
}
