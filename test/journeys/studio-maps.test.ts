import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBpmn, readFacts, readMap } from '../../src/modules/processes/index.ts'
import { emptyMap, finishedMap } from '../world/drawn-map.ts'
import { tourOfMaps } from '../world/tour-of-maps.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const readable = async (xml: Buffer) => {
  const file = await readBpmn(xml)
  const { nodes, flows, messages, pools } = readMap(file)
  return { nodes, flows, messages, pools, facts: readFacts(file) }
}

test('Petra draws a map from nothing without script, downloads it, and reads it in as another map that is the same', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  petra.sees('Läs ansökan')
  petra.sees('Är den komplett?')
  petra.sees('Svar: Nej')
  const { bytes, type, disposition } = await petra.download(`${map}/karta.bpmn`)
  assert.match(type, /application\/xml/)
  assert.match(disposition, /attachment.*\.bpmn/)
  const drawn = await readable(bytes)
  const names = drawn.nodes.map(({ name }) => name).filter(name => name !== '')
  for (const name of ['Läs ansökan', 'Är den komplett?', 'Be om komplettering', 'Vänta på svar', 'Beslut skickas'])
    assert.ok(names.includes(name), `${name} is not in ${names.join()}`)
  assert.deepEqual(
    drawn.pools.flatMap(({ lanes }) => lanes.map(({ name }) => name)),
    ['Handläggare', 'Chef'],
  )
  assert.deepEqual(
    [...drawn.facts.values()],
    [
      {
        worked: { is: 'triangular', min: 10, mode: 20, max: 45 },
        costOre: 1250,
        value: 'law',
        legalBasis: '23 § förvaltningslagen',
        system: 'Pärm',
        quotes: ['Jag väntade i tre veckor'],
      },
    ],
  )
  const picture = await petra.download(`${map}/karta.svg`)
  assert.match(picture.type, /image\/svg\+xml/)
  assert.match(picture.bytes.toString(), /Läs ansökan/)
  await petra.get('/studio/kartor/importera')
  petra.attach('fil', { name: 'karta.bpmn', type: 'application/xml', bytes })
  petra.fill('namn', 'Samma karta igen')
  await petra.press('Läs in kartan', { to: '/studio/kartor/*' })
  const again = await petra.download(`${new URL(petra.page.url).pathname}/karta.bpmn`)
  assert.deepEqual(await readable(again.bytes), drawn)
})

test('what was added last is undone, and a step is moved past another', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  // In the list: the picture above it has the same links.
  const place = (name: string) => petra.page.links.findLastIndex(({ text }) => text === name)
  const order = () => place('Läs ansökan') < place('Registrera')
  assert.equal(order(), false)
  await petra.press('Flytta upp Läs ansökan', { to: map })
  assert.equal(order(), true)
  await petra.press('Ångra senaste ändringen', { to: map })
  assert.equal(order(), false)
})

test('an answer is removed: not while steps stand under it, and never so that fewer than two are left', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  await petra.click('Svar: Ja')
  await petra.press('Ta bort svaret Ja', { status: 403 })
  petra.sees('En fråga har minst två svar.')
  await petra.get(map)
  assert.equal(petra.offers('Ta bort svaret Nej'), false)
  await petra.click('Är den komplett?')
  petra.fill('svar', 'Vet inte')
  await petra.press('Lägg till svaret', { to: map })
  const late = petra.sendingOf('Ta bort svaret Vet inte')
  await petra.press('Ta bort svaret Nej', { status: 403 })
  petra.sees('Ta bort stegen under svaren först.')
  await petra.resend(late, { to: map })
  petra.seesNot('Vet inte')
})

test('of two who rename a step at once, the later sees what the earlier did, and keeps the words', async () => {
  const petra = await world().as('petra')
  const map = await emptyMap(petra)
  const colleague = await world().as('petra')
  await petra.click('Det börjar')
  await colleague.get(map)
  await colleague.click('Det börjar')
  colleague.fill('namn', 'Ansökan kommer')
  await colleague.press('Spara', { to: map })
  petra.fill('namn', 'Brev kommer')
  await petra.press('Spara', { status: 409 })
  petra.sees(/bytte namn på ”Det börjar”/)
  assert.equal(petra.value('namn'), 'Brev kommer')
  await petra.press('Spara', { to: map })
  petra.sees('Brev kommer')
})

test('files that are no maps are refused in plain words, and so is a stranger', async () => {
  const petra = await world().as('petra')
  const laughs = '<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
  for (const [text, words] of [
    [laughs, 'dokumenttyp'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'ingen BPMN-fil'],
    ['hej', 'ingen BPMN-fil'],
  ] as const) {
    await petra.get('/studio/kartor/importera')
    petra.attach('fil', { name: 'karta.bpmn', type: 'application/xml', bytes: Buffer.from(text) })
    petra.fill('namn', 'Utifrån')
    await petra.press('Läs in kartan', { status: 422 })
    petra.sees(words)
  }
  await world().visitor().get('/studio/kartor', { to: '/logga-in/medarbetare?till=%2Fstudio%2Fkartor' })
})

test('Every page of it can be shown in its states', () => tourOfMaps(world()))
