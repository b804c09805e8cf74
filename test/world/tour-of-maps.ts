import type { Client } from '../support/client.ts'
import { emptyMap, finishedMap } from './drawn-map.ts'
import { howOf, sayHow, visitMap } from './map-to-run.ts'
import type { World } from './world.ts'

/** The maps that people draw: none, a new one, one that is finished, what is refused, and what somebody else was first with. */
export const tourOfMaps = async (world: World): Promise<void> => {
  const malin = await world.as('malin')
  await malin.get('/studio/kartor')
  await malin.get('/studio/byggblock')
  const petra = await world.as('petra')
  await petra.get('/studio/kartor/ny')
  await petra.press('Skapa kartan', { status: 422 })
  await petra.get('/studio/kartor/importera')
  await petra.press('Läs in kartan', { status: 422 })
  petra.attach('fil', { name: 'karta.bpmn', type: 'application/xml', bytes: Buffer.from('hej') })
  petra.fill('namn', 'Utifrån')
  await petra.press('Läs in kartan', { status: 422 })
  await emptyMap(petra)
  const map = await finishedMap(petra)
  await petra.get('/studio/kartor')
  await petra.get(map)
  await petra.click('Är den komplett?')
  await petra.get(map)
  await petra.click('Svar: Nej')
  await petra.get(map)
  await petra.click('Lägg till efter Nej')
  await petra.press('Lägg till', { status: 422 })
  await petra.get(`${map}/redigerare`)
  await petra.get(`${map}/roll`)
  await petra.press('Lägg till', { status: 422 })
  await petra.get(map)
  await petra.click('Läs ansökan')
  petra.fill('arbetad', 'länge')
  await petra.press('Spara uppgifterna', { status: 422 })
  await tourOfBlocks(petra, map)
  await stale(world, map)
  await toBeRun(petra)
  await petra.get(`${map}/steg/finns-inte`, { status: 404 })
}

/** A step that a building block does: which, what it lacks, and how it is kept. */
const tourOfBlocks = async (petra: Awaited<ReturnType<World['as']>>, map: string): Promise<void> => {
  await petra.get(map)
  await petra.click('Läs ansökan')
  await petra.click('Låt ett byggblock göra steget')
  await petra.click('Begär komplettering')
  petra.fill('in-dagar', 'fjorton (')
  petra.fill('ut-sista_dag', '1')
  await petra.press('Spara byggblocket', { status: 422 })
  petra.fill('in-text', 'Skicka ditt betyg.')
  petra.fill('in-dagar', '14')
  petra.fill('ut-sista_dag', 'svara_senast')
  await petra.press('Spara byggblocket', { to: map })
  await petra.click('Läs ansökan')
  await petra.click('Låt ett byggblock göra steget')
  await petra.click('Ändra byggblocket')
}

/** Two at once: what one typed is kept, and nothing is done that was pressed on a map that has changed. */
const stale = async (world: World, map: string): Promise<void> => {
  const [first, second] = [await world.as('petra'), await world.as('petra')]
  await first.get(map)
  await first.click('Registrera')
  await second.get(map)
  const late = second.sendingOf('Ta bort Registrera')
  await second.click('Registrera')
  first.fill('namn', 'Registrera ansökan')
  await first.press('Spara', { to: map })
  second.fill('namn', 'Skriv in ansökan')
  await second.press('Spara', { status: 409 })
  await second.resend(late, { status: 409 })
}

/** How a map is done that cases are to go by, what is refused of it, and what stops it before and after it is said. */
const toBeRun = async (petra: Client): Promise<void> => {
  const map = await visitMap(petra)
  await petra.get(`${map}/kor`)
  await petra.get(`${map}/kor?tjanst=synpunkt`)
  await howOf(petra, map, 'Svar: Dit', 'När går man den här vägen?')
  await sayHow(petra, map)
  await howOf(petra, map, 'Läs åsikten')
  await petra.click('Lägg till en fråga')
  petra.choose('Ett av flera svar')
  petra.fill('namn', 'inte ett namn')
  await petra.press('Spara frågan', { status: 422 })
  await howOf(petra, map, 'Läs åsikten')
  await petra.click('Hur bråttom är det?')
  await howOf(petra, map, 'Svar: Dit', 'När går man den här vägen?')
  petra.choose('Ett eget villkor')
  petra.fill('feel', 'besök =')
  await petra.press('Spara', { status: 422 })
  await howOf(petra, map, 'Inspektör', 'Vem är det?')
  const letRun = async (): Promise<void> => {
    await petra.get(`${map}/kor?tjanst=synpunkt`)
    await petra.press(/^Låt nya ärenden gå efter/, { to: `${map}/kor` })
  }
  await letRun()
  await petra.get(map)
  await petra.click('Titta på platsen')
  petra.fill('namn', 'Besök platsen')
  await petra.press('Spara', { to: map })
  await letRun()
  await petra.get(`${map}/kor/flytta?tjanst=synpunkt&fran=1`)
}
