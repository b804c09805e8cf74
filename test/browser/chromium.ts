import { type Browser, chromium } from 'playwright-core'
import { ensureChromium } from '../support/chromium.ts'

/** One browser for all tests of a file. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium(),
    // The sandbox needs user namespaces, which root and containers seldom have; the pages are our own.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
  })
