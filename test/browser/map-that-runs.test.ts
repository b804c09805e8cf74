import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { sayHow, visitMap } from '../world/map-to-run.ts'
import { publishSmallService } from '../world/small-service.ts'
import { sidewaysFaults, targetFaults } from './measure.ts'
import { openWindows, type Windows } from './people-at-windows.ts'

let windows: Windows
let map = ''

before(async () => {
  windows = await openWindows()
  const petra = await windows.world.as('petra')
  await publishSmallService(petra)
  map = await visitMap(petra)
  await sayHow(petra, map)
})
after(() => windows?.close())

const fits = async (page: Page): Promise<void> =>
  assert.deepEqual([...(await sidewaysFaults(page)), ...(await targetFaults(page))], [], await page.title())

test('on a phone without script a question is added, a way hangs on it, and cases are let go by the map', {
  timeout: 120_000,
}, async () => {
  const { context, page } = await windows.windowOf('petra', { width: 390, script: false })
  const open = async (name: string, link: string): Promise<void> => {
    await page.goto(map)
    // The picture has the same links.
    await page.locator('main a.ds-link', { hasText: name }).first().click()
    await page.getByRole('link', { name: link }).click()
  }
  await open('Läs åsikten', 'Så görs steget')
  await fits(page)
  await page.getByRole('link', { name: 'Lägg till en fråga' }).click()
  await fits(page)
  await page.getByLabel('Frågan', { exact: true }).fill('Luktar det?')
  await page.getByRole('button', { name: 'Spara frågan' }).click()
  await page.getByRole('button', { name: 'Flytta upp Luktar det?' }).click()
  await open('Svar: Dit', 'När går man den här vägen?')
  await fits(page)
  await page.getByLabel('Vilket svar?').selectOption('Luktar det? – Ja')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await open('Inspektör', 'Vem är det?')
  await fits(page)
  await page.goto(`${map}/kor`)
  await page.getByLabel('E-tjänst').selectOption('Tyck till')
  await page.getByRole('button', { name: 'Se om kartan passar' }).click()
  await fits(page)
  await page.getByRole('button', { name: /^Låt nya ärenden gå efter version 1/ }).click()
  await page.getByText('Nya ärenden går nu efter version 1.').waitFor()
  await fits(page)
  await context.close()
})
