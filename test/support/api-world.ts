import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createScanner } from '../../src/kernel/files/scanner.ts'
import { openStore } from '../../src/kernel/files/store.ts'
import { healthRoutes } from '../../src/kernel/health.ts'
import { createMetrics } from '../../src/kernel/http/metrics.ts'
import { createServer } from '../../src/kernel/http/server.ts'
import { staticFiles } from '../../src/kernel/http/static.ts'
import { loadTexts } from '../../src/kernel/texts/texts.ts'
import { addClient, findClient } from '../../src/modules/integrations/index.ts'
import { openApiRoutes, openDataRoutes } from '../../src/modules/open-data/routes.ts'
import { officers } from '../../src/modules/organisation/index.ts'
import { residents } from '../../src/modules/people/index.ts'
import { readServices, seedServices } from '../../src/modules/services/index.ts'
import { FaultPage } from '../../src/modules/site/pages/fault-page.tsx'
import { siteTopics } from '../../src/modules/site/seed.ts'
import { assets } from '../../src/ui/assets.ts'
import { openCaseWorld } from './case-world.ts'
import { quiet, system } from './kernel.ts'

const origin = 'http://almvik.localhost:3000'

/** The case world with its services and the API over it, asked as another system asks. */
export const openApiWorld = async ({ tokensPerAddress = 1_000 } = {}) => {
  const world = await openCaseWorld()
  const municipalities = [world.almvik, world.granas]
  for (const at of municipalities) await world.write(system, w => seedServices(w, readServices(at)), at)
  const folder = await mkdtemp(join(tmpdir(), 'torg-api-'))
  const metrics = createMetrics()
  const routes = [...openDataRoutes(siteTopics), ...healthRoutes(metrics, undefined)]
  const server = createServer({
    routes: [...routes, ...openApiRoutes(routes)],
    municipalities,
    fallback: undefined,
    database: world.database,
    store: await openStore(folder),
    scanner: createScanner({}),
    texts: loadTexts(join(import.meta.dirname, '..', '..')),
    clock: { now: world.now },
    files: staticFiles(assets(municipalities)),
    actors: { resident: residents, officer: officers },
    findClient,
    faultPage: FaultPage,
    log: quiet,
    metrics,
    limits: {
      changesPerSession: 1_000,
      changesPerAddress: 1_000,
      signInsPerAddress: 1_000,
      tokensPerAddress,
      codesPerAddress: 1_000,
      visitsPerAddress: 1_000,
      sendsPerAddress: 1_000,
      uploadsPerAddress: 1_000,
      bytesPerAddress: 300_000_000,
      searchesPerAddress: 10_000,
      papersPerAddress: 10_000,
      checksPerAddress: 10_000,
      asksPerPerson: 10_000,
    },
    formTargets: [],
    demo: false,
    trustProxy: 0,
  })
  const ask = (path: string, init: RequestInit = {}, at = origin): Promise<Response> =>
    server.fetch(
      new Request(`${at}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { host: new URL(at).host, ...init.headers },
      }),
      { address: '127.0.0.1' },
    )
  const askToken = (fields: Record<string, string> | string, headers: Record<string, string> = {}, at = origin) =>
    ask('/api/token', { method: 'POST', body: new URLSearchParams(fields), headers }, at)
  /** A new client, and the header that its token goes in. */
  const client = async (scopes: string[], units = ['arbetsmarknad']) => {
    const made = await world.write(system, w => addClient(w, { name: 'Portalen', scopes, units }))
    const { access_token: token } = await (
      await askToken({ grant_type: 'client_credentials', client_id: made.id, client_secret: made.secret })
    ).json()
    return { ...made, token: String(token), bearer: { authorization: `Bearer ${token}` } }
  }
  return {
    ...world,
    origin,
    ask,
    askToken,
    client,
    done: async () => {
      await world.done()
      await rm(folder, { recursive: true })
    },
  }
}

export type ApiWorld = Awaited<ReturnType<typeof openApiWorld>>
