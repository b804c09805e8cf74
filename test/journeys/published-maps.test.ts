import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBpmn, readMap } from '../../src/modules/processes/index.ts'
import type { Client } from '../support/client.ts'
import { type PdfValue, readPdf } from '../support/pdf-objects.ts'
import { emptyMap, finishedMap, publishMap } from '../world/drawn-map.ts'
import { tourOfPublishedMaps } from '../world/tour-of-published-maps.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const described = async (visitor: Client, address: string) => {
  const { bytes } = await visitor.download(`/api/v1/maps/${address}`)
  return JSON.parse(bytes.toString())
}

test('Petra publishes a map: everybody reads it, and another municipality fetches it', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  const address = await publishMap(petra, map)
  const visitor = world().visitor()
  await visitor.get('/sa-gar-det-till')
  await visitor.get(`/sa-gar-det-till/${address}`)
  visitor.sees('Arbetstid: oftast 20 minuter, mellan 10 minuter och 45 minuter')
  visitor.sees('Svar: Nej')
  await visitor.click('Läs ansökan')
  assert.equal(visitor.fact('Lagrum'), '23 § förvaltningslagen')
  const told = await described(visitor, address)
  assert.deepEqual([told.version, told.kind, told.identifier], [1, 'as-is', address])
  const step = told.steps.find(({ name }: { name: string }) => name === 'Läs ansökan')
  assert.deepEqual([step.role, step.costOre, step.system], ['Handläggare', 1250, 'Pärm'])
  const { bytes } = await visitor.download(told.files.bpmn)
  assert.ok(readMap(await readBpmn(bytes)).nodes.some(({ name }) => name === 'Läs ansökan'))
})

test('a later version says what is new, the earlier stays as it was, and what is not published does not exist', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  const address = await publishMap(petra, map)
  await petra.get(map)
  await petra.press('Flytta upp Läs ansökan', { to: map })
  await petra.press('Ta bort Vänta på svar', { to: map })
  await petra.click('Registrera')
  petra.fill('arbetad', '5')
  await petra.press('Spara uppgifterna', { to: map })
  await petra.get(`${map}/skillnad?fran=1&till=nu`)
  petra.sees('Väntan ”Vänta på svar” togs bort.')
  petra.sees(/Steget ”(Registrera|Läs ansökan)” flyttades\. Förut efter ”.*”, nu efter/)
  petra.sees('Steget ”Registrera”: Arbetstid är nu 5 minuter. Förut stod inget.')
  await petra.get(`${map}/publicera`)
  await petra.press('Publicera version 2', { status: 422 })
  petra.fill('anmarkning', 'Vi väntar inte längre på svar.')
  await petra.press('Publicera version 2', { to: `${map}/publicera` })
  await petra.press('Publicera version 3', { status: 403 })
  petra.sees('Kartan är likadan')
  const visitor = world().visitor()
  await visitor.get(`/sa-gar-det-till/${address}`)
  visitor.sees('Vi väntar inte längre på svar.')
  visitor.seesNot('Vänta på svar</')
  await visitor.click('Vad är nytt i version 2?')
  visitor.sees('Väntan ”Vänta på svar” togs bort.')
  await visitor.get(`/sa-gar-det-till/${address}/version/1`)
  visitor.sees('Vänta på svar')
  await visitor.get(`/sa-gar-det-till/${address}/version/3`, { status: 404 })
  await petra.get(`${map}/publicera`)
  await petra.press('Sluta visa kartan', { to: `${map}/publicera` })
  await visitor.get(`/sa-gar-det-till/${address}`, { status: 404 })
  await visitor.get(`/sa-gar-det-till/${address}/version/1`, { status: 404 })
  await petra.get(`${map}/versioner/1`)
  petra.sees('Vänta på svar')
})

