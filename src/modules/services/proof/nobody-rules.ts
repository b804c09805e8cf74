import { appealByOutcome } from '../appeal.ts'
import { type Finding, finding } from './finding.ts'
import type { ServiceMap } from './service-map.ts'

/**
 * What can't be in a service that may be sent without anybody signing in, and why. A party must be known where the decision is told to one
 * (förvaltningslagen 33 §) and can be appealed by one (42 §). Silent about all other services.
 */
export const nobodyFindings = (map: ServiceMap): Finding[] => {
  if (map.service.definition.applicant.anonymous !== 'send') return []
  return [...others(map), ...aboutThePerson(map), ...questions(map)]
}

const others = ({ service: { definition } }: ServiceMap): Finding[] => [
  ...(definition.coSigners?.length
    ? [finding('stops', 'nobody-signs', at('coSigners'), 'services.proof.nobody-signs')]
    : []),
  ...(Object.values(appealByOutcome(definition.appealRegime)).flat().includes('forvaltningsbesvar')
    ? [finding('stops', 'nobody-appeals', at('appealRegime'), 'services.proof.nobody-appeals')]
    : []),
]

const at = (path: string) => ({ file: 'service.json', path })

/** Conditions that rest on what is known of the person, also those that only keep somebody from applying. */
const aboutThePerson = ({ records }: ServiceMap): Finding[] =>
  records.flatMap(({ scope, at: inside }) =>
    [
      ...scope.conditions.values(),
      ...[...scope.calculated.values()].map(({ key, expression }) => ({ name: key, expression })),
    ]
      .filter(({ expression }) => expression.names.some(name => /^(person|principal)\./.test(name)))
      .map(({ name }) => {
        const kind = scope.conditions.has(name) ? 'conditions' : 'facts'
        return finding('stops', 'nobody-refused', at(`${inside}${kind}.${name}`), 'services.proof.nobody-refused', {
          name,
        })
      }),
  )

/** What would say who it is, or needs to be true and can't be known to be. */
const questions = ({ asked }: ServiceMap): Finding[] => {
  const all = [...asked].flatMap(([fact, place]) =>
    place.item.kind === 'question' ? [{ fact, place, item: place.item }] : [],
  )
  const found = all.flatMap(({ fact, place, item: { question } }): Finding[] => {
    const where = { ...at(`${place.record.at}facts.${question.key}`), fact }
    if (question.type === 'personal-number' || question.type === 'coordination-number')
      return [finding('stops', 'nobody-number', where, 'services.proof.nobody-number', { fact })]
    const always = !question.optional && place.page.when === undefined && place.item.when === undefined
    return question.prefill !== undefined && always && place.record.trail.length === 0
      ? [finding('stops', 'nobody-known', where, 'services.proof.nobody-known', { fact })]
      : []
  })
  const reachable = all.some(({ item }) => item.question.prefill === 'email')
  return [
    ...found,
    ...(reachable ? [] : [finding('warns', 'nobody-no-contact', at('facts'), 'services.proof.nobody-no-contact')]),
  ]
}
