import assert from 'node:assert/strict'
import { buildService } from '../../src/modules/services/build.ts'
import { prove } from '../../src/modules/services/proof/prove.ts'

const today = Temporal.PlainDate.from('2026-11-23')

/** What is special about a service; the rest is as it usually is. */
export type Parts = {
  facts: Record<string, Record<string, unknown>>
  conditions?: Record<string, string>
  pages: Record<string, unknown>[]
  applicant?: Record<string, unknown>
  purposes?: Record<string, unknown>
  appealRegime?: string
  texts?: Record<string, string>
  /** Says neither what it costs nor from when the days are counted. */
  silent?: boolean
}

/** What the proof says of a service of these parts: rule, place and level, and the key of the message. */
export const saidOf = ({ texts = {}, silent = false, ...parts }: Parts): string[] => {
  const source = {
    format: 2,
    slug: 'prov',
    act: 'application',
    numberPrefix: 'PRO',
    unit: 'enhet',
    caseType: 'prov',
    languages: ['sv'],
    subjects: ['arbete'],
    lifeSituations: [],
    applicant: { kinds: ['person'] },
    legalBasis: ['Förvaltningslagen (2017:900)'],
    retention: { years: 2, decision: 'Beslut 2024-11' },
    appealRegime: 'none',
    handlingTimeDays: 30,
    ...(silent ? {} : { serviceLevel: { countsFrom: 'sent' }, fees: [] }),
    draftDays: 30,
    next: ['read'],
    ...parts,
    pages: parts.pages.map(page => ({ section: 'all', ...page })),
  }
  const bare = buildService(source, { sv: texts })
  const missing = 'faults' in bare ? bare.faults.filter(({ message }) => message.startsWith('is missing')) : []
  const sv = { ...Object.fromEntries(missing.map(({ path }) => [path, path])), ...texts }
  const built = buildService(source, { sv })
  assert.ok('service' in built, JSON.stringify(built))
  return prove(built.service, { sv }, [], today).map(
    ({ level, rule, place, message }) =>
      `${level} ${rule} ${place.path} ${'key' in message ? message.key.replace('services.proof.', '') : ''}`,
  )
}

/** That the proof says a line of this form of a service. */
export const says = (line: RegExp, parts: Parts): void => {
  const said = saidOf(parts)
  assert.ok(
    said.some(one => line.test(one)),
    `expected ${line} among:\n${said.join('\n')}`,
  )
}

/** That it says none. */
export const silent = (line: RegExp, parts: Parts): void =>
  assert.deepEqual(
    saidOf(parts).filter(one => line.test(one)),
    [],
  )

/** Facts and pages of a service about animals, where the second page has a condition. */
const pet = { type: 'one-of', choices: ['hund', 'katt', 'ingen'] }
export const twoPages = (when: string, facts: unknown[] = ['name']) => [
  { id: 'djur', facts: ['pet', 'count'] },
  { id: 'mer', when, facts },
]
export const animals = { pet, count: { type: 'number', min: 0, max: 10 }, name: { type: 'text' } }
