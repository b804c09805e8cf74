import type { ServiceForOpenData } from '../services/index.ts'
import { both, identified, words } from './public-words.ts'
import type { Term, Thing } from './rdf.ts'

const currency = 'http://publications.europa.eu/resource/authority/currency/SEK'

/** What a service costs: a value where it is one amount, else in words. That it costs nothing is a cost of 0. */
export const costsOf = (
  { fees }: Pick<ServiceForOpenData, 'fees'>,
  part: (name: string) => string,
  definedBy: string,
): Thing[] => {
  const cost = (name: string, ore: number | undefined, said: { sv: string; en: string }): Thing => ({
    id: part(`avgift-${name}`),
    types: ['cv:Cost'],
    says: [
      ...identified(`avgift-${name}`),
      ...both('dct:description', said),
      ...(ore === undefined
        ? []
        : ([
            ['cv:hasValue', { text: String(ore / 100), type: 'xsd:double' }],
            ['cv:currency', { iri: currency }],
          ] satisfies [string, Term][])),
      ['cv:isDefinedBy', { iri: definedBy }],
    ],
  })
  if (!fees) return []
  if (fees.length === 0) return [cost('ingen', 0, words('cost.none'))]
  return fees.map(({ identifier, description, value }) => cost(identifier, value, description))
}
