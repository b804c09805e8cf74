import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishSmallService, smallService as work } from '../world/small-service.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld(async made => publishSmallService(await made.as('petra')))

test('Petra says that answers are preserved and how each outcome is appealed, and everybody reads it before applying', async () => {
  const petra = await world().as('petra')
  await petra.get('/studio')
  await petra.press(/^Öppna för ändring Tyck till/, { to: work })
  await petra.get(`${work}/tjansten/lag`)
  assert.equal(petra.isChosen('Bevaras: gallras aldrig'), false)
  petra.choose('Bevaras: gallras aldrig')
  petra.fill('gallras', '')
  petra.fill('gallringsbeslut', 'Nämndens informationshanteringsplan, punkt 9.1')
  petra.choose('Går inte att överklaga', 'Hur beslut överklagas')
  petra.fill('Vid avslag', 'laglighetsprovning')
  petra.fill('Vid avvisning', 'antingen')
  await petra.press('Spara', { to: `${work}/tjansten/lag` })
  assert.equal(petra.isChosen('Bevaras: gallras aldrig'), true)
  assert.equal(petra.value('Vid bifall'), '')
  assert.equal(petra.value('Vid avslag'), 'laglighetsprovning')
  assert.equal(petra.value('Vid avvisning'), 'antingen')
  await petra.get(`${work}/publicera`)
  await petra.press('Publicera', { to: `${work}/publicera` })
  const anyone = await world().visitor()
  await anyone.get('/e-tjanster/tyck-till')
  anyone.sees('Vi sparar uppgifterna för alltid')
  anyone.sees('Om svaret blir ja: Det går inte att överklaga')
  anyone.sees('Om svaret blir nej: Du som är medlem i kommunen kan få prövat om beslutet följer lagen')
  anyone.sees('Om svaret blir att vi inte prövar saken: Det beror på varför')
})

test('years have to be written where nothing is preserved', async () => {
  const petra = await world().as('petra')
  await petra.get('/studio')
  await petra.press(/^Öppna för ändring Tyck till/, { to: work })
  await petra.get(`${work}/tjansten/lag`)
  petra.untick('Bevaras: gallras aldrig')
  petra.fill('gallras', '')
  await petra.press('Spara', { status: 422 })
  petra.sees('Skriv ett heltal, högst 100')
})
