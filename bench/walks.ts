// How fast answers are walked: one form as large as any municipality has, and a group of a thousand rows.
import { buildService } from '../src/modules/services/build.ts'
import type { Service } from '../src/modules/services/compiled-service.ts'
import type { Asking, Json } from '../src/modules/services/question.ts'
import { walk } from '../src/modules/services/walk.ts'
import { type Line, round } from './report.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const known = { birthDate: Temporal.PlainDate.from('1990-05-17') }

const built = (parts: { facts: object; conditions?: object; pages: object[] }): Service => {
  const source = { ...frame, ...parts }
  const bare = buildService(source, { sv: {} })
  const missing = 'faults' in bare ? bare.faults.filter(({ file }) => file === 'texts/sv.json') : []
  const whole = buildService(source, { sv: Object.fromEntries(missing.map(({ path }) => [path, 'Text'])) })
  if ('faults' in whole) throw new Error(JSON.stringify(whole.faults.slice(0, 3)))
  return whole.service
}

const frame = {
  format: 2,
  slug: 'matning',
  act: 'application',
  numberPrefix: 'MAT',
  unit: 'enhet',
  caseType: 'matning',
  languages: ['sv'],
  subjects: ['arbete'],
  lifeSituations: [],
  applicant: { kinds: ['person'] },
  legalBasis: ['Förvaltningslagen (2017:900)'],
  retention: { years: 2, decision: 'Beslut 2024-11' },
  appealRegime: 'none',
  handlingTimeDays: 30,
  draftDays: 30,
  next: ['read'],
}

type Case = { service: Service; answers: (i: number) => Record<string, Json> }

const trivial: Case = {
  service: built({ facts: { q: { type: 'yes-no' } }, pages: [{ id: 'q', section: 'all', facts: ['q'] }] }),
  answers: i => ({ q: i % 2 === 0 }),
}

const questions = 559
const pages = 31

/** 559 questions on 31 pages, every page but the first and every third question under a condition on what stands before. */
const large = (): Case => {
  const facts: Record<string, object> = {}
  const conditions: Record<string, string> = {}
  const all = Array.from(
    { length: pages },
    (_, p): { id: string; section: string; when?: string; facts: unknown[] } => ({
      id: `sida-${p + 1}`,
      section: 'all',
      facts: [],
    }),
  )
  for (let i = 0; i < questions; i += 1) {
    const page = all[Math.floor((i * pages) / questions)]
    facts[`q${i}`] = typesOf[i % typesOf.length] ?? { type: 'text' }
    const before = i - (i % typesOf.length) - typesOf.length
    if (page?.facts.length === 0 && i > 0) {
      conditions[`p${i}`] = 'q0 or q1 = "a" or q2 >= 18'
      page.when = `p${i}`
    }
    if (i % 3 === 2 && before >= 0) {
      conditions[`c${i}`] = `q${before} and q${before + 1} != "c" or q${before + 2} > 3`
      page?.facts.push({ fact: `q${i}`, when: `c${i}` })
    } else page?.facts.push(`q${i}`)
  }
  const answers: Record<string, Json> = {}
  for (let i = 0; i < questions; i += 1) answers[`q${i}`] = answersOf[i % answersOf.length] ?? null
  return { service: built({ facts, conditions, pages: all }), answers: i => ({ ...answers, q0: i % 2 === 0 }) }
}

const typesOf = [
  { type: 'yes-no' },
  { type: 'one-of', choices: ['a', 'b', 'c'] },
  { type: 'number' },
  { type: 'text' },
  { type: 'date' },
]
const answersOf: Json[] = [true, 'a', 42, 'Ett svar', '2027-01-15']

const rows = 1000

/** A group of a thousand rows, each of four questions, one of them under a condition, and two values made from all of them. */
const crowded = (): Case => {
  const service = built({
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
const median = ({ service, answers }: Case, times: number): number => {
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
  const floor = median(trivial, 5000)
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
      line(`One answer changed in a form of ${questions} questions on ${pages} pages`, median(large(), 300), 2),
      line(`A group of ${rows} rows opened`, median(crowded(), 60), 300),
    ],
    notes: [
      'The whole form is walked anew from its first page: which pages and questions are asked, and what is wrong.',
    ],
  }
}
