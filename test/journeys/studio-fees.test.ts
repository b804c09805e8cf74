import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishSmallService, smallService } from '../world/small-service.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('Petra says what a service costs and from when its days are counted, and is told what is wrong with an amount', async () => {
  const petra = await world().as('petra')
  await publishSmallService(petra)
  await petra.get('/studio')
  await petra.press(/^Öppna för ändring Tyck till/, { to: smallService })
  await petra.get(`${smallService}/tjansten/handlaggning`)
  petra.choose('Från det att allt vi behöver har kommit in', /Från när räknas dagarna/)
  await petra.press('Spara', { to: `${smallService}/tjansten/handlaggning` })
  await petra.get(`${smallService}/tjansten/avgifter`)
  petra.choose('Ja, de avgifter som står här', 'Kostar det något?')
  petra.fill('avgift.-sv', 'Prövning')
  petra.fill('betalas.-sv', 'Du får en faktura.')
  petra.fill('belopp.', 'mycket')
  petra.fill('avgiftens-grund.', 'Kommunallagen (2017:725) 2 kap. 5 §')
  await petra.press('Spara', { status: 422 })
  petra.fill('belopp.', '1250,50')
  await petra.press('Spara', { to: `${smallService}/tjansten/avgifter` })
  assert.ok(petra.page.source.includes('value="1250,50"'))
  petra.sees('Ta bort avgift 1')
})
