import { Missing } from '../../kernel/errors.ts'
import type { Read } from '../../kernel/hands.ts'
import type { Exchange, Route } from '../../kernel/http/exchange.ts'
import { download } from '../../kernel/http/routes.ts'
import { anyone } from '../../kernel/http/who.ts'
import type { Municipality } from '../../kernel/municipalities.ts'
import { type ServiceForOpenData, serviceForOpenData, servicesForOpenData } from '../services/index.ts'
import { dataCataloguePath, dataCatalogueThings } from './data-catalogue.ts'
import { type RdfFormat, rdfFormat, rdfFormats } from './negotiate.ts'
import { catalogueOperation, dataCatalogueOperation } from './operations.ts'
import { cataloguePath, servicePath, serviceThings, sharedThings } from './public-service.ts'
import type { Catalogue } from './public-words.ts'
import { type Thing, toJsonLd, toRdfXml, toTurtle } from './rdf.ts'

export type TopicsOf = (municipality: Municipality) => Catalogue['topics']

const types: Record<RdfFormat, string> = {
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
  rdf: 'application/rdf+xml; charset=utf-8',
}
const writers: Record<RdfFormat, (things: readonly Thing[]) => string> = {
  jsonld: toJsonLd,
  ttl: toTurtle,
  rdf: toRdfXml,
}

/**
 * Every service that is offered as linked open data after CPSV-AP 3.2.0: the whole catalogue, and each by itself. What open data there is at
 * all is told where Sveriges dataportal looks for it, after DCAT-AP-SE 3.
 */
export const catalogueRoutes = (topicsOf: TopicsOf): Route[] => {
  const all = async (r: Read) => servicesForOpenData(r)
  const one = async (r: Read, slug: string) => [await serviceForOpenData(r, slug)]
  const given = (
    path: string,
    format: RdfFormat | undefined,
    load: (r: Read, params: Record<string, string>) => Promise<ServiceForOpenData[]>,
  ): Route =>
    download(path, {
      who: anyone(),
      load: (r, { params }) => load(r, params),
      send: (services, x) => {
        const at = catalogueAt(x, topicsOf)
        const things = [...sharedThings(services, at), ...services.flatMap(service => serviceThings(service, at))]
        return written(x, things, format, 'jsonld')
      },
    })
  const data = (path: string, format: RdfFormat | undefined): Route =>
    download(path, {
      who: anyone(),
      load: async () => undefined,
      send: (_, x) => written(x, dataCatalogueThings(catalogueAt(x, topicsOf)), format, 'rdf'),
    })
  return [
    {
      ...given(cataloguePath, undefined, all),
      operation: catalogueOperation('List the services as linked data (CPSV-AP 3.2.0)'),
    },
    ...rdfFormats.map(format => given(`${cataloguePath}.${format}`, format, all)),
    ...rdfFormats.map(format =>
      given(servicePath(`:file{[a-z0-9-]+\\.${format}}`), format, (r, { file = '' }) =>
        one(r, file.slice(0, -format.length - 1)),
      ),
    ),
    {
      ...given(servicePath(':service'), undefined, (r, { service = '' }) => {
        if (!/^[a-z0-9-]+$/.test(service)) throw new Missing('No such service')
        return one(r, service)
      }),
      operation: catalogueOperation('Read one service as linked data (CPSV-AP 3.2.0)', 'service'),
    },
    ...rdfFormats.map(format => data(`${dataCataloguePath}.${format}`, format)),
    { ...data(dataCataloguePath, undefined), operation: dataCatalogueOperation },
  ]
}

const written = (x: Exchange, things: readonly Thing[], format: RdfFormat | undefined, usual: RdfFormat) => {
  const wanted = format ?? rdfFormat(x.request.headers.get('accept'), usual)
  return {
    body: writers[wanted](things),
    type: types[wanted],
    headers: { 'cache-control': 'no-cache', ...(format ? {} : { vary: 'accept' }) },
  }
}

const catalogueAt = (x: Exchange, topicsOf: TopicsOf): Catalogue => {
  const { municipality } = x.here
  return {
    origin: x.origin,
    municipality: municipality.formalName,
    contact: municipality.contact,
    organisationNumber: municipality.organisationNumber.replaceAll(/\D/g, ''),
    topics: topicsOf(municipality),
  }
}
