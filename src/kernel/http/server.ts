import { Hono } from 'hono'
import { Missing } from '../errors.ts'
import { withoutEnds } from '../without-ends.ts'
import { answer, hardened } from './answer.ts'
import type { Exchange } from './exchange.ts'
import { exchangeOf } from './exchange-of.ts'
import { BadRequest } from './faults.ts'
import type { ServerParts } from './parts.ts'
import { rateLimiter } from './rate.ts'
import { isOwnPath } from './responses.ts'
import { serveStatic } from './static.ts'

export type Server = { fetch: (request: Request, from?: { address: string }) => Promise<Response> }

/** The program as one function from request to answer: what the port serves, and what tests call without a port. */
export const createServer = (parts: ServerParts): Server => {
  const hono = new Hono<{ Bindings: { address: string } }>({ strict: true })
  const rate = rateLimiter(parts.limits)
  const methods = new Map<string, Set<string>>()

  hono.use('*', async (c, next) => {
    const file = c.req.path.startsWith('/static/') ? parts.files.find(c.req.path) : undefined
    if (file && (c.req.method === 'GET' || c.req.method === 'HEAD'))
      return hardened(parts, false, serveStatic(file, c.req.raw))
    return next()
  })

  for (const route of parts.routes) {
    const known = methods.get(route.path) ?? new Set()
    methods.set(route.path, known.add(route.method))
    hono.on(route.method, route.path, async c => {
      const x = exchangeOf(
        parts,
        rate,
        c.req.raw,
        inputOf(c.req.param(), new URL(c.req.url).searchParams),
        c.env?.address ?? '',
      )
      const run = async (known: Exchange): Promise<Response> => {
        if (Object.values(known.input.params).some(value => value.includes('\0')))
          throw new Missing('No name has NUL in it')
        return route.answer(known)
      }
      return answer(parts, x, route.path, route.method, run, route.kind === 'api')
    })
  }
  for (const [path, known] of methods)
    hono.all(path, async c => {
      const x = exchangeOf(parts, rate, c.req.raw, { params: {}, query: new URLSearchParams() }, c.env?.address ?? '')
      const allow = [...known, ...(known.has('GET') ? ['HEAD'] : [])].join(', ')
      const refuse = async (): Promise<Response> => {
        throw new BadRequest(405, 'kernel.bad.method')
      }
      const response = await answer(parts, x, path, c.req.method, refuse, path.startsWith('/api'))
      response.headers.set('allow', allow)
      return response
    })
  hono.notFound(async c => {
    const x = exchangeOf(parts, rate, c.req.raw, { params: {}, query: new URLSearchParams() }, c.env?.address ?? '')
    return answer(parts, x, '(unknown)', c.req.method, async () => notFound(c.req.path), c.req.path.startsWith('/api/'))
  })

  return { fetch: async (request, from) => hono.fetch(request, from ?? { address: '' }) }
}

/** PostgreSQL has no text with NUL in it: what is typed loses it, as it does in forms (fields.ts). */
const inputOf = (params: Record<string, string>, query: URLSearchParams): Exchange['input'] => ({
  params,
  query: new URLSearchParams([...query].map(([name, value]) => [name, value.replaceAll('\0', '')])),
})

const notFound = async (path: string): Promise<Response> => {
  // A slash too many is forgiven; nothing else is guessed.
  if (path.length > 1 && path.endsWith('/') && isOwnPath(path))
    return new Response(null, { status: 308, headers: { location: `/${withoutEnds(path, '/')}` } })
  throw new Missing('No such page')
}
