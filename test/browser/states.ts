import { createHash } from 'node:crypto'
import { serve } from '@hono/node-server'
import { attr, textOf } from '../support/html.ts'
import type { Page } from '../support/page.ts'
import { failingRoutes } from '../world/failing-routes.tsx'
import { tour } from '../world/tour.ts'
import { openWorld, type World } from '../world/world.ts'

/** A page in one of its states, as it was served. */
export type State = {
  name: string
  url: string
  status: number
  source: string
  language: string
  headers: Record<string, string>
}

export type Served = { world: World; states: State[]; close: () => Promise<void> }

/** Walks the whole house once, keeps each state that looks different from the others, and serves the world on a port. */
export const collectStates = async (): Promise<Served> => {
  const states = new Map<string, State>()
  const onPage = (page: Page, answer: Response): void => {
    if (!page.url.hostname.endsWith('.localhost')) return
    const key = `${page.url.hostname}${pathPattern(page.url.pathname)} ${page.status} ${shapeOf(page)}`
    if (states.has(key)) return
    const name = `${pathPattern(page.url.pathname)} ${page.status} ${page.heading}`
    states.set(key, {
      name,
      url: page.url.href,
      status: page.status,
      source: page.source,
      language: languageOf(page),
      headers: headersOf(answer),
    })
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

/** What a page is built of. Two that hold the same kinds of things under the same headings are one state, unless only one has very long words. */
const shapeOf = (page: Page): string => {
  const kinds = page.html.all.map(el => `${el.tagName}.${attr(el, 'class') ?? ''}.${attr(el, 'aria-invalid') ?? ''}`)
  const headings = page.html.all
    .filter(el => /^h[12]$/.test(el.tagName))
    .map(el => textOf(el).replace(/[A-Z]{3}-\d{4}-\d+/g, '*'))
  const long = /\S{40,}/.test(page.text)
  return createHash('sha256')
    .update([languageOf(page), long, ...new Set([...kinds, ...headings].sort())].join('|'))
    .digest('hex')
}

const languageOf = (page: Page): string => {
  const root = page.html.all.find(el => el.tagName === 'html')
  return (root && attr(root, 'lang')) ?? ''
}

const headersOf = (answer: Response): Record<string, string> =>
  Object.fromEntries(
    [...answer.headers].filter(([name]) => !['content-length', 'content-encoding', 'set-cookie'].includes(name)),
  )
