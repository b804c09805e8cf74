import { serve } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Name } from '../world/people.ts'
import { openWorld, type World } from '../world/world.ts'
import { openBrowser } from './chromium.ts'
import { sessionRoute } from './session-route.ts'

export type Windows = {
  world: World
  /** A window of somebody who is signed in, or of nobody: a device of its own. */
  windowOf: (
    name: Name | undefined,
    options?: { width?: number; script?: boolean },
  ) => Promise<{ context: BrowserContext; page: Page }>
  close: () => Promise<void>
}

/** The world on a port, and a browser to meet it with. */
export const openWindows = async (): Promise<Windows> => {
  const [world, browser]: [World, Browser] = await Promise.all([openWorld({ more: [sessionRoute] }), openBrowser()])
  const server = serve({
    port: world.config.port,
    hostname: '127.0.0.1',
    fetch: request => world.app.server.fetch(request, { address: '127.0.0.1' }),
  })
  return {
    world,
    windowOf: async (name, { width = 1100, script = true } = {}) => {
      const context = await browser.newContext({
        baseURL: world.originOf('almvik'),
        locale: 'sv-SE',
        reducedMotion: 'reduce',
        javaScriptEnabled: script,
        viewport: { width, height: 800 },
      })
      if (name) {
        const session = (await world.as(name)).jar.get(world.originOf('almvik'), '__Host-torg') ?? ''
        await (await context.newPage()).goto(`/prov/session/${session}`)
      }
      return { context, page: await context.newPage() }
    },
    close: async () => {
      await browser.close()
      await new Promise(resolve => server.close(resolve))
      await world.close()
    },
  }
}
