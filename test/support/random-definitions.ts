import type { Answers } from '../../src/modules/services/answers.ts'
import { type BuiltService, buildService } from '../../src/modules/services/build.ts'
import type { Json, Question } from '../../src/modules/services/question.ts'
import type { Scope } from '../../src/modules/services/scope.ts'
import { conditionOver, type Earlier } from './random-conditions.ts'

export type Random = () => number

/** The same numbers in every run, from 0 up to 1. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    // Mulberry32: neighbours among seeds give nothing alike.
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(random: Random, list: readonly T[], otherwise: T): T =>
  list[Math.floor(random() * list.length)] ?? otherwise

type Written = Record<string, unknown>
type Made = { facts: Record<string, Written>; conditions: Record<string, string>; pages: Written[] }

/** How large a definition gets, in facts of the service itself. */
export type Size = { facts: number; perPage: number; groups: boolean }

/** A service that could have been written: facts of all kinds, conditions over what stands before them, pages, and groups with rows. */
export const randomService = (random: Random, size: Size = { facts: 10, perPage: 3, groups: true }): BuiltService => {
  const { facts, conditions, pages } = record(random, size, [], 0, 'f')
  const source = {
    ...frame,
    facts,
    conditions,
    pages: pages.map(page => ({ ...page, section: 'all' })),
  }
  const bare = buildService(source, { sv: {} })
  const missing = 'faults' in bare ? bare.faults.filter(({ file }) => file === 'texts/sv.json') : []
  const built = buildService(source, { sv: Object.fromEntries(missing.map(({ path }) => [path, path])) })
  if ('faults' in built) throw new Error(`${JSON.stringify(built.faults)}\n${JSON.stringify(source, undefined, 1)}`)
  return built
}

