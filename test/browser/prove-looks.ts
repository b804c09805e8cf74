import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Asset } from '../../src/kernel/http/static.ts'
import type { Municipality } from '../../src/kernel/municipalities.ts'
import type { Texts } from '../../src/kernel/texts/texts.ts'
import type { BuiltService } from '../../src/modules/services/build.ts'
import type { Barrier, Looked } from '../../src/modules/services/looks/barrier.ts'
import { type State, statesOf } from '../../src/modules/services/rendering/every-state.ts'
import { assets } from '../../src/ui/assets.ts'
import { openBrowser } from './chromium.ts'
import { sidewaysFaults } from './measure.ts'

const resolve = createRequire(import.meta.url).resolve
const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8')
const swedish = readFileSync(resolve('axe-core/locales/sv.json'), 'utf8')

const looks = [
  { width: 1100, scheme: 'light' },
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
] as const

/** Every state of a service, in front of a browser. Throws where none can be started. */
export const proveLooks = (
  { service }: Pick<BuiltService, 'service'>,
  { municipality, texts, now }: { municipality: Municipality; texts: Texts; now: Temporal.Instant },
  tell: (done: number, of: number) => void,
): Promise<Looked> =>
  proveStates(service.slug, [...statesOf(service, { texts, municipality, now })], municipality, tell)

/** Shows states in a browser, wide and narrow, light and dark, and asks axe of each. `tell` hears how far it has come. */
export const proveStates = async (
  slug: string,
  states: readonly State[],
  municipality: Municipality,
  tell: (done: number, of: number) => void,
): Promise<Looked> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.addInitScript(axe)
    const show = await stageFor(page, assets([municipality]))
    const barriers = new Map<string, Barrier>()
    for (const [at, state] of states.entries()) {
      await show(state)
      for (const { width, scheme } of looks) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        for (const met of await metOn(page)) {
          const place = placeOf(slug, state, met.name)
          const key = `${met.rule} ${place.href} ${met.message}`
          const known = barriers.get(key)
          const first = { state: state.state, language: state.language, width, dark: scheme === 'dark' }
          const { rule, message, english } = met
          barriers.set(
            key,
            known ? { ...known, times: known.times + 1 } : { rule, message, english, ...place, first, times: 1 },
          )
        }
      }
      tell(at + 1, states.length)
    }
    return { states: states.length, barriers: [...barriers.values()] }
  } finally {
    await browser.close()
  }
}

const origin = 'http://tjanst.localhost'

/** Answers what the pages ask for out of memory: nothing is served, and nothing goes out. */
const stageFor = async (page: Page, files: Asset[]): Promise<(state: State) => Promise<void>> => {
  let source = ''
  const byPath = new Map(files.map(file => [`/static/${file.name}`, file]))
  await page.route('**/*', route => {
    if (route.request().isNavigationRequest())
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: source })
    const file = byPath.get(new URL(route.request().url()).pathname)
    return file ? route.fulfill({ contentType: file.type, body: file.body }) : route.fulfill({ status: 404 })
  })
  return async state => {
    source = `<!doctype html>${state.render()}`
    await page.goto(`${origin}/`, { waitUntil: 'load' })
    await page.evaluate('document.fonts.ready.then(() => 0)')
  }
}

type Met = { rule: string; message: string; english: string; name: string }

const found = z.array(z.object({ rule: z.string(), message: z.string(), english: z.string(), name: z.string() }))

/** What axe finds, in Swedish and in English, with the name of the field that it is at or in; and what sticks out. */
const metOn = async (page: Page): Promise<Met[]> => {
  const violations = found.parse(
    await page.evaluate(`(() => {
      const english = (window.torgEnglish ??= Object.fromEntries(axe.getRules().map(({ ruleId, help }) => [ruleId, help])))
      axe.configure({ locale: ${swedish} })
      const nameAt = target => {
        const el = document.querySelector(target)
        const field = el?.closest('fieldset, .ds-field, .torg-item') ?? el
        return (field?.matches('[name]') ? field : field?.querySelector('[name]'))?.getAttribute('name') ?? ''
      }
      return axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => ({ rule: id, message: help, english: english[id] ?? help, name: nameAt(String(target[0])) }))))
    })()`),
  )
  const wide = await sidewaysFaults(page)
  return [
    ...violations,
    ...wide.map(() => ({
      rule: 'reflow',
      message: 'Sidan går att rulla i sidled på en smal skärm',
      english: 'The page scrolls sideways on a narrow screen',
      name: '',
    })),
  ]
}

/** Where the studio mends it: at the question whose field it is, else at the page. */
const placeOf = (slug: string, { page }: State, name: string): Pick<Barrier, 'page' | 'fact' | 'href'> => {
  const studio = `/studio/${slug}`
  const [inside, id] = page.includes('.') ? [page.slice(0, page.lastIndexOf('.')), page.split('.').at(-1)] : ['', page]
  const fact = /^[a-z][a-zA-Z0-9]*/.exec(name)?.[0]
  if (fact !== undefined) {
    const path = inside === '' || fact.startsWith(inside) ? fact : `${inside}.${fact}`
    return { page, fact: path, href: `${studio}/fraga/${encodeURIComponent(path)}` }
  }
  if (page === '') return { page, fact: '', href: `${studio}/tjansten` }
  return { page, fact: '', href: `${studio}/sida/${id}${inside === '' ? '' : `?i=${encodeURIComponent(inside)}`}` }
}

/** What was found, a line each. */
export const inWords = (name: string, { states, barriers }: Looked): string[] => [
  `${name}: ${states} states in a browser, ${barriers.length} barriers`,
  ...barriers.map(
    ({ message, href, times, first: { state, language, width, dark } }) =>
      `  ${href}: ${message} (${times}, ${state} ${language} ${width} ${dark ? 'dark' : 'light'})`,
  ),
]
