import { Missing } from '../../kernel/errors.ts'
import type { Read } from '../../kernel/hands.ts'
import type { Exchange, Route } from '../../kernel/http/exchange.ts'
import { download } from '../../kernel/http/routes.ts'
import { anyone } from '../../kernel/http/who.ts'
import type { Municipality } from '../../kernel/municipalities.ts'
import { type ServiceForOpenData, serviceForOpenData, servicesForOpenData } from '../services/index.ts'
import { prefersTurtle } from './negotiate.ts'
import { catalogueOperation } from './operations.ts'
import { cataloguePath, servicePath, serviceThings, sharedThings } from './public-service.ts'
import type { Catalogue } from './public-words.ts'
import { toJsonLd, toTurtle } from './rdf.ts'

type Format = 'jsonld' | 'ttl'
export type TopicsOf = (municipality: Municipality) => Catalogue['topics']

const types: Record<Format, string> = { jsonld: 'application/ld+json', ttl: 'text/turtle; charset=utf-8' }

/** Every service that is offered as linked open data after CPSV-AP 3.2.0: the whole catalogue, and each by itself. */
export const catalogueRoutes = (topicsOf: TopicsOf): Route[] => {
  const all = async (r: Read) => servicesForOpenData(r)
  const one = async (r: Read, slug: string) => [await serviceForOpenData(r, slug)]
  const given = (
    path: string,
    format: Format | undefined,
    load: (r: Read, params: Record<string, string>) => Promise<ServiceForOpenData[]>,
  ): Route =>
    download(path, {
      who: anyone(),
      load: (r, { params }) => load(r, params),
      send: (services, x) => {
        const wanted = format ?? (prefersTurtle(x.request.headers.get('accept')) ? 'ttl' : 'jsonld')
        const at = catalogueAt(x, topicsOf)
        const things = [...sharedThings(services, at), ...services.flatMap(service => serviceThings(service, at))]
        return {
          body: wanted === 'ttl' ? toTurtle(things) : toJsonLd(things),
          type: types[wanted],
          headers: { 'cache-control': 'no-cache', ...(format ? {} : { vary: 'accept' }) },
        }
      },
    })
  const formats: Format[] = ['jsonld', 'ttl']
  return [
    {
      ...given(cataloguePath, undefined, all),
      operation: catalogueOperation('List the services as linked data (CPSV-AP 3.2.0)'),
    },
    ...formats.map(format => given(`${cataloguePath}.${format}`, format, all)),
    ...formats.map(format =>
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
  ]
}

const catalogueAt = (x: Exchange, topicsOf: TopicsOf): Catalogue => {
  const { municipality } = x.here
  return {
    origin: x.origin,
    municipality: municipality.formalName,
    organisationNumber: municipality.organisationNumber.replaceAll(/\D/g, ''),
    topics: topicsOf(municipality),
  }
}
