import { timingSafeEqual } from 'node:crypto'
import { answers } from './db/transaction.ts'
import type { Exchange, Route } from './http/exchange.ts'
import type { Metrics } from './http/metrics.ts'
import { plain } from './http/plain.ts'
import { anyone } from './http/who.ts'

const words = (text: string, status = 200): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** Whether the program lives, whether it can serve, and its figures. The figures are for this machine, or for who has the token. */
export const healthRoutes = (metrics: Metrics, token: string | undefined): Route[] => [
  plain('GET', '/healthz', anyone(), () => words('ok')),
  plain('GET', '/readyz', anyone(), async x =>
    (await answers(x.database).catch(() => false)) ? words('ready') : words('the database does not answer', 503),
  ),
  plain('GET', '/metrics', anyone(), async x => {
    if (!mayRead(x, token)) return words('not found', 404)
    const { body, type } = await metrics.text()
    return new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
  }),
]

const loopback = /^(127\.|::1$|::ffff:127\.)/

const mayRead = (x: Exchange, token: string | undefined): boolean => {
  // A proxy on this machine is no reader on this machine: what it passes on says so.
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some(name => x.request.headers.has(name))
  if (!token) return loopback.test(x.remote) && !passedOn
  const sent = Buffer.from(x.request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return sent.length === wanted.length && timingSafeEqual(sent, wanted)
}
