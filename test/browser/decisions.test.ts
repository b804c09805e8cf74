import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { finishedDecision } from '../world/drawn-decision.ts'
import { emptyMap } from '../world/drawn-map.ts'
import { axeFaults } from './look.ts'
import { openWindows, type Windows } from './people-at-windows.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let windows: Windows
before(async () => {
  windows = await openWindows()
})
after(() => windows?.close())

test('Petra writes a table on a phone without script', { timeout: 120_000 }, async () => {
  const { page, context } = await windows.windowOf('petra', { width: 390, script: false })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const follow = (name: string) => page.getByRole('link', { name, exact: true }).click()
  await page.goto('/studio/beslut')
  await follow('Nytt beslut')
  await page.getByLabel('Beslutets namn').fill('Skolskjuts')
  await press('Skapa beslutet')
  await follow('Skolskjuts')
  await follow('Lägg till ett villkor')
  await page.getByLabel('Rubrik').fill('avstånd')
  await page.getByLabel('Slag').selectOption('number')
  await press('Spara kolumnen')
  for (const [when, then] of [
    ['> 4', '”ja”'],
    ['<= 4', '"nej"'],
  ] as const) {
    await follow('Lägg till en regel')
    await page.getByLabel('avstånd').fill(when)
    await page.getByLabel('skolskjuts').fill(then)
    await press('Spara regeln')
  }
  await page.getByText('Inga luckor och inga krockar hittades.').waitFor()
  await follow('Prova')
  await page.getByLabel('avstånd').fill('4,5')
  await press('Se utfallet')
  await page.getByText('Regel 1 avgjorde.').waitFor()
  assert.equal(await page.locator('tr', { has: page.locator('.torg-decided') }).count(), 1)
  const wide = await page.locator('html').evaluate('document.documentElement.scrollWidth')
  assert.equal(wide, 390)
  await context.close()
})

test('axe finds nothing on the pages of decisions and of the editors, on a phone and a desk, light and dark', {
  timeout: 240_000,
}, async () => {
  const petra = await windows.world.as('petra')
  const table = await finishedDecision(petra)
  const map = await emptyMap(petra)
  const file = table.split('/tabell/')[0] ?? ''
  const pages = [
    '/studio/beslut',
    file,
    table,
    `${table}/regel/ny`,
    `${table}/traffar`,
    `${table}/bygger-pa`,
    `${table}/ny-kolumn/utfall`,
    `${table}/prova?prov=1&in-0=12000&in-1=heltid`,
    `${file}/redigerare`,
    `${map}/redigerare`,
  ]
  const faults: string[] = []
  for (const width of [390, 1100]) {
    const { page, context } = await windows.windowOf('petra', { width })
    await context.addInitScript(axe)
    for (const path of pages) {
      await page.goto(path)
      if (path.endsWith('/redigerare')) await page.locator('torg-diagram[drawn]').waitFor()
      const sideways = await page
        .locator('html')
        .evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      if (sideways !== 0) faults.push(`${path} at ${width} scrolls sideways by ${sideways}`)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const found = await axeFaults(page, { colourOnly: colorScheme === 'dark' })
        faults.push(...found.map(fault => `${path} at ${width}, ${colorScheme}: ${fault}`))
      }
    }
    await context.close()
  }
  assert.deepEqual(faults, [])
})
