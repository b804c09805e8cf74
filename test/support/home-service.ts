import { type BuiltService, buildService } from '../../src/modules/services/build.ts'
import type { Service } from '../../src/modules/services/compiled-service.ts'
import type { TextSources } from '../../src/modules/services/words.ts'

/** A service with all that the engine can: rows in rows, rules, calculated values, and questions that follow from others on their page. */
export const homeDefinition = {
  format: 2,
  slug: 'barnomsorg',
  act: 'application',
  numberPrefix: 'BAR',
  unit: 'arbetsmarknad',
  caseType: 'barnomsorg',
  languages: ['sv'],
  subjects: ['arbete'],
  lifeSituations: [],
  applicant: { kinds: ['person'] },
  legalBasis: ['Skollagen (2010:800) 8 kap.'],
  retention: { years: 2, decision: 'Informationshanteringsplan 1.1' },
  appealRegime: 'forvaltningsbesvar',
  handlingTimeDays: 30,
  draftDays: 30,
  purposes: { place: { legalBasis: ['Skollagen (2010:800) 8 kap. 14 §'] } },
  facts: {
    together: { type: 'yes-no', purpose: 'place' },
    partner: { type: 'text' },
    limit: { type: 'number', max: 100 },
    children: {
      type: 'group',
      min: 1,
      max: 3,
      title: 'name',
      unique: ['name'],
      must: ['notTooMany'],
      facts: {
        name: { type: 'text' },
        age: { type: 'number', max: 20 },
        goes: { type: 'yes-no' },
        jobs: {
          type: 'group',
          max: 2,
          title: 'employer',
          facts: { employer: { type: 'text' }, hours: { type: 'number', max: 60 } },
          pages: [{ id: 'jobbet', facts: ['employer', 'hours'] }],
        },
        worked: { type: 'calculated', expression: 'sum(jobs.hours)' },
      },
      conditions: { small: 'age < 6', works: 'age > 12 and together' },
      pages: [
        { id: 'barnet', facts: ['name', 'age', { fact: 'goes', when: 'small' }] },
        { id: 'jobb', when: 'works', facts: ['jobs', 'worked'] },
      ],
    },
    total: { type: 'calculated', expression: 'sum(children.age)' },
    income: { type: 'number', optional: true, requiredWhen: 'anySmall', max: 99999 },
    tax: { type: 'number', must: ['lessThanIncome'], max: 99999 },
  },
  conditions: {
    shared: 'together',
    notTooMany: 'count(children) <= limit',
    anySmall: 'some c in children satisfies c.age < 6',
    lessThanIncome: 'tax < income',
  },
  pages: [
    { id: 'hem', section: 'home', facts: ['together', { fact: 'partner', when: 'shared' }, 'limit'] },
    { id: 'barn', section: 'home', facts: [{ info: 'rules' }, 'children', 'total'] },
    { id: 'pengar', section: 'money', facts: ['income', 'tax'] },
  ],
  next: ['answer'],
}

const labels = (facts: object, path = ''): [string, string][] =>
  Object.entries(facts).flatMap(([name, fact]): [string, string][] => [
    [`fact.${path}${name}.label`, `${name}?`],
    ...(fact.type === 'group'
      ? [
          [`fact.${path}${name}.one`, name] satisfies [string, string],
          [`fact.${path}${name}.add`, `Lägg till ${name}`] satisfies [string, string],
          ...fact.pages.map(({ id }: { id: string }): [string, string] => [
            `page.${path}${name}.${id}.title`,
            `Sidan ${id}`,
          ]),
          ...labels(fact.facts, `${path}${name}.`),
        ]
      : fact.type === 'calculated'
        ? []
        : [[`fact.${path}${name}.missing`, `Skriv ${name}`] satisfies [string, string]]),
  ])

export const homeTexts: TextSources = {
  sv: {
    ...Object.fromEntries(
      ['name', 'summary', 'who', 'needed', 'after', 'purpose'].map(key => [`service.${key}`, `Barnomsorg ${key}`]),
    ),
    ...Object.fromEntries(labels(homeDefinition.facts)),
    'section.home': 'Hemmet',
    'section.money': 'Pengar',
    'page.hem.title': 'Vem bor du med?',
    'page.barn.title': 'Dina barn',
    'page.pengar.title': 'Pengar',
    'info.rules': 'Skriv upp alla barn.',
    'purpose.place': 'För att ge plats',
    'fact.children.must.notTooMany': 'Så många får det inte vara',
    'fact.tax.must.lessThanIncome': 'Skatten är lägre än inkomsten',
    'next.answer.title': 'Du får svar',
  },
}

export const buildHome = (change: object = {}, texts: object = {}): ReturnType<typeof buildService> =>
  buildService({ ...homeDefinition, ...change }, { sv: { ...homeTexts.sv, ...texts } })

/** Throws with every fault where it does not build. */
export const homeService = (): Service => built(buildHome()).service

export const built = (result: ReturnType<typeof buildService>): BuiltService => {
  if ('faults' in result) throw new Error(result.faults.map(f => `${f.file} ${f.path}: ${f.message}`).join('\n'))
  return result
}
