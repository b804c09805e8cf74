import type { ServiceForOpenData } from '../services/index.ts'
import { costsOf } from './public-costs.ts'
import { both, type Catalogue, identified, languageIri, plain, words } from './public-words.ts'
import type { Term, Thing } from './rdf.ts'

/** Where a service is described. */
export const servicePath = (slug: string): string => `${cataloguePath}/${slug}`
export const cataloguePath = '/oppna-data/tjanster'

/** A service after CPSV-AP 3.2.0, with what it offers, demands and rests on; what several services share is `sharedThings`. */
export const serviceThings = (service: ServiceForOpenData, at: Catalogue): Thing[] => {
  const id = `${at.origin}${servicePath(service.slug)}`
  const page = `${at.origin}${service.path}`
  const part = (name: string): string => `${id}#${name}`
  const iri = (value: string): Term => ({ iri: value })
  const costs = costsOf(service, part, authorityIri(service.unit.authority.slug, at))
  const laws = [...new Set([...service.legalBasis, ...(service.fees ?? []).flatMap(({ legalBasis }) => legalBasis)])]
  const channels = [
    { name: 'e-tjanst', type: 'e-service', page },
    { name: 'blankett', type: 'paper', page: `${page}/blankett.pdf` },
  ] as const
  const level: Term = {
    text: Temporal.Duration.from({ days: service.handlingTimeDays }).toString(),
    type: 'xsd:duration',
  }
  return [
    {
      id,
      types: ['cpsv:PublicService'],
      says: [
        ...identified(service.slug),
        ...both('dct:title', service.name),
        ...both('dct:description', service.summary),
        ...both('dcat:keyword', service.name),
        ['cv:hasCompetentAuthority', iri(authorityIri(service.unit.authority.slug, at))],
        ['cv:contactPoint', iri(part('kontakt'))],
        ['cv:processingTime', level],
        ['dct:spatial', iri(sweden)],
        ['dct:isPartOf', iri(catalogueIri(at))],
        ['cpsv:produces', iri(part('resultat'))],
        ...service.languages.map((code): [string, Term] => ['dct:language', iri(languageIri(code))]),
        ...service.lifeSituations.map((slug): [string, Term] => ['cv:isGroupedBy', iri(eventIri(slug, at))]),
        ...service.subjects.map((slug): [string, Term] => ['cv:thematicArea', iri(subjectIri(slug, at))]),
        ...channels.map(({ name }): [string, Term] => ['cv:hasChannel', iri(part(name))]),
        ...costs.map((cost): [string, Term] => ['cv:hasCost', iri(cost.id)]),
        ...laws.map((_, n): [string, Term] => ['cv:hasLegalResource', iri(part(`lag-${n + 1}`))]),
        ...service.evidence.map(({ fact }): [string, Term] => ['cpsv:hasInput', iri(part(`underlag-${fact}`))]),
      ],
    },
    {
      id: part('kontakt'),
      types: ['cv:ContactPoint'],
      says: [
        ['cv:contactPage', iri(page)],
        ...plain('cv:email', service.unit.email),
        ...plain('cv:telephone', service.unit.phone),
      ],
    },
    { id: page, types: ['foaf:Document'], says: [] },
    ...channels.map(
      ({ name, type, page: where }): Thing => ({
        id: part(name),
        types: ['cv:Channel'],
        says: [
          ...identified(name),
          ['dct:type', iri(channelIri(type, at))],
          ...both('dct:description', words(`channel.${type}`)),
          ['cv:ownedBy', iri(authorityIri(service.unit.authority.slug, at))],
          ['foaf:page', iri(where)],
        ],
      }),
    ),
    {
      id: part('resultat'),
      types: ['cv:Output'],
      says: [...identified('resultat'), ...both('dct:title', words(`output.${service.act}`))],
    },
    ...costs,
    ...laws.map(
      (law, n): Thing => ({
        id: part(`lag-${n + 1}`),
        types: ['eli:LegalResource'],
        says: [...identified(`lag-${n + 1}`), ['dct:title', { text: law, lang: 'sv' }]],
      }),
    ),
    ...service.evidence.map(
      ({ fact, label }): Thing => ({
        id: part(`underlag-${fact}`),
        types: ['cv:Evidence'],
        says: [...identified(`underlag-${fact}`), ...both('dct:title', label)],
      }),
    ),
  ]
}

