import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { openIncidents, publishDefinition } from '../../src/modules/processes/index.ts'
import { oneStopped, tourOfWatch } from '../world/tour-of-watch.ts'
import { grantMap, skippedByHand, watchedMap } from '../world/watched-map.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

/** What the rows of the table on the page say, by their first column. */
const rowNamed = (rows: string[][], name: string): string =>
  rows.find(([first]) => first?.startsWith(name))?.join(' | ') ??
  assert.fail(`No row ${name} in ${JSON.stringify(rows)}`)

test('Petra sees how many cases run, where they stand and for how long, and what the steps take beside what was guessed', async () => {
  const { definition } = await watchedMap(world(), 'bidrag-ett')
  const petra = await world().as('petra')
  await petra.get('/studio/drift')
  // 13 were begun and 6 decided; 2 have stopped.
  assert.match(rowNamed(petra.rows(), 'Bidrag-ett'), /\| 7 \| 2 \| 6$/)
  await petra.click(/Bidrag-ett, version 1/)
  const rows = petra.rows()
  assert.match(rowNamed(rows, 'Läs ansökan'), /1 ärende, har stått i .*Uppskattat 4 timmar, mätt .* \(12 ärenden\)/)
  assert.match(rowNamed(rows, 'Be om komplettering'), /2 ärenden\. Det äldsta har stått i .*För få ärenden \| –/)
  assert.match(rowNamed(rows, 'Är föreningen stor nog?'), /2 ärenden.*2 har stannat/)
  assert.match(rowNamed(rows, 'Vänta på svar'), /1 ärende, har stått i mindre än en minut/)
  // The same in the picture.
  const picture = /<svg[^>]*class="torg-map"[\s\S]*?<\/svg>/.exec(petra.page.source)?.[0] ?? ''
  assert.match(picture, /2 ärenden, 2 stopp/)
  petra.sees(/Läs ansökan: i mitten .*Räknat på 12 ärenden/)
  await petra.get(`/studio/drift/${definition}`)
})

test('what has stopped is told in plain words; one is tried again, and then all, with who and what came of it', async () => {
  await watchedMap(world(), 'bidrag-tva')
  const petra = await world().as('petra')
  await petra.get('/studio/drift/stopp')
  const one = oneStopped(petra.page)
  await petra.get(one)
  petra.sees('Villkoret ”members > 10” blir varken sant eller falskt.')
  await petra.press('Prova igen', { to: one })
  petra.sees('Ärendet stannade igen.')
  petra.sees(/Petra Wik: Ärendet stannade igen/)
  petra.sees('Ärendet stannade igen. Det nya stoppet står i listan.')
})

test('who may not watch sees none of it', async () => {
  const karin = await world().as('karin')
  await karin.get('/studio/drift', { status: 403 })
  await karin.get('/studio/drift/stopp', { status: 403 })
})

test('all that has stopped alike is tried again at once, after what it means has been told', async () => {
  await watchedMap(world(), 'bidrag-tre')
  const petra = await world().as('petra')
  await petra.get('/studio/drift/stopp')
  await petra.click(/Är föreningen stor nog\?, 2 ärenden \(Bidrag-tre/)
  petra.sees('2 ärenden har stannat här av samma orsak.')
  const before = (await world().read('almvik', openIncidents)).map(({ id }) => id)
  await petra.press('Prova igen med 2 ärenden', { to: '/studio/drift/stopp' })
  petra.sees('Provat igen. Kom loss: 0. Stannade igen: 2. Redan loss: 0.')
  const after = (await world().read('almvik', openIncidents)).map(({ id }) => id)
  assert.equal(after.length, before.length)
  assert.equal(after.filter(id => !before.includes(id)).length, 2)
})

test('the history is downloaded as XES, packed or not, and names no case', async () => {
  const { definition } = await watchedMap(world(), 'bidrag-fyra')
  const petra = await world().as('petra')
  const plain = await petra.download(`/studio/drift/${definition}/historik.xes`)
  assert.match(plain.type, /application\/xml/)
  assert.match(plain.disposition, /bidrag-fyra\.xes$/)
  const packed = await petra.download(`/studio/drift/${definition}/historik.xes.gz`)
  assert.match(packed.disposition, /bidrag-fyra\.xes\.gz$/)
  const [a, b] = [plain.bytes.toString(), gunzipSync(packed.bytes).toString()]
  assert.equal(a.match(/<trace>/g)?.length, 13)
  assert.equal(b.match(/<event>/g)?.length, a.match(/<event>/g)?.length)
  assert.ok(!a.includes('bidrag-fyra 1'))
})

test('cases that have ended are compared with the map, and what was done by hand is told', async () => {
  const { definition } = await watchedMap(world(), 'bidrag-fem')
  const petra = await world().as('petra')
  await petra.get(`/studio/drift/${definition}`)
  await petra.click('Jämför med kartan')
  petra.sees('6 av 6 ärenden gick precis som kartan säger.')
  petra.sees('Inget har avvikit.')
  await skippedByHand(world(), definition, 'las')
  await petra.get(`/studio/drift/${definition}/avvikelser`)
  petra.sees('1 av 6 ärenden gick precis som kartan säger.')
  assert.match(rowNamed(petra.rows(), 'Läs ansökan'), /Någon ändrade för hand \| 5 ärenden/)
})

test('a map by which too few cases have ended tells nothing of them', async () => {
  const { definition } = await watchedMap(world(), 'bidrag-sex', 'minutes')
  const petra = await world().as('petra')
  await world().write('almvik', w =>
    publishDefinition(w, { name: 'bidrag-sex', xml: grantMap('En annan') }).then(() => undefined),
  )
  await petra.get('/studio/drift')
  await petra.click(/En annan, version 2/)
  petra.sees(/Det går inte att peka ut något steg/)
  await petra.click('Jämför med kartan')
  petra.sees('Inga ärenden är klara än.')
  await petra.get(`/studio/drift/${definition}`)
  petra.sees(/Pågår nu/)
})

test('Every page of it can be shown in its states', () => tourOfWatch(world()))
