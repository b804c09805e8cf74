import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join as path } from 'node:path'
import { test } from 'node:test'
import { packed } from '../../src/modules/services/sketch/package.ts'
import { readSketch } from '../../src/modules/services/sketch/sketch.ts'
import { codeOn } from '../world/pilot-group.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()
const folder = path(import.meta.dirname, '..', '..', 'municipalities', 'almvik', 'services', 'skolskjuts')
const json = (name: string): Record<string, unknown> => JSON.parse(readFileSync(path(folder, name), 'utf8'))

test('who tries a service for guardians before others says which child it is for', async () => {
  const body = {
    ...json('service.json'),
    slug: 'skjuts-prov',
    numberPrefix: 'SKP',
    unit: 'miljo-bygg',
    caseType: 'synpunkt',
  }
  const texts = { sv: json('texts/sv.json'), en: json('texts/en.json') }
  const petra = await world().as('petra')
  await petra.get('/studio/importera')
  const bytes = Buffer.from(await packed(readSketch(body, texts, [])))
  petra.attach('paket', { name: 'skjuts.zip', type: 'application/zip', bytes })
  await petra.press('Läs in', { to: '/studio/skjuts-prov' })
  await petra.get('/studio/skjuts-prov/publicera')
  petra.choose('Bara en provgrupp')
  await petra.press('Publicera', { to: '/studio/skjuts-prov/provgrupp' })
  petra.fill('antal', '2')
  petra.fill('till', '2026-12-01')
  await petra.press('Gör en länk', { to: '/studio/skjuts-prov/provgrupp' })
  const astrid = await world().as('astrid')
  await astrid.get(`/provgrupp?kod=${codeOn(petra.page.text)}`)
  await astrid.press('Gå med', { to: '/e-tjanster/skjuts-prov' })
  await astrid.get('/e-tjanster/skjuts-prov/ansokan')
  astrid.sees('Vem gäller ansökan?')
  astrid.sees('Moa Lind Lindqvist')
  await astrid.press('Börja ansökan', { status: 422 })
  assert.ok(astrid.page.errors.includes('Välj vem ansökan gäller'))
})