/** What services share: who offers them, the events and subjects that they belong to, and the catalogue itself. */
export const sharedThings = (services: readonly ServiceForOpenData[], at: Catalogue): Thing[] => {
  const iri = (value: string): Term => ({ iri: value })
  const authorities = new Map(services.map(({ unit: { authority } }) => [authority.slug, authority.name]))
  const used = (list: (service: ServiceForOpenData) => string[], slug: string) =>
    services.filter(service => list(service).includes(slug))
  const languages = new Set(services.flatMap(service => service.languages))
  return [
    {
      id: catalogueIri(at),
      types: ['dcat:Dataset'],
      says: [
        ...both('dct:title', words('catalogue.title', at.municipality)),
        ...both('dct:description', words('catalogue.description', at.municipality)),
        ['dct:publisher', iri(organisationIri(at))],
        ...services.map(({ slug }): [string, Term] => ['dct:hasPart', iri(`${at.origin}${servicePath(slug)}`)]),
      ],
    },
    {
      id: organisationIri(at),
      types: ['cv:PublicOrganisation', 'foaf:Agent'],
      says: [
        ...identified(at.organisationNumber),
        ...both('dct:title', { sv: at.municipality, en: at.municipality }),
        ...both('skos:prefLabel', { sv: at.municipality, en: at.municipality }),
        ['dct:spatial', iri(sweden)],
      ],
    },
    ...[...authorities].map(
      ([slug, name]): Thing => ({
        id: authorityIri(slug, at),
        types: ['cv:PublicOrganisation'],
        says: [...identified(slug), ...both('skos:prefLabel', name), ['dct:spatial', iri(sweden)]],
      }),
    ),
    { id: sweden, types: ['dct:Location'], says: [] },
    ...at.topics.lifeSituations.flatMap(({ slug, name, event }): Thing[] => {
      const own = used(service => service.lifeSituations, slug)
      if (own.length === 0) return []
      return [
        {
          id: eventIri(slug, at),
          types: ['cv:Event', event === 'business' ? 'cv:BusinessEvent' : 'cv:LifeEvent'],
          says: [
            ...identified(slug),
            ...both('dct:title', name),
            ...own.map((service): [string, Term] => [
              'cv:hasRelatedService',
              iri(`${at.origin}${servicePath(service.slug)}`),
            ]),
          ],
        },
      ]
    }),
    ...at.topics.subjects
      .filter(({ slug }) => used(service => service.subjects, slug).length > 0)
      .map(
        ({ slug, name }): Thing => ({
          id: subjectIri(slug, at),
          types: ['skos:Concept'],
          says: both('skos:prefLabel', name),
        }),
      ),
    ...(['e-service', 'paper'] as const).map(
      (type): Thing => ({
        id: channelIri(type, at),
        types: ['skos:Concept'],
        says: both('skos:prefLabel', words(`channel.${type}`)),
      }),
    ),
    ...[...languages].map((code): Thing => ({ id: languageIri(code), types: ['dct:LinguisticSystem'], says: [] })),
  ]
}

/** The municipality of a country. CPSV-AP 3.2.0 PublicOrganisation.spatial: countries from the EU's own list. */
const sweden = 'http://publications.europa.eu/resource/authority/country/SWE'

const catalogueIri = ({ origin }: Catalogue): string => `${origin}${cataloguePath}`
export const organisationIri = (at: Catalogue): string => `${catalogueIri(at)}#kommunen`
const authorityIri = (slug: string, at: Catalogue): string => `${catalogueIri(at)}#organisation-${slug}`
const eventIri = (slug: string, at: Catalogue): string => `${catalogueIri(at)}#livssituation-${slug}`
const subjectIri = (slug: string, at: Catalogue): string => `${catalogueIri(at)}#amne-${slug}`
const channelIri = (type: string, at: Catalogue): string => `${catalogueIri(at)}#kanal-${type}`
