import assert from 'node:assert/strict'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { root } from '../house/sources.ts'
import { openBrowser } from './chromium.ts'
import { keepPicture } from './keep-picture.ts'
import { axeFaults, openWindow, type Window } from './look.ts'
import { looksFor, nameOf, widths } from './looks.ts'
import { cutFaults, doubleText, motionFaults, plainText, sidewaysFaults, targetFaults } from './measure.ts'
import { collectStates, pathPattern, type Served, type State } from './states.ts'

/** The looks that are kept as pictures, for people who ask for them (TORG_SCREENSHOTS=1): a machine looks at none. */
const pictured = new Set(process.env.TORG_SCREENSHOTS === '1' ? ['390 light', '1100 light', '1100 dark'] : [])
const shots = join(root, '.test', 'screenshots')
let served: Served
let browser: Browser

before(async () => {
  rmSync(shots, { recursive: true, force: true })
  mkdirSync(shots, { recursive: true })
  ;[served, browser] = await Promise.all([collectStates(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await served?.close()
})

test('every page of the house is among the states', t => {
  t.diagnostic(`${served.states.length} states`)
  const met = served.states.map(state => new URL(state.url).pathname)
  const missing = served.world.app.routes
    .filter(route => route.method === 'GET' && route.kind === 'page')
    .map(route => route.path)
    // A row in a row, or a file in a row, is the same page deeper down.
    .filter(path => !/:row2|:row1.*(:row\b|\/fil$)/.test(path))
    .filter(path => !met.some(one => patternOf(path).test(one)))
  assert.deepEqual(missing, [])
})

test('html-validate finds nothing', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // How the renderer writes, which means the same.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      // The title ends with the name of the municipality, whatever its length.
      'long-title': 'off',
      // A list without marks is a list to VoiceOver only when it says so.
      'no-redundant-role': 'off',
      // Spans and e-mail addresses are ours to write as they are.
      'tel-non-breaking': 'off',
      // Boxes of one question share its name, and so do the two buttons for the language, above and below.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    },
  })
  const faults = new Map<string, string>()
  for (const state of served.states) {
    const report = await validator.validateString(state.source)
    for (const { ruleId, message, selector } of report.results.flatMap(result => result.messages))
      faults.set(`${ruleId}: ${message}`, `${state.name}: ${selector}`)
  }
  assert.deepEqual(
    [...faults].map(([fault, where]) => `${fault} (${where})`),
    [],
  )
})

test('every state, light and dark, at 320, 390 and 1100 px: axe finds nothing, nothing sticks out, targets are large enough', {
  timeout: 1_800_000,
}, async () => {
  const missed: string[] = []
  const picture = async (window: Window, path: string, fullPage: boolean): Promise<void> => {
    if (!(await keepPicture(window.page, { path, fullPage }))) missed.push(path)
  }
  const faults = await overStates(2, async (window, state) => {
    const found: string[] = []
    await window.show(state)
    for (const look of looksFor(state)) {
      await window.page.setViewportSize(look)
      await window.page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' })
      const seen = [
        ...(await axeFaults(window.page, { colourOnly: look.scheme === 'dark' })),
        ...(look.scheme === 'light'
          ? [
              ...(await sidewaysFaults(window.page)),
              ...(await targetFaults(window.page)),
              ...(await cutFaults(window.page)),
            ]
          : []),
      ]
      found.push(...seen.map(fault => `${nameOf(look)}: ${fault}`))
      if (pictured.has(nameOf(look)))
        await picture(window, join(shots, fileNameOf(state, nameOf(look))), look.scheme === 'light')
    }
    await window.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    found.push(...(await motionFaults(window.page)))
    await doubleText(window.page)
    for (const width of widths) {
      await window.page.setViewportSize({ width, height: 900 })
      for (const fault of [...(await sidewaysFaults(window.page)), ...(await cutFaults(window.page))])
        found.push(`${width} px, 200 % text: ${fault}`)
    }
    await plainText(window.page)
    return [...found, ...window.takeComplaints()]
  })
  for (const path of missed) console.error(`  no picture was taken of ${path}`)
  assert.deepEqual(faults, [])
})

test('without JavaScript everything is there and fits', { timeout: 600_000 }, async () => {
  const faults = await overStates(
    2,
    async (window, state) => {
      await window.page.setViewportSize({ width: 320, height: 800 })
      await window.show(state)
      return [...(await sidewaysFaults(window.page)), ...window.takeComplaints()]
    },
    false,
  )
  assert.deepEqual(faults, [])
})

/** Goes through all states in so many windows at once; gives what was found, each fault once, with where it was met. */
const overStates = async (
  windows: number,
  judge: (window: Window, state: State) => Promise<string[]>,
  script = true,
): Promise<string[]> => {
  const queue = [...served.states]
  const found = new Map<string, { where: string; times: number }>()
  await Promise.all(
    Array.from({ length: windows }, async () => {
      const window = await openWindow(browser, { script })
      for (let state = queue.shift(); state; state = queue.shift())
        for (const fault of await judge(window, state))
          found.set(fault, { where: found.get(fault)?.where ?? state.name, times: (found.get(fault)?.times ?? 0) + 1 })
      await window.close()
    }),
  )
  return [...found].map(
    ([fault, { where, times }]) => `${fault} (${where}${times > 1 ? ` and ${times - 1} more` : ''})`,
  )
}

const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`)

const fileNameOf = (state: State, look: string): string => {
  const at = served.states.indexOf(state)
  return `${String(at).padStart(3, '0')}-${pathPattern(new URL(state.url).pathname).replace(/[^\p{L}\d]+/gu, '-')}-${state.status}-${look.replace(' ', '-')}.jpg`
}
