import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { journey } from '../world/summer-job.ts'
import { openWindows, type Windows } from './people-at-windows.ts'

let windows: Windows

before(async () => {
  windows = await openWindows()
})
after(() => windows?.close())

const begin = async (page: Page): Promise<void> => {
  await page.goto(journey)
  await page.getByRole('button', { name: 'Börja ansökan' }).click()
  await page.waitForURL('**/om-dig')
}

const line = (page: Page) => page.locator('torg-save [role=status]')
const saved = (page: Page): Promise<void> => line(page).filter({ hasText: 'Sparat kl.' }).waitFor({ timeout: 6000 })
const mail = (page: Page) => page.getByLabel('E-postadress')
const phone = (page: Page) => page.getByLabel('Mobilnummer')

test('Maja types half an answer on her phone, leaves it there, and goes on at the library', async () => {
  const { context, page } = await windows.windowOf('maja', { width: 390 })
  await begin(page)
  assert.equal(await line(page).textContent(), 'Det du skriver sparas också medan du skriver.')
  await mail(page).fill('maja@skol')
  await phone(page).pressSequentially('070-17')
  await saved(page)
  // Said, and nothing else has changed: the focus and the text are where they were, and nothing is complained of.
  assert.equal(await page.evaluate('document.activeElement.name'), 'phone')
  assert.equal(await page.locator('[aria-invalid]').count(), 0)
  await phone(page).pressSequentially('4')
  assert.equal(await phone(page).inputValue(), '070-174')

  const library = await windows.windowOf('maja')
  await library.page.goto(journey)
  await library.page.getByRole('link', { name: 'Fortsätt med ansökan' }).click()
  await library.page.waitForURL('**/om-dig')
  assert.equal(await mail(library.page).inputValue(), 'maja@skol')
  assert.match(await phone(library.page).inputValue(), /^070-17/)
  await library.context.close()
  await context.close()
})

test('what was typed in the last moment before leaving is saved on the way out', async () => {
  const { context, page } = await windows.windowOf('lova')
  await begin(page)
  await phone(page).fill('070-174 06')
  await page.goto('/')
  const { context: other, page: again } = await windows.windowOf('lova')
  await again.goto(journey)
  await again.getByRole('link', { name: 'Fortsätt med ansökan' }).click()
  await again.waitForURL('**/om-dig')
  assert.equal(await phone(again).inputValue(), '070-174 06')
  await other.close()
  await context.close()
})

test('a connection that is gone is said, and what was typed is saved when it is back', {
  timeout: 60_000,
}, async () => {
  const { context, page } = await windows.windowOf('elias')
  await begin(page)
  await context.setOffline(true)
  await phone(page).fill('070')
  await line(page).filter({ hasText: 'Kunde inte spara just nu' }).waitFor({ timeout: 6000 })
  assert.equal(await phone(page).inputValue(), '070')
  await context.setOffline(false)
  await phone(page).pressSequentially('-1')
  await saved(page)
  // A reload is the same writer: it is not told of another device.
  await page.reload()
  assert.equal(await phone(page).inputValue(), '070-1')
  await phone(page).pressSequentially('7')
  await saved(page)
  await context.close()
})

test('two devices on the same page: the one that is behind is told, and writes over nothing', async () => {
  const one = await windows.windowOf('omar')
  await begin(one.page)
  const other = await windows.windowOf('omar')
  await other.page.goto(one.page.url())
  await phone(one.page).fill('070-1')
  await saved(one.page)
  await phone(other.page).fill('070-2')
  await line(other.page).filter({ hasText: 'på en annan enhet' }).waitFor({ timeout: 6000 })
  await one.page.reload()
  assert.equal(await phone(one.page).inputValue(), '070-1')
  // Continuing counts, and what it wrote over is shown.
  await phone(other.page).fill('070-174 06 22')
  await mail(other.page).fill('omar@example.com')
  await other.page.getByRole('button', { name: 'Fortsätt', exact: true }).click()
  await other.page.waitForURL(url => !url.pathname.endsWith('om-dig'))
  assert.match((await other.page.locator('main').textContent()) ?? '', /070-1(?!7)/)
  await one.context.close()
  await other.context.close()
})

test('Enter goes on, and the language takes along what is typed', async () => {
  const { context, page } = await windows.windowOf('saga', { script: false })
  await begin(page)
  await phone(page).fill('070 sju')
  await page.getByRole('banner').getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).waitFor()
  assert.equal(await page.locator('[name=phone]').inputValue(), '070 sju')
  await page.locator('[name=phone]').press('Enter')
  await page.locator('#fel').waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await context.close()
})
