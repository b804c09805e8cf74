import { serve } from '@hono/node-server'
import { attr } from '../support/html.ts'
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

/** Walks the whole house once, keeps each page that shows something new, and serves the world on a port. */
export const collectStates = async (): Promise<Served> => {
  const states: State[] = []
  const known = new Map<string, Set<string>>()
  const onPage = (page: Page, answer: Response): void => {
    if (!page.url.hostname.endsWith('.localhost')) return
    const language = languageOf(page)
    const key = `${page.url.hostname} ${pathPattern(page.url.pathname)} ${page.status} ${language}`
    const shown = known.get(key) ?? new Set()
    const found = kindsIn(page).filter(kind => !shown.has(kind))
    if (found.length === 0) return
    known.set(key, new Set([...shown, ...found]))
    const name = `${pathPattern(page.url.pathname)} ${page.status} ${page.heading}`
    states.push({
      name,
      url: page.url.href,
      status: page.status,
      source: page.source,
      language,
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
    states,
    close: async () => {
      await new Promise(resolve => server.close(resolve))
      await world.close()
    },
  }
}

/** Ids and numbers are not what a page looks like. */
export const pathPattern = (path: string): string =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, '*')
    // A row of a group, by its name.
    .replace(/(?<=\/)[2-9b-df-hj-np-tv-xz]{10}(?=\/)/g, '*')
    // A part of a map.
    .replace(/(?<=\/[a-z]+-)[2-9b-df-hj-np-tv-xz]{10}(?=\/|$)/g, '*')
    .replace(/[A-ZÅÄÖ]{3}-\d{4}-\d+/g, '*')

/** What a page is built of. One that shows nothing new of its address is no new state; every page that was met has been judged anyway. */
const kindsIn = (page: Page): string[] => {
  const kinds = page.html.all.map(el =>
    [el.tagName, attr(el, 'class'), attr(el, 'aria-invalid'), attr(el, 'data-color')].join('.'),
  )
  return [...new Set([...kinds, ...(/\S{40,}/.test(page.text) ? ['very long words'] : [])])]
}

const languageOf = (page: Page): string => {
  const root = page.html.all.find(el => el.tagName === 'html')
  return (root && attr(root, 'lang')) ?? ''
}

const headersOf = (answer: Response): Record<string, string> =>
  Object.fromEntries(
    [...answer.headers].filter(([name]) => !['content-length', 'content-encoding', 'set-cookie'].includes(name)),
  )
