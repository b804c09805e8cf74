// Forms to measure with: one question, and as many as any municipality's form has.
import { type BuiltService, buildService } from '../src/modules/services/build.ts'
import type { Service } from '../src/modules/services/compiled-service.ts'
import type { Json } from '../src/modules/services/question.ts'

/** A service with these parts; each text that it lacks is "Text". */
export const builtForm = (
  slug: string,
  parts: { facts: object; conditions?: object; pages: object[] },
): BuiltService => {
  const source = { ...frame, slug, numberPrefix: slug.slice(0, 3).toUpperCase(), ...parts }
  const bare = buildService(source, { sv: {} })
  const missing = 'faults' in bare ? bare.faults.filter(({ file }) => file === 'texts/sv.json') : []
  const whole = buildService(source, { sv: Object.fromEntries(missing.map(({ path }) => [path, 'Text'])) })
  if ('faults' in whole) throw new Error(JSON.stringify(whole.faults.slice(0, 3)))
  return whole
}

const frame = {
  format: 2,
  act: 'application',
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

export type Form = { built: BuiltService; service: Service; answers: (i: number) => Record<string, Json> }

const form = (built: BuiltService, answers: Form['answers']): Form => ({ built, service: built.service, answers })

/** One question on one page. */
export const trivialForm: Form = form(
  builtForm('enkel', { facts: { q: { type: 'yes-no' } }, pages: [{ id: 'q', section: 'all', facts: ['q'] }] }),
  i => ({ q: i % 2 === 0 }),
)

export const questions = 559
export const pages = 31

/** 559 questions on 31 pages, every page but the first and every third question under a condition on what stands before. */
export const largeForm = (): Form => {
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
  return form(builtForm('stor', { facts, conditions, pages: all }), i => ({ ...answers, q0: i % 2 === 0 }))
}

const typesOf = [
  { type: 'yes-no' },
  { type: 'one-of', choices: ['a', 'b', 'c'] },
  { type: 'number' },
  { type: 'text' },
  { type: 'date' },
]
const answersOf: Json[] = [true, 'a', 42, 'Ett svar', '2027-01-15']
