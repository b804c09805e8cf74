import type { Exchange, Route } from '../../kernel/http/exchange.ts'
import { plain } from '../../kernel/http/plain.ts'
import { html } from '../../kernel/http/responses.ts'
import { anyone } from '../../kernel/http/who.ts'
import { definitionJsonSchema, definitionSchemaPath } from '../services/index.ts'
import { listCases, listOwnCases, showCase } from './cases-api.ts'
import { catalogueRoutes, type TopicsOf } from './catalogue-routes.ts'
import { documentOf, operationsOf } from './document.ts'
import { listMaps, showMap } from './maps-api.ts'
import { prefersJson } from './negotiate.ts'
import { documentOperation } from './operations.ts'
import { ApiPage } from './pages/api-page.tsx'
import { listServices, showService } from './services-api.ts'
import { tokenRoute } from './token.ts'

export const openDataRoutes = (topicsOf: TopicsOf): Route[] => [
  listServices,
  showService,
  listMaps,
  showMap,
  listCases,
  showCase,
  listOwnCases,
  tokenRoute,
  ...catalogueRoutes(topicsOf),
]

/** What describes the API: every operation among `routes`, and of these themselves. */
export const openApiRoutes = (routes: Route[]): Route[] => {
  const describing: Route = {
    ...plain('GET', '/api/openapi.json', anyone(), x => document(x)),
    kind: 'api',
    operation: documentOperation,
  }
  const operations = operationsOf([...routes, describing])
  const document = (x: Exchange): Response =>
    new Response(JSON.stringify(documentOf(operations, { origin: x.origin, municipality: x.here.municipality.name })), {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    })
  const format = JSON.stringify(definitionJsonSchema())
  const definitionFormat = plain(
    'GET',
    definitionSchemaPath,
    anyone(),
    () => new Response(format, { headers: { 'content-type': 'application/schema+json' } }),
  )
  const front = plain('GET', '/api', anyone(), async x => {
    const response = prefersJson(x.request.headers.get('accept')) ? document(x) : await page(x)
    response.headers.set('vary', 'accept, cookie')
    return response
  })
  const page = async (x: Exchange): Promise<Response> =>
    html(ApiPage({ operations }, x.context(await x.read({ kind: 'anyone' }, x.identify), 'site')))
  return [describing, front, definitionFormat]
}