test('a map is printed on one A3 that is read out too, and taken away as a picture', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  const address = await publishMap(petra, map)
  const { bytes, type } = await world().visitor().download(`/sa-gar-det-till/${address}/karta.pdf?version=1`)
  assert.equal(type, 'application/pdf')
  const pdf = readPdf(bytes)
  assert.deepEqual(pdf.info.get('Title'), { text: 'Ansökan om bidrag i dag' })
  assert.deepEqual(pdf.catalog.get('Lang'), { text: 'sv-SE' })
  const tags: string[] = []
  const alts: string[] = []
  const walk = (value: PdfValue | undefined): void => {
    const here = pdf.get(value)
    if (Array.isArray(here)) for (const each of here) walk(each)
    if (!(here instanceof Map)) return
    const [tag, alt] = [here.get('S'), here.get('Alt')]
    if (tag !== null && typeof tag === 'object' && 'name' in tag) tags.push(tag.name)
    if (alt !== null && typeof alt === 'object' && 'text' in alt) alts.push(alt.text)
    walk(here.get('K'))
  }
  walk(pdf.catalog.get('StructTreeRoot'))
  assert.deepEqual(
    ['H1', 'Figure', 'H2'].map(tag => tags.filter(each => each === tag).length),
    [1, 1, 1],
  )
  assert.match(alts.join(), /Karta över Ansökan om bidrag i dag/)
  // Seven steps with what stands under them.
  assert.ok(tags.filter(tag => tag === 'LI').length >= 7)
  const pages = pdf.dictionary(pdf.catalog.get('Pages')).get('Kids')
  const [first] = Array.isArray(pages) ? pages : []
  const box = pdf.get(pdf.dictionary(first).get('MediaBox'))
  assert.deepEqual(Array.isArray(box) && box.map(side => Math.round(Number(side))), [0, 0, 1191, 842])
  const png = await petra.download(`${map}/karta.png`)
  assert.equal(png.type, 'image/png')
  assert.deepEqual([...png.bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const svg = (await petra.download(`${map}/karta.svg`)).bytes.toString()
  assert.equal(png.bytes.readUInt32BE(16), Math.ceil(2 * Number(/ width="([\d.]+)"/.exec(svg)?.[1])))
})

test('an error stops the publishing and leads to the step; a change that somebody made meanwhile does too', async () => {
  const petra = await world().as('petra')
  await petra.get('/studio/kartor/importera')
  const loop = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="p"><startEvent id="s"/><userTask id="a" name="Vänta för alltid"/><parallelGateway id="g"/><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" sourceRef="g" targetRef="a"/><sequenceFlow id="f3" sourceRef="a" targetRef="g"/><sequenceFlow id="f4" sourceRef="g" targetRef="e"/></process></definitions>`
  petra.attach('fil', { name: 'karta.bpmn', type: 'application/xml', bytes: Buffer.from(loop) })
  petra.fill('namn', 'Det som stannar')
  await petra.press('Läs in kartan', { to: '/studio/kartor/*' })
  const stuck = new URL(petra.page.url).pathname
  await petra.get(`${stuck}/publicera`)
  petra.sees('måste rättas först')
  assert.equal(petra.offers(/^Publicera version/), false)
  assert.ok(petra.page.links.some(({ text }) => text.startsWith('Till steget')))
  const map = await emptyMap(petra)
  await petra.get(`${map}/publicera`)
  const colleague = await world().as('petra')
  await colleague.get(map)
  await colleague.click('Det börjar')
  colleague.fill('namn', 'Ansökan kommer')
  await colleague.press('Spara', { to: map })
  await petra.press('Publicera version 1', { status: 409 })
  petra.sees(/bytte namn på ”Det börjar”/)
})

test('Maja comments on a step: nobody else reads it until Petra has let it, and it is answered and settled', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  const address = await publishMap(petra, map)
  const [maja, visitor] = [await world().as('maja'), world().visitor()]
  const step = async (who: Client) => {
    await who.get(`/sa-gar-det-till/${address}`)
    return who.click(/^Läs ansökan/)
  }
  await step(maja)
  await maja.press('Skicka synpunkten', { status: 422 })
  maja.fill('synpunkt', 'Jag förstod inte frågorna.')
  maja.choose('Visa mitt namn')
  await maja.press('Skicka synpunkten', { to: maja.page.url.pathname })
  maja.sees('Väntar på granskning')
  maja.sees('Jag förstod inte frågorna.')
  await step(visitor)
  visitor.seesNot('Jag förstod inte')
  await petra.get(map)
  petra.sees('1 synpunkt')
  await petra.get(`${map}/synpunkter`)
  await petra.click(/^Öppna/)
  await petra.press('Visa för alla', { to: petra.page.url.pathname })
  petra.fill('synpunkt', 'Tack, vi skriver om dem.')
  await petra.press('Spara svaret', { to: petra.page.url.pathname })
  await petra.press('Markera som klar', { to: petra.page.url.pathname })
  petra.sees('Klar')
  await step(visitor)
  visitor.sees('Jag förstod inte frågorna.')
  visitor.sees('Maja Lindqvist')
  visitor.sees('Tack, vi skriver om dem.')
  const { bytes, type } = await petra.download(`${map}/synpunkter.csv`)
  assert.match(type, /text\/csv/)
  assert.match(bytes.toString(), /Läs ansökan.*Maja Lindqvist;Jag förstod inte frågorna\.;;ja;.*Petra Wik/)
  // Whoever reads what somebody has said is written down, and the person sees it.
  await maja.get('/mina-sidor/lasningar')
  maja.sees('Din synpunkt på en processkarta')
  maja.sees('Petra Wik')
})

