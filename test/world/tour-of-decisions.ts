import { emptyDecision, finishedDecision } from './drawn-decision.ts'
import type { World } from './world.ts'

/** The decisions that people write: none, an empty one, one that is finished, tried, refused, and what somebody else was first with. */
export const tourOfDecisions = async (world: World): Promise<void> => {
  const malin = await world.as('malin')
  await malin.get('/studio/beslut')
  const petra = await world.as('petra')
  await petra.get('/studio/beslut/ny')
  await petra.press('Skapa beslutet', { status: 422 })
  await petra.get('/studio/beslut/importera')
  await petra.press('Läs in filen', { status: 422 })
  petra.attach('fil', { name: 'beslut.dmn', type: 'application/xml', bytes: Buffer.from('hej') })
  petra.fill('namn', 'Utifrån')
  await petra.press('Läs in filen', { status: 422 })
  const empty = await emptyDecision(petra)
  for (const page of ['bygger-pa', 'prova']) await petra.get(`${empty}/${page}`)
  await petra.get(`${empty.split('/tabell/')[0]}/ny-tabell`)
  await petra.press('Lägg till', { status: 422 })
  const table = await finishedDecision(petra)
  await petra.get('/studio/beslut')
  await petra.get(table.split('/tabell/')[0] ?? '')
  await petra.get(`${table.split('/tabell/')[0]}/redigerare`)
  await petra.get(table)
  await petra.click('Regel 2')
  petra.fill(/^inkomst/, '> hög')
  await petra.press('Spara regeln', { status: 422 })
  for (const page of [
    'regel/ny',
    'traffar',
    'bygger-pa',
    'namn',
    'ny-kolumn/villkor',
    'ny-kolumn/utfall',
    'ny-kolumn/anteckning',
  ])
    await petra.get(`${table}/${page}`)
  await petra.press('Spara kolumnen', { status: 422 })
  await petra.get(table)
  await petra.click('inkomst')
  await petra.get(`${table}/prova`)
  petra.fill('in-0', 'mycket')
  await petra.press('Se utfallet', { status: 422 })
  petra.fill('in-0', '30000')
  petra.fill('in-1', 'heltid')
  await petra.press('Se utfallet', { to: `${table}/prova` })
  petra.fill('in-0', '12 000')
  await petra.press('Se utfallet', { to: `${table}/prova` })
  await petra.press('Spara exemplet', { status: 422 })
  petra.fill('exempel', 'Mitt emellan')
  await petra.press('Spara exemplet', { to: table })
  await stale(world, table)
  await petra.get(`${table}/regel/finns-inte`, { status: 404 })
}

/** Two at once: what one typed is kept, and nothing is done that was pressed on a table that has changed. */
const stale = async (world: World, table: string): Promise<void> => {
  const [first, second] = [await world.as('petra'), await world.as('petra')]
  await first.get(table)
  await first.click('Regel 1')
  await second.get(table)
  const late = second.sendingOf('Ta bort regel 1')
  await second.click('Regel 1')
  first.fill(/^inkomst/, '< 9000')
  await first.press('Spara regeln', { to: table })
  second.fill(/^inkomst/, '< 8000')
  await second.press('Spara regeln', { status: 409 })
  await second.resend(late, { status: 409 })
}
