import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { publishSmallService, smallService as work } from '../world/small-service.ts'
import { keyboardOf } from './keys.ts'
import { openWindows, type Windows } from './people-at-windows.ts'

let windows: Windows

before(async () => {
  windows = await openWindows()
  const petra = await windows.world.as('petra')
  await publishSmallService(petra)
  await petra.get(`${work}/publicera`)
  await petra.press('Öppna för ändring', { to: work })
})
after(() => windows?.close())

/** The questions by page, in the order in which they stand in the outline. */
const order = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('[data-page]')].map(one => one.dataset.page + ': ' + [...one.querySelectorAll('[data-item]')].map(item => item.dataset.item).join(' '))`,
  )

const arrived = (page: Page, act: () => Promise<void>): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), act()])

test('a question is dragged to another page, and the buttons do the same by keyboard alone', {
  timeout: 120_000,
}, async () => {
  const { context, page } = await windows.windowOf('petra')
  await page.goto(work)
  assert.deepEqual(await order(page), ['vad: kind words', 'svar: wantsReply', 'kontakt: email'])
  // A person sees from where and to where before dragging: the page does not move under the pointer.
  await page.evaluate(`document.querySelector('[data-item=kind]').scrollIntoView()`)
  await arrived(page, () =>
    page.locator('[data-item=words] .torg-outline-name').dragTo(page.locator('[data-item=wantsReply]')),
  )
  assert.deepEqual(await order(page), ['vad: kind', 'svar: words wantsReply', 'kontakt: email'])
  const keys = keyboardOf(page)
  await keys.press('Flytta upp Din åsikt')
  assert.deepEqual(await order(page), ['vad: kind words', 'svar: wantsReply', 'kontakt: email'])
  await keys.press('Ångra')
  assert.deepEqual(await order(page), ['vad: kind', 'svar: words wantsReply', 'kontakt: email'])
  await keys.press('Ångra')
  assert.deepEqual(await order(page), ['vad: kind words', 'svar: wantsReply', 'kontakt: email'])
  // Dropped where it was: nothing happens, and nothing is sent.
  await page.locator('[data-item=kind] .torg-outline-name').dragTo(page.locator('[data-item=kind]'))
  assert.deepEqual(await order(page), ['vad: kind words', 'svar: wantsReply', 'kontakt: email'])
  assert.deepEqual([...keys.faults], [])
  await context.close()
})

test('two who work at once see both when they change the same, keep what they typed, and undo each other’s', {
  timeout: 120_000,
}, async () => {
  const [petra, agneta] = [await windows.windowOf('petra'), await windows.windowOf('agneta', { width: 390 })]
  const question = `${work}/fraga/kind`
  for (const { page } of [petra, agneta]) await page.goto(question)
  const save = ({ page }: { page: Page }) =>
    arrived(page, () => page.getByRole('button', { name: 'Spara', exact: true }).click())
  await petra.page.locator('[name="text.label-sv"]').fill('Vad gäller det?')
  await save(petra)
  await agneta.page.locator('[name="text.label-sv"]').fill('Vad vill du ta upp?')
  await save(agneta)
  const notice = agneta.page.locator('#andrat')
  assert.match((await notice.textContent()) ?? '', /Någon annan hann före.*Vad gäller det\?.*är inte sparat/s)
  assert.doesNotMatch((await notice.textContent()) ?? '', /skickat/)
  assert.equal(await agneta.page.evaluate('document.activeElement.id'), 'andrat')
  assert.equal(await agneta.page.locator('[name="text.label-sv"]').inputValue(), 'Vad vill du ta upp?')
  await save(agneta)
  await petra.page.goto(work)
  await arrived(petra.page, () => petra.page.getByRole('button', { name: 'Ångra' }).click())
  assert.match((await petra.page.locator('main').textContent()) ?? '', /Vad gäller det\?/)
  await agneta.page.goto(work)
  await arrived(agneta.page, () => agneta.page.getByRole('button', { name: 'Gör om' }).click())
  assert.match((await agneta.page.locator('main').textContent()) ?? '', /Vad vill du ta upp\?/)
  await petra.context.close()
  await agneta.context.close()
})

test('Petra builds a service from a template to its publishing with the keyboard alone', {
  timeout: 300_000,
}, async () => {
  const { context, page } = await windows.windowOf('petra')
  const keys = keyboardOf(page)
  await page.goto('/studio')
  await keys.press('Ny e-tjänst')
  await keys.type(/^Vad ska e-tjänsten heta\?.*svenska/, 'Låna lastcykel')
  await keys.type(/^Vad ska e-tjänsten heta\?.*engelska/, 'Borrow a cargo bicycle')
  await keys.choose('Synpunkt')
  await keys.press('Skapa e-tjänsten')
  assert.equal(new URL(page.url()).pathname, '/studio/lana-lastcykel')
  await keys.press('Kontroll och publicering')
  assert.match((await page.locator('main').textContent()) ?? '', /saker att rätta/)
  // Each fault leads to its place.
  await keys.press('Om tjänsten')
  await keys.type(/^Sammanfattning.*svenska/, 'Låna en lastcykel av kommunen.')
  await keys.type(/^Sammanfattning.*engelska/, 'Borrow a cargo bicycle.')
  await keys.tick('Kultur och fritid')
  await keys.press('Spara')
  await keys.press('Vem den är till för')
  await keys.type(/^Vem den är till för.*svenska/, 'Du som bor i Almvik.')
  await keys.type(/^Vem den är till för.*engelska/, 'You who live in Almvik.')
  await keys.press('Spara')
  await keys.press('Lag och gallring')
  await keys.type(/^Beslut om gallring/, 'Informationshanteringsplan, punkt 9')
  await keys.press('Spara')
  await keys.press('Kontroll och publicering')
  assert.match((await page.locator('main').textContent()) ?? '', /Inget hindrar/)
  await keys.press('Publicera')
  assert.match((await page.locator('main').textContent()) ?? '', /Publicerad nu/)
  assert.deepEqual([...keys.faults], [])
  await context.close()
})
