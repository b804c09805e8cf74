import { cataloguePath, organisationIri } from './public-service.ts'
import { both, type Catalogue, identified, languageIri, plain, words } from './public-words.ts'
import type { Term, Thing } from './rdf.ts'

/** Where Sveriges dataportal looks for what open data an authority has, unless it is told otherwise. */
export const dataCataloguePath = '/datasets/dcat'

/**
 * What open data there is, after DCAT-AP-SE 3.0.1 (docs.dataportal.se/dcat): one set, the services that are offered, in four forms, and the interface
 * that gives the last of them. Nothing in it is about a person.
 *
 * The Swedish profile takes a format in words only (`text/turtle`); `dcat:mediaType` says the same with the IRI that the European profile asks for.
 */
export const dataCatalogueThings = (at: Catalogue): Thing[] => {
  const iri = (value: string): Term => ({ iri: value })
  const id = `${at.origin}${dataCataloguePath}`
  const contact = `${id}#kontakt`
  const phone = `${id}#telefon`
  const service = `${id}#granssnitt`
  const languages = ['sv', 'en'] as const
  return [
    {
      id,
      types: ['dcat:Catalog'],
      says: [
        ...both('dct:title', words('data.title', at.municipality)),
        ...both('dct:description', words('data.description', at.municipality)),
        ['dct:publisher', iri(publisherOf(at))],
        ['dct:license', iri(free)],
        ['foaf:homepage', iri(`${at.origin}/api`)],
        ['dcat:themeTaxonomy', iri(themes)],
        ['dcat:dataset', iri(`${id}#e-tjanster`)],
        ['dcat:service', iri(service)],
        ...languages.map((code): [string, Term] => ['dct:language', iri(languageIri(code))]),
      ],
    },
    {
      id: `${id}#e-tjanster`,
      types: ['dcat:Dataset'],
      says: [
        ...identified(`${id}#e-tjanster`),
        ...both('dct:title', words('services.title')),
        ...both('dct:description', words('catalogue.description', at.municipality)),
        ...both('dcat:keyword', words('services.keyword')),
        ['dct:publisher', iri(publisherOf(at))],
        ['dcat:contactPoint', iri(contact)],
        ['dcat:theme', iri(`${themes}/GOVE`)],
        ['dct:accessRights', iri('http://publications.europa.eu/resource/authority/access-right/PUBLIC')],
        ['dct:accrualPeriodicity', iri('http://publications.europa.eu/resource/authority/frequency/CONT')],
        ['dcat:landingPage', iri(`${at.origin}/api`)],
        ...languages.map((code): [string, Term] => ['dct:language', iri(languageIri(code))]),
        ...forms.map(({ name }): [string, Term] => ['dcat:distribution', iri(`${id}#e-tjanster-${name}`)]),
      ],
    },
    ...forms.map(
      ({ name, path, type, api }): Thing => ({
        id: `${id}#e-tjanster-${name}`,
        types: ['dcat:Distribution'],
        says: [
          ...both('dct:title', words(`form.${name}`)),
          ['dcat:accessURL', iri(`${at.origin}${path}`)],
          ['dcat:downloadURL', iri(`${at.origin}${path}`)],
          ...plain('dct:format', type),
          ['dcat:mediaType', iri(`${mediaTypes}/${type}`)],
          ['dct:license', iri(free)],
          ...(api ? [['dcat:accessService', iri(service)] satisfies [string, Term]] : []),
        ],
      }),
    ),
    {
      id: service,
      types: ['dcat:DataService'],
      says: [
        ...both('dct:title', words('data.service', at.municipality)),
        ...both('dct:description', words('data.service-description')),
        ['dcat:endpointURL', iri(`${at.origin}/api/v1`)],
        ['dcat:endpointDescription', iri(`${at.origin}/api/openapi.json`)],
        ...plain('dct:format', 'application/json'),
        ['dct:publisher', iri(publisherOf(at))],
        ['dcat:contactPoint', iri(contact)],
        ['dcat:servesDataset', iri(`${id}#e-tjanster`)],
        ['dcat:landingPage', iri(`${at.origin}/api`)],
        ['dct:license', iri(free)],
      ],
    },
    {
      id: publisherOf(at),
      types: ['foaf:Agent'],
      says: [
        ...identified(at.organisationNumber),
        ...both('foaf:name', { sv: at.municipality, en: at.municipality }),
        ['dct:type', iri('http://purl.org/adms/publishertype/LocalAuthority')],
      ],
    },
    {
      id: contact,
      types: ['vcard:Organization'],
      says: [
        ...plain('vcard:fn', at.municipality),
        ['vcard:hasEmail', iri(`mailto:${at.contact.email}`)],
        ['vcard:hasTelephone', iri(phone)],
      ],
    },
    { id: phone, types: ['vcard:Voice'], says: [['vcard:hasValue', iri(`tel:${international(at.contact.phone)}`)]] },
  ]
}

/** With the country's code, as the profile asks; what is written in Sweden without one is Swedish. */
const international = (phone: string): string =>
  phone
    .replaceAll(/[^\d+]/g, '')
    .replace(/^0(?!0)/, '+46')
    .replace(/^00/, '+')

const publisherOf = organisationIri
const themes = 'http://publications.europa.eu/resource/authority/data-theme'
const mediaTypes = 'https://www.iana.org/assignments/media-types'
/** No rights are kept: what portals ask of open data. */
const free = 'http://creativecommons.org/publicdomain/zero/1.0/'

/** The same data in each of its forms. */
const forms = [
  { name: 'jsonld', path: `${cataloguePath}.jsonld`, type: 'application/ld+json', api: false },
  { name: 'ttl', path: `${cataloguePath}.ttl`, type: 'text/turtle', api: false },
  { name: 'rdf', path: `${cataloguePath}.rdf`, type: 'application/rdf+xml', api: false },
  { name: 'json', path: '/api/v1/services', type: 'application/json', api: true },
] as const
