import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { journey } from '../world/summer-job.ts'
import { openWindows, type Windows } from './people-at-windows.ts'

let windows: Windows

before(async () => {
  windows = await openWindows()
})
after(() => windows?.close())

test('the browser tells how long each field held Maja in coarse spans, and nothing else', async () => {
  const { context, page } = await windows.windowOf('maja', { width: 390 })
  await page.goto(journey)
  await page.getByRole('button', { name: 'Börja ansökan' }).click()
  await page.waitForURL('**/om-dig')
  const before = await context.cookies()
  await page.getByLabel('E-postadress').fill('maja@example.com')
  await page.getByLabel('Mobilnummer').fill('070-174 06 07')
  const told = page.locator('input[name=_focus]')
  assert.equal(await told.inputValue(), '', 'nothing is told until the page is sent')
  const sent = page.waitForRequest(one => one.method() === 'POST' && one.url().endsWith('/om-dig'))
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click()
  const fields = new URLSearchParams((await sent).postData() ?? '')
  assert.match(fields.get('_focus') ?? '', /^email:(0|10|20) phone:(0|10|20)$/)
  await page.waitForURL('**/vardnadshavare')
  assert.deepEqual((await context.cookies()).map(one => one.name).sort(), before.map(one => one.name).sort())
  await context.close()
})