const frame = {
  format: 2,
  slug: 'slump',
  act: 'application',
  numberPrefix: 'SLU',
  unit: 'enhet',
  caseType: 'slump',
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

const record = (random: Random, size: Size, around: readonly Earlier[], depth: number, prefix: string): Made => {
  const made: Made = { facts: {}, conditions: {}, pages: [] }
  const earlier: Earlier[] = [...around]
  const condition = (self?: Earlier): string => {
    const name = `${prefix}c${Object.keys(made.conditions).length}`
    made.conditions[name] = conditionOver(random, self ? [...earlier, self, self, self] : earlier)
    return name
  }
  let items: unknown[] = []
  const turn = (): void => {
    if (items.length === 0) return
    const id = `${prefix}-sida-${made.pages.length + 1}`
    const before = pageConditions.get(items)
    made.pages.push({ id, facts: items, ...(before === undefined ? {} : { when: before }) })
    items = []
  }
  // A page's own condition is made before anything on it is known.
  const pageConditions = new Map<unknown[], string>()
  for (let n = 0; n < size.facts; n += 1) {
    if (items.length === 0 && random() < 0.35) pageConditions.set(items, condition())
    const name = `${prefix}${n}`
    const { fact, known } = oneFact(random, name, earlier, size, depth)
    if (fact.type === 'file') turn()
    if (fact.type !== 'calculated' && fact.type !== 'group') {
      if (random() < 0.2) fact.optional = true
      if (fact.optional && random() < 0.3) fact.requiredWhen = condition()
      if (known && random() < 0.15) fact.must = [condition(known)]
    }
    made.facts[name] = fact
    items.push(random() < 0.25 ? { fact: name, when: condition() } : name)
    if (random() < 0.1 && fact.type !== 'file') items.push({ info: `${name}Info`, when: condition() })
    if (known) earlier.push(known)
    if (fact.type === 'file' || items.length >= size.perPage) turn()
  }
  turn()
  return made
}

const choices = ['ett', 'tva', 'tre', 'fyra']

const oneFact = (
  random: Random,
  name: string,
  earlier: readonly Earlier[],
  size: Size,
  depth: number,
): { fact: Written; known: Earlier | undefined } => {
  const numbers = earlier.filter(({ kind }) => kind === 'number')
  const kind = random()
  const known = (of: Earlier['kind']): Earlier => ({ name, kind: of })
  if (kind < 0.2) return { fact: { type: 'yes-no' }, known: known('boolean') }
  if (kind < 0.35)
    return {
      fact: { type: 'one-of', choices: choices.slice(0, 3) },
      known: { name, kind: 'choice', choices: choices.slice(0, 3) },
    }
  if (kind < 0.45) return { fact: { type: 'many-of', choices, max: 3 }, known: { name, kind: 'choices', choices } }
  if (kind < 0.6) return { fact: { type: 'number', min: 0, max: 20 }, known: known('number') }
  if (kind < 0.68) return { fact: { type: 'date' }, known: known('date') }
  if (kind < 0.75) return { fact: { type: 'text' }, known: known('text') }
  if (kind < 0.82) {
    const type = pick(
      random,
      ['email', 'phone', 'postal-address', 'birth-date', 'declaration', 'long-text', 'file'],
      'email',
    )
    return { fact: type === 'file' ? { type, types: ['pdf'] } : { type }, known: undefined }
  }
  if (kind < 0.92 && size.groups && depth < 2) return group(random, name, earlier, size, depth)
  if (numbers.length > 0) {
    const sum = numbers.slice(0, 2).map(one => one.name)
    return {
      fact: { type: 'calculated', expression: sum.length > 1 ? sum.join(' + ') : `${sum[0]} * 2` },
      known: known('number'),
    }
  }
  return { fact: { type: 'yes-no' }, known: known('boolean') }
}

const group = (random: Random, name: string, earlier: readonly Earlier[], size: Size, depth: number) => {
  const inner = record(random, { ...size, facts: 2 + Math.floor(random() * 3) }, earlier, depth + 1, `${name}x`)
  const fields = Object.entries(inner.facts).flatMap(([field, { type }]): Earlier[] =>
    type === 'number' || type === 'calculated'
      ? [{ name: field, kind: 'number' }]
      : type === 'yes-no'
        ? [{ name: field, kind: 'boolean' }]
        : [],
  )
  const [title] = Object.entries(inner.facts).flatMap(([field, { type }]) => (type === 'text' ? [field] : []))
  const fact = {
    type: 'group',
    min: random() < 0.5 ? 0 : 1,
    max: 4,
    ...inner,
    ...(title === undefined ? {} : { title }),
  }
  return { fact, known: { name, kind: 'rows' as const, fields } }
}

/** Answers to anything, asked or not: most of them such that can be given, some not. */
export const randomAnswers = (scope: Scope, random: Random, given = 0.9): Record<string, Json> => {
  const answers: Record<string, Json> = {}
  for (const question of scope.questions.values())
    if (random() < given) answers[question.key] = oneAnswer(question, random)
  for (const { key, scope: inner } of scope.groups.values()) {
    if (random() >= given) continue
    answers[key] = Array.from({ length: Math.floor(random() * 4) }, (_, i) => ({
      row: `${key}-${i}`,
      answers: randomAnswers(inner, random, given),
    }))
  }
  return answers satisfies Answers
}

const oneAnswer = ({ feel, type, optional }: Question, random: Random): Json => {
  if (random() < (optional ? 0.3 : 0.03)) return null
  if (random() < 0.03) return pick<Json>(random, [17, 'skräp', [], { x: 1 }, true], 0)
  if (feel?.kind === 'boolean') return type === 'declaration' || random() < 0.5
  if (feel?.kind === 'text' && feel.oneOf) return pick<Json>(random, feel.oneOf, '')
  if (feel?.kind === 'list') return choices.filter(() => random() < 0.4)
  if (feel?.kind === 'number') return Math.floor(random() * 21)
  if (feel?.kind === 'date')
    return pick<Json>(random, ['2026-11-23', '2026-12-03', '2026-12-24', '2027-06-12', '2020-01-01', '2026-12-01'], '')
  if (type === 'postal-address') return { street: 'Storgatan 1', postalCode: '11122', city: 'Almvik' }
  if (type === 'email') return 'namn@example.com'
  if (type === 'file') return { id: 'x', name: 'a.pdf', type: 'application/pdf', size: 9, sha256: '0', state: 'clean' }
  return pick<Json>(random, ['070-123 45 67', 'Ett svar', 'ja', 'nej'], '')
}
