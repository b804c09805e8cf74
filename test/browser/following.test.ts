import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openWindows, type Windows } from './people-at-windows.ts'

const journey = '/e-tjanster/bygglov-komplementbyggnad/ansokan'

let windows: Windows

before(async () => {
  windows = await openWindows()
})
after(() => windows?.close())

const button = (page: Page) => page.getByRole('button', { name: 'Fortsätt', exact: true })
const choose = (page: Page, name: string) => page.getByText(name, { exact: true }).click({ timeout: 5000 })
const text = (page: Page) => page.locator('input[name=kindText]')
const said = (page: Page) => page.locator('torg-follow [role=status]')

/** As far as the page on which one question follows from another. */
const toBuilding = async (page: Page): Promise<void> => {
  await page.goto(journey)
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL('**/kontakt')
  await page.getByLabel('E-postadress').fill('maja@example.com')
  await page.getByLabel(/nummer/).fill('070-174 06 05')
  await button(page).click()
  await page.waitForURL('**/fastighet')
  await page.locator('input[name=property]').fill('ALMVIK HAMNEN 3:12')
  await choose(page, 'Jag äger den')
  await page.locator('label[for^=falt-planned]').first().click()
  await button(page).click()
  await page.waitForURL('**/byggnad')
}

test('a question comes up at once, says so, and leaves the focus where it is; gone and come back it has what was typed', async () => {
  const { context, page } = await windows.windowOf('astrid')
  await toBuilding(page)
  assert.equal(await text(page).count(), 0)
  await choose(page, 'Något annat')
  await text(page).waitFor({ state: 'visible' })
  assert.match((await said(page).textContent()) ?? '', /^Nytt på sidan: \S/)
  assert.equal(await page.evaluate('document.activeElement.value'), 'annat')
  await text(page).fill('Ett dasshus')
  await choose(page, 'Garage')
  await text(page).waitFor({ state: 'hidden' })
  assert.match((await said(page).textContent()) ?? '', /^Borta från sidan: \S/)
  await choose(page, 'Något annat')
  await text(page).waitFor({ state: 'visible' })
  assert.equal(await text(page).inputValue(), 'Ett dasshus')
  // What is typed in a question that came up is saved like anything else, and stands there on the next device.
  await page.locator('torg-save [role=status]').filter({ hasText: 'Sparat kl.' }).waitFor({ timeout: 6000 })
  const { context: other, page: library } = await windows.windowOf('astrid')
  await library.goto(page.url())
  assert.equal(await text(library).inputValue(), 'Ett dasshus')
  await other.close()
  await button(page).click()
  await page.waitForURL('**/matt')
  await context.close()
})

test('what comes up under the press of the button is no fault: the page says that it came', async () => {
  const { context, page } = await windows.windowOf('maja')
  await toBuilding(page)
  await choose(page, 'Något annat')
  await text(page).waitFor({ state: 'visible' })
  await button(page).click()
  await page.getByText('Vi har en fråga till').waitFor({ timeout: 5000 })
  assert.equal(await page.locator('.ds-error-summary').count(), 0)
  await page.getByRole('main').getByRole('link', { name: 'Vad är det för hus?' }).click()
  assert.equal(await page.evaluate('document.activeElement.name'), 'kindText')
  await button(page).click()
  await page.locator('.ds-error-summary').waitFor({ timeout: 5000 })
  await context.close()
})

test('what is wrong in a question that came up is said at the question', async () => {
  const { context, page } = await windows.windowOf('elias')
  await toBuilding(page)
  await choose(page, 'Något annat')
  await text(page).waitFor({ state: 'visible' })
  await text(page).focus()
  await button(page).click()
  await page.locator('.ds-error-summary a').click()
  assert.equal(await page.evaluate('document.activeElement.name'), 'kindText')
  assert.equal(await page.locator('input[name=kind]:checked').inputValue(), 'annat')
  await choose(page, 'Carport')
  await text(page).waitFor({ state: 'hidden' })
  await button(page).click()
  await page.waitForURL('**/matt')
  await context.close()
})

test('with no way to the server nothing is lost: the question comes when the page is continued', async () => {
  const { context, page } = await windows.windowOf('lova')
  await toBuilding(page)
  await context.setOffline(true)
  await choose(page, 'Något annat')
  await page.waitForTimeout(500)
  assert.equal(await text(page).count(), 0)
  await context.setOffline(false)
  await button(page).click()
  await text(page).waitFor({ state: 'visible' })
  await context.close()
})
