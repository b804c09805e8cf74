import { allQuestions, questionsOf } from '../scope.ts'
import { type Finding, finding, type Place } from './finding.ts'
import { ownerOf, type Written } from './record.ts'
import { governing, type ServiceMap } from './service-map.ts'

const mostOnPage = 8
const mostQuestions = 60

/** How much is asked, what for, and what nobody uses. */
export const shapeFindings = (map: ServiceMap): Finding[] => [
  ...map.records.flatMap(record => [...longPages(record), ...purposes(record), ...yesAndNo(record)]),
  ...unused(map),
  ...unusedPurposes(map),
  ...retention(map),
  ...promises(map),
  ...length(map),
]

const longPages = ({ scope, at }: Written): Finding[] =>
  scope.pages.flatMap((page, i) => {
    const count = questionsOf(page).length
    const id = `${scope.path}${page.id}`
    const place = { file: 'service.json', path: `${at}pages[${i}].facts`, page: id }
    return count > mostOnPage
      ? [finding('warns', 'long-page', place, 'services.proof.long-page', { page: id, count, most: mostOnPage })]
      : []
  })

// Dataskyddsförordningen artikel 5.1 b; dataskyddslagen (2018:218) 3 kap. 10 § of personal numbers.
const purposes = ({ scope, facts, at }: Written): Finding[] =>
  Object.entries(facts).flatMap(([key, { type, purpose }]) => {
    // A group's own facts say what they are for.
    if (purpose !== undefined || type === 'group' || type === 'calculated') return []
    const fact = `${scope.path}${key}`
    const place = { file: 'service.json', path: `${at}facts.${key}`, fact }
    return type === 'personal-number' || type === 'coordination-number'
      ? [finding('stops', 'personal-number-without-purpose', place, 'services.proof.personal-number', { fact })]
      : [finding('warns', 'no-purpose', place, 'services.proof.no-purpose', { fact })]
  })

/** What is chosen between yes and no is a question of its own type: then conditions need not compare with texts. */
const yesAndNo = ({ scope, facts, at }: Written): Finding[] =>
  Object.entries(facts).flatMap(([key, { type, choices }]) => {
    if (type !== 'one-of' || !Array.isArray(choices) || choices.length !== 2) return []
    const words = choices.map(String).sort().join(' ')
    const place = { file: 'service.json', path: `${at}facts.${key}.type`, fact: `${scope.path}${key}` }
    return words === 'ja nej' || words === 'no yes'
      ? [finding('warns', 'yes-no-as-choices', place, 'services.proof.yes-no', { fact: `${scope.path}${key}` })]
      : []
  })

/** Conditions and calculated values that nothing rests on, nothing shows, and nobody is refused by. */
const unused = ({ service, records, asked }: ServiceMap): Finding[] => {
  const used = new Set<string>()
  const use = (from: Written, name: string): void => {
    const owner = ownerOf(records, from, name)
    if (owner) used.add(`${owner.scope.path}${name}`)
  }
  for (const record of records) {
    const { scope } = record
    for (const { expression } of [...scope.conditions.values(), ...scope.calculated.values()]) {
      for (const name of expression.names) use(record, name)
    }
    for (const page of scope.pages) {
      for (const item of page.items) {
        for (const name of governing({ record, page, item })) use(record, name)
      }
    }
  }
  for (const name of service.definition.applicant.refusedWhen ?? []) used.add(name)
  for (const { when } of service.definition.coSigners ?? []) if (when !== undefined) used.add(when)
  // A value of rows is used where the rows are spoken of from outside.
  const sources = records.flatMap(({ conditions, facts }) => [
    ...Object.values(conditions),
    ...Object.values(facts).map(fact => String(fact.expression ?? '')),
  ])
  const isSpokenOf = (name: string): boolean => sources.some(source => new RegExp(`\\b${name}\\b`).test(source))
  return records.flatMap(({ scope, at, trail }) => {
    const free = (name: string): boolean => !used.has(`${scope.path}${name}`)
    const tell = (rule: string, place: Place, name: string): Finding =>
      finding(
        'warns',
        rule,
        place,
        rule === 'unused-condition' ? 'services.proof.unused-condition' : 'services.proof.unused-value',
        {
          name,
        },
      )
    return [
      ...[...scope.conditions.keys()]
        .filter(free)
        .map(name => tell('unused-condition', { file: 'service.json', path: `${at}conditions.${name}` }, name)),
      ...[...scope.calculated.values()]
        .filter(({ key, fact }) => free(key) && !asked.has(fact) && !(trail.length > 0 && isSpokenOf(key)))
        .map(({ key, fact }) => tell('unused-value', { file: 'service.json', path: `${at}facts.${key}`, fact }, fact)),
    ]
  })
}

const unusedPurposes = ({ service, records }: ServiceMap): Finding[] => {
  const used = new Set(records.flatMap(({ facts }) => Object.values(facts).map(fact => fact.purpose)))
  return Object.keys(service.definition.purposes)
    .filter(name => !used.has(name))
    .map(name =>
      finding(
        'warns',
        'unused-purpose',
        { file: 'service.json', path: `purposes.${name}` },
        'services.proof.unused-purpose',
        {
          name,
        },
      ),
    )
}

/** How long answers are kept is decided by somebody, and the decision can be found. Arkivlagen (1990:782) 10 §. */
const retention = ({ service: { definition } }: ServiceMap): Finding[] => {
  const all = [
    { path: 'retention.decision', decision: definition.retention.decision },
    ...Object.entries(definition.purposes).flatMap(([name, { retention: own }]) =>
      own ? [{ path: `purposes.${name}.retention.decision`, decision: own.decision }] : [],
    ),
  ]
  return all
    .filter(({ decision }) => !/\d/.test(decision) && decision.trim().split(/\s+/).length < 2)
    .map(({ path }) => finding('warns', 'no-retention', { file: 'service.json', path }, 'services.proof.no-retention'))
}

/**
 * What it costs and how long it takes is told before somebody begins. Kommunallagen (2017:725) 2 kap. 5 §; förvaltningslagen (2017:900)
 * 6, 9 and 11 §§.
 */
const promises = ({ service: { definition } }: ServiceMap): Finding[] => [
  ...(definition.fees
    ? []
    : [finding('warns', 'no-fees', { file: 'service.json', path: 'fees' }, 'services.proof.no-fees')]),
  ...(definition.serviceLevel
    ? []
    : [
        finding(
          'warns',
          'no-service-level',
          { file: 'service.json', path: 'serviceLevel' },
          'services.proof.no-service-level',
        ),
      ]),
]

const length = ({ service }: ServiceMap): Finding[] => {
  const count = allQuestions(service).length
  return count > mostQuestions
    ? [
        finding('warns', 'many-questions', { file: 'service.json', path: 'facts' }, 'services.proof.many-questions', {
          count,
        }),
      ]
    : []
}
