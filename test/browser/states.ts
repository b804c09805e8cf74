import { createHash } from 'node:crypto'
import { serve } from '@hono/node-server'
import { attr } from '../support/html.ts'
import type { Page } from '../support/page.ts'
import { failingRoutes } from '../world/failing-routes.tsx'
import { tour } from '../world/tour.ts'
import { openWorld, type World } from '../world/world.ts'

/** A page in one of its states, as it was served. */
export type State = { name: string; url: string; status: number; source: string; headers: Record<string, string> }

export type Served = { world: World; states: State[]; close: () => Promise<void> }

/** Walks the whole house once, keeps each state that looks different from the others, and serves the world on a port. */
export const collectStates = async (): Promise<Served> => {
  const states = new Map<string, State>()
  const onPage = (page: Page, answer: Response): void => {
    if (!page.url.hostname.endsWith('.localhost')) return
    const key = `${page.url.hostname}${pathPattern(page.url.pathname)} ${page.status} ${shapeOf(page)}`
    if (states.has(key)) return
    const name = `${pathPattern(page.url.pathname)} ${page.status} ${page.heading}`
    states.set(key, { name, url: page.url.href, status: page.status, source: page.source, headers: headersOf(answer) })
  }
  const world = await openWorld({ onPage, more: failingRoutes })
  await tour(world)
  const server = serve({
    port: world.config.port,
    hostname: '127.0.0.1',
    fetch: request => world.app.server.fetch(request, { address: '127.0.0.1' }),
  })
  return {
    world,
    states: [...states.values()],
    close: async () => {
      await new Promise(resolve => server.close(resolve))
      await world.close()
    },
  }
}

/** Ids and numbers are not what a page looks like. */
export const pathPattern = (path: string): string =>
  path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, '*').replace(/[A-ZÅÄÖ]{3}-\d{4}-\d+/g, '*')

/** What a page is built of: two that differ only in their words are one state, except in the length of the words. */
const shapeOf = (page: Page): string => {
  const lang = page.html.all.find(el => el.tagName === 'html')
  const parts = page.html.all.map(el => `${el.tagName}.${attr(el, 'class') ?? ''}.${attr(el, 'aria-invalid') ?? ''}`)
  // Rows beyond the first few look like those.
  const folded = parts.filter((part, at) => part !== parts[at - 1])
  const long = (page.text.match(/\S{40,}/g) ?? []).length > 0
  return createHash('sha256')
    .update([lang ? attr(lang, 'lang') : '', long, ...folded].join('|'))
    .digest('hex')
    .slice(0, 16)
}

const headersOf = (answer: Response): Record<string, string> =>
  Object.fromEntries(
    [...answer.headers].filter(([name]) => !['content-length', 'content-encoding', 'set-cookie'].includes(name)),
  )
