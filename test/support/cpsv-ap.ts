import { z } from 'zod'

/**
 * What CPSV-AP 3.2.0 demands of each class: how many values at least and at most, and what kind. From the profile's own SHACL shapes,
 * releases/3.2.0/shacl/cpsv-ap-SHACL.ttl: classes and properties that we use, and all that are mandatory.
 */
type Rule = { least?: number; most?: number; is?: string }

const text: Rule = { is: 'langString' }
const name: Rule = { least: 1, is: 'langString' }
const identifier: Rule = { least: 1, most: 1 }

const profile: Record<string, Record<string, Rule>> = {
  'cpsv:PublicService': {
    'dct:identifier': identifier,
    'dct:title': name,
    'dct:description': name,
    'cv:hasCompetentAuthority': { least: 1, is: 'cv:PublicOrganisation' },
    'cv:contactPoint': { is: 'cv:ContactPoint' },
    'cv:hasChannel': { is: 'cv:Channel' },
    'cv:hasCost': { is: 'cv:Cost' },
    'cv:hasLegalResource': { is: 'eli:LegalResource' },
    'cv:isGroupedBy': { is: 'cv:Event' },
    'cv:processingTime': { most: 1, is: 'xsd:duration' },
    'cv:thematicArea': { is: 'skos:Concept' },
    'cpsv:hasInput': { is: 'cv:Evidence' },
    'cpsv:produces': { is: 'cv:Output' },
    'dcat:keyword': text,
    'dct:isPartOf': { is: 'dcat:Dataset' },
    'dct:language': { is: 'dct:LinguisticSystem' },
    'dct:spatial': { is: 'dct:Location' },
  },
  'cv:PublicOrganisation': { 'skos:prefLabel': name, 'dct:spatial': { least: 1, is: 'dct:Location' } },
  'foaf:Agent': { 'dct:identifier': identifier, 'dct:title': name },
  'cv:Event': { 'dct:identifier': identifier, 'dct:title': name, 'cv:hasRelatedService': { is: 'cpsv:PublicService' } },
  'cv:Channel': {
    'dct:identifier': identifier,
    'dct:type': { most: 1, is: 'skos:Concept' },
    'cv:ownedBy': {},
    'dct:description': text,
  },
  'cv:ContactPoint': { 'cv:contactPage': { is: 'foaf:Document' } },
  'cv:Cost': {
    'dct:identifier': identifier,
    'dct:description': text,
    'cv:hasValue': { most: 1, is: 'xsd:double' },
    'cv:currency': { most: 1 },
  },
  'cv:Output': { 'dct:identifier': identifier, 'dct:title': name },
  'cv:Evidence': { 'dct:identifier': identifier, 'dct:title': name },
  'dcat:Dataset': {
    'dct:title': name,
    'dct:description': name,
    'dct:publisher': { least: 1, most: 1, is: 'foaf:Agent' },
    'dct:hasPart': { is: 'cpsv:PublicService' },
  },
}

const value = z.union([
  z.strictObject({ '@id': z.url() }),
  z.strictObject({ '@value': z.string().min(1), '@language': z.string() }),
  z.strictObject({ '@value': z.string().min(1), '@type': z.string() }),
])
const node = z.object({ '@id': z.url(), '@type': z.array(z.string()).min(1) }).catchall(z.array(value))
export const record = z.strictObject({ '@context': z.record(z.string(), z.url()), '@graph': z.array(node) })
export type CatalogueRecord = z.infer<typeof record>

/** All that the profile has against a record: nothing, where it is as it should be. `partial`: what it leads to may be elsewhere. */
export const faultsOf = ({ '@graph': graph }: CatalogueRecord, { partial = false } = {}): string[] => {
  const typesOf = new Map(graph.map(one => [one['@id'], one['@type']]))
  return graph.flatMap(one =>
    one['@type'].flatMap(type =>
      Object.entries(profile[type] ?? {}).flatMap(([predicate, { least = 0, most = Number.POSITIVE_INFINITY, is }]) => {
        const found = one[predicate]
        const values = Array.isArray(found) ? found.filter(entry => typeof entry !== 'string') : []
        const at = `${one['@id']} ${predicate}`
        return [
          ...(values.length < least ? [`${at}: ${values.length}, at least ${least}`] : []),
          ...(values.length > most ? [`${at}: ${values.length}, at most ${most}`] : []),
          ...values.flatMap(entry => {
            if (is === undefined) return []
            if ('@id' in entry) {
              const types = typesOf.get(entry['@id'])
              return types?.includes(is) || (partial && !types) ? [] : [`${at}: ${entry['@id']} is no ${is}`]
            }
            const kind = '@language' in entry ? 'langString' : entry['@type']
            return kind === is ? [] : [`${at}: ${kind}, not ${is}`]
          }),
        ]
      }),
    ),
  )
}
