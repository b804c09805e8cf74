import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { finishedDecision } from '../world/drawn-decision.ts'
import { emptyMap, finishedMap } from '../world/drawn-map.ts'
import { openWindows, type Windows } from './people-at-windows.ts'

let windows: Windows
before(async () => {
  windows = await openWindows()
})
after(() => windows?.close())

const fileOf = (table: string): string => table.split('/tabell/')[0] ?? ''

/** What the page may not say of itself: faults of script, and anything that the policy has stopped but the styles in the editors' own markup. */
const faultsOf = (page: Page): string[] => {
  const faults: string[] = []
  page.on('pageerror', fault => faults.push(fault.message))
  page.on('console', message => {
    if (
      message.type() === 'error' &&
      !/Applying inline style|development build of Inferno|status of 409/.test(message.text())
    )
      faults.push(message.text())
  })
  return faults
}

const ready = (page: Page): Promise<void> => page.locator('torg-diagram[drawn]').waitFor()

const said = (page: Page) => page.locator('[data-said]')

test('a map is opened in the editor of BPMN, renamed by keyboard, saved, and there is nothing else of it changed', {
  timeout: 120_000,
}, async () => {
  const petra = await windows.world.as('petra')
  const map = await finishedMap(petra)
  const before = (await petra.download(`${map}/karta.bpmn`)).bytes.toString()
  const { page, context } = await windows.windowOf('petra')
  const faults = faultsOf(page)
  await page.goto(`${map}/redigerare`)
  await ready(page)
  // The mark of its makers stays where it can be seen: their licence asks for it.
  assert.equal(await page.locator('.bjs-powered-by').isVisible(), true)
  await page.locator('.djs-element').filter({ hasText: 'Registrera' }).first().click()
  await page.keyboard.press('e')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Skriv in')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Spara' }).focus()
  await page.keyboard.press('Enter')
  await said(page).getByText('Sparat').waitFor()
  await page.goto(map)
  await page.locator('.torg-outline-name', { hasText: /^Skriv in$/ }).waitFor()
  const made = (await petra.download(`${map}/karta.bpmn`)).bytes.toString()
  const ids = (xml: string) => [...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id).toSorted()
  assert.deepEqual(ids(made), ids(before))
  for (const kept of ['bpsim:', 'torg:step', 'Jag väntade i tre veckor']) assert.ok(made.includes(kept), kept)
  assert.deepEqual(faults, [])
  await context.close()
})

test('who saves a map that a colleague has changed since is told, loses nothing, and writes nothing over', {
  timeout: 120_000,
}, async () => {
  const petra = await windows.world.as('petra')
  const map = await emptyMap(petra)
  const { page, context } = await windows.windowOf('petra')
  await page.goto(`${map}/redigerare`)
  await ready(page)
  await petra.get(map)
  await petra.click('Det börjar')
  petra.fill('namn', 'Ansökan kommer')
  await petra.press('Spara', { to: map })
  for (const _ of ['first', 'again']) {
    await page.getByRole('button', { name: 'Spara' }).click()
    await said(page).getByText('bytte namn på ”Det börjar”').waitFor()
    await said(page).getByText('Det du har ritat finns kvar här').waitFor()
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta det du har ritat' }).click(),
  ])
  assert.match(download.suggestedFilename(), /\.bpmn$/)
  await petra.get(map)
  petra.sees('Ansökan kommer')
  await context.close()
})

test('a decision is opened in the editor of DMN, a cell is changed and saved, and examples and notes stay', {
  timeout: 120_000,
}, async () => {
  const petra = await windows.world.as('petra')
  const table = await finishedDecision(petra)
  await petra.get(`${table}/prova?prov=1&in-0=12000&in-1=heltid`)
  petra.fill('exempel', 'Vanlig familj')
  await petra.press('Spara exemplet', { to: table })
  const { page, context } = await windows.windowOf('petra')
  const faults = faultsOf(page)
  await page.goto(`${fileOf(table)}/redigerare`)
  await ready(page)
  await page.locator('.djs-element').filter({ hasText: 'inkomst' }).first().waitFor()
  await page.locator('[data-views]').getByRole('button', { name: 'Avgift' }).click()
  await page.locator('[data-canvas]').getByText('1250.50', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1300')
  await page.getByRole('button', { name: 'Spara' }).click()
  await said(page).getByText('Sparat').waitFor()
  await petra.get(table)
  petra.sees('1300')
  petra.sees('Vanlig familj')
  petra.sees('Taxan 2 §')
  petra.sees('Stämmer inte')
  assert.deepEqual(faults, [])
  await context.close()
})

test('without script the page says what is needed and leads on; no other page loads a byte of the editors', {
  timeout: 120_000,
}, async () => {
  const petra = await windows.world.as('petra')
  const map = await emptyMap(petra)
  const plain = await windows.windowOf('petra', { script: false, width: 390 })
  await plain.page.goto(`${map}/redigerare`)
  await plain.page.getByText('Redigeraren behöver JavaScript').waitFor()
  await plain.page.getByRole('link', { name: 'Ändra kartan som en lista i stället' }).click()
  await plain.page.getByRole('heading', { name: 'Ansökan om bidrag i dag' }).waitFor()
  await plain.context.close()
  const { page, context } = await windows.windowOf('petra')
  const bodies: Promise<{ path: string; body: string }>[] = []
  page.on('response', response => {
    const path = new URL(response.url()).pathname
    const read = response.text().catch(() => '')
    if (path.startsWith('/static/')) bodies.push(read.then(body => ({ path, body })))
  })
  await page.goto(`${map}/redigerare`)
  await ready(page)
  const editors = (await Promise.all(bodies)).flatMap(({ path, body }) =>
    /djs-|torg-diagram"/.test(body) ? [path] : [],
  )
  assert.equal(editors.length, 3, 'the script of its makers, its style and the script of the page')
  const all = await windows.windowOf('petra')
  const others: string[] = []
  all.page.on('request', request => others.push(new URL(request.url()).pathname))
  for (const path of ['/', '/studio', '/studio/kartor', map, '/studio/beslut', '/studio/kartor/ny'])
    await all.page.goto(path)
  assert.deepEqual(
    others.filter(path => editors.includes(path)),
    [],
  )
  await all.context.close()
  await context.close()
})