test('Karin, who handles cases at the unit, comments on a step, and decides nothing', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  const karin = await world().as('karin')
  await karin.get(map, { status: 403 })
  await karin.get(`${map}/synpunkter`)
  await karin.click('Läs ansökan')
  karin.fill('synpunkt', 'Det här gör vi två gånger.')
  await karin.press('Skicka synpunkten', { to: karin.page.url.pathname })
  await karin.get(`${map}/synpunkter`)
  karin.sees('Karin Öberg')
  await karin.click(/^Öppna/)
  const said = karin.page.url.pathname
  assert.equal(karin.offers('Markera som klar'), false)
  await petra.get(said)
  const settle = petra.sendingOf('Markera som klar')
  await karin.resend(settle, { status: 403 })
  await Promise.all([petra.send(said), petra.resend(settle, { to: said })])
  petra.sees('Petra Wik,')
  await petra.press('Öppna igen', { to: said })
  assert.ok(petra.offers('Markera som klar'))
})

test('Saga, who has protected identity, comments without her name, and a stranger or another unit reads nothing in the studio', async () => {
  const petra = await world().as('petra')
  const map = await finishedMap(petra)
  const address = await publishMap(petra, map)
  const saga = await world().as('saga')
  await saga.get(`/sa-gar-det-till/${address}`)
  await saga.click(/^Registrera/)
  assert.throws(() => saga.choose('Visa mitt namn'))
  const sending = saga.sendingOf('Skicka synpunkten')
  const pairs: typeof sending.pairs = [
    ...sending.pairs.filter(([name]) => name !== 'synpunkt'),
    ['synpunkt', 'Det tog lång tid.'],
    ['namn', 'ja'],
  ]
  await saga.resend({ ...sending, pairs }, { to: saga.page.url.pathname })
  await petra.get(`${map}/synpunkter`)
  petra.sees('Det tog lång tid.')
  petra.seesNot('Saga')
  await petra.click(/^Öppna/)
  await petra.press('Visa för alla', { to: petra.page.url.pathname })
  const visitor = world().visitor()
  await visitor.get(saga.page.url.pathname)
  visitor.sees('En invånare')
  visitor.seesNot('Saga')
  await visitor.get(`${map}/synpunkter`, { to: /^\/logga-in\/medarbetare/ })
  const stranger = await world().as('malin')
  await stranger.get(`${map}/synpunkter`, { status: 404 })
})

test('Every page of it can be shown in its states', () => tourOfPublishedMaps(world()))
