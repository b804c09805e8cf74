import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finishedMap } from '../world/drawn-map.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('Petra reads what maps can do by themselves, and lets one do a step', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  await petra.get('/studio/byggblock')
  assert.match(petra.page.source, /Skicka meddelande/)
  await petra.get(map)
  await petra.click('Läs ansökan')
  await petra.click('Låt ett byggblock göra steget')
  await petra.click('Begär komplettering')
  petra.fill('in-dagar', 'fjorton (')
  petra.fill('ut-sista_dag', '1')
  await petra.press('Spara byggblocket', { status: 422 })
  assert.match(petra.page.source, /Byggblocket behöver det/)
  assert.match(petra.page.source, /Det här går inte att läsa/)
  assert.match(petra.page.source, /Skriv ett namn med bokstäver/)
  petra.fill('in-text', 'Skicka ditt "betyg".')
  petra.fill('in-dagar', '14')
  petra.fill('ut-sista_dag', 'svara_senast')
  await petra.press('Spara byggblocket', { to: map })
  await petra.click('Läs ansökan')
  await petra.click('Låt ett byggblock göra steget')
  await petra.click('Ändra byggblocket')
  assert.match(petra.page.source, /Skicka ditt (&quot;|")betyg(&quot;|")\./)
  assert.match(petra.page.source, /value="svara_senast"/)
})
