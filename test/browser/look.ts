import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { State } from './states.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A window of the browser that shows states as they were served, and notes what it complains about. */
export type Window = {
  page: Page
  show: (state: State) => Promise<void>
  takeComplaints: () => string[]
  close: () => Promise<void>
}

export const openWindow = async (browser: Browser, { script = true }: { script?: boolean } = {}): Promise<Window> => {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
  })
  if (script) await context.addInitScript(axeSource)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    // The browser says aloud that the page's own status is 404 or 422.
    // And that what looks at pages may not run in the frame of a preview, where nothing may.
    if (/Blocked script execution in 'about:srcdoc'/.test(message.text())) return
    // The editors of experts have styles in their own markup, which the policy stops, and one says how its makers have built it (0040).
    if (
      /Applying inline style violates|development build of Inferno/.test(message.text()) &&
      /redigerare/.test(page.url())
    )
      return
    if (message.type() === 'error' && !/the server responded with a status of/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', fault => complaints.push(fault.message))
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText
    // A picture that was still on its way when the next page was opened.
    if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()} could not be loaded: ${why}`)
  })
  let shown: State | undefined
  await intercept(context, () => shown)
  return {
    page,
    show: async state => {
      shown = state
      await page.goto(state.url, { waitUntil: 'load' })
      await page.evaluate<unknown>('document.fonts.ready.then(() => 0)')
    },
    takeComplaints: () => complaints.splice(0),
    close: () => context.close(),
  }
}

/** The document is answered with the state; style, script and pictures come from the program. */
const intercept = (context: BrowserContext, current: () => State | undefined): Promise<unknown> =>
  context.route('**/*', route => {
    const state = current()
    if (!state || !route.request().isNavigationRequest()) return route.continue()
    return route.fulfill({ status: state.status, headers: state.headers, body: state.source })
  })

type Violation = { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a dark scheme can break: the rest of what axe looks at is the same markup as in the light. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds in the page as it is now, by all its rules or by those about colour. */
export const axeFaults = async (page: Page, { colourOnly = false } = {}): Promise<string[]> => {
  const runOnly = colourOnly ? { type: 'rule', values: colourRules } : { type: 'tag', values: tags }
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'], elementRef: false }).then(found => found.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })))`,
  )
  return violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(node => `${node.target.join(' ')} ${(node.failureSummary ?? '').split('\n')[1]?.trim() ?? ''}`)
        .join(' | ')}`,
  )
}
