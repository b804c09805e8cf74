import assert from 'node:assert/strict'
import { test } from 'node:test'
import { face, group, join, journey, linkFor, pilotVersion } from '../world/pilot-group.ts'
import { publishSmallService, smallService as work } from '../world/small-service.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld(async made => publishSmallService(await made.as('petra')))

test('what is begun in the pilot goes on when everybody is offered the version, and is counted apart', async () => {
  const petra = await world().as('petra')
  await pilotVersion(petra, 'Klaga, ge beröm eller föreslå något.')
  const maja = await world().as('maja')
  await join(maja, await linkFor(petra, '1'))
  await maja.get(journey)
  maja.sees('Du provar den här e-tjänsten före andra')
  await maja.press(/^Börja|^Starta/, { to: `${journey}/*/*` })
  maja.choose('Beröm')
  maja.fill('Din åsikt', 'Fin lekplats!')
  await maja.press('Fortsätt', { to: `${journey}/*/*` })
  const here = maja.page.url.pathname
  const elias = await world().as('elias')
  await join(elias, await linkFor(await world().as('petra'), '1'))
  await elias.get(journey)
  await elias.press(/^Börja|^Starta/, { to: `${journey}/*/*` })
  await pilotVersion(petra, 'Klaga, ge beröm, föreslå eller fråga.')
  petra.sees('Version 3')
  await maja.get(here)
  await maja.get(face)
  maja.sees('föreslå eller fråga')
  await petra.press('Publicera för alla', { to: `${work}/publicera` })
  petra.seesNot('provas av en grupp')
  const visitor = world().visitor()
  await visitor.get(face)
  visitor.sees('föreslå eller fråga')
  visitor.seesNot('Du provar')
  await maja.get(here)
  maja.choose('Nej')
  await maja.press('Fortsätt', { to: `${journey}/*/kontrollera` })
  maja.sees('Fin lekplats!')
  const numbers = await world().read('almvik', r =>
    r.db
      .selectFrom('services.counter')
      .select(({ fn }) => ['pilot', fn.sum<string>('n').as('n')])
      .where('slug', '=', 'tyck-till')
      .where('what', '=', 'started')
      .groupBy('pilot')
      .execute(),
  )
  assert.deepEqual(
    numbers.map(({ pilot, n }) => [pilot, Number(n)]),
    [[true, 2]],
  )
  await petra.get(group)
  petra.sees('Ingen grupp provar')
  const left = await world().read('almvik', async r => ({
    members: await r.db.selectFrom('services.pilot_member').selectAll().execute(),
    addresses: await r.db
      .selectFrom('services.pilot_invitation')
      .select('email')
      .where('email', 'is not', null)
      .execute(),
  }))
  assert.deepEqual(left, { members: [], addresses: [] })
})

test('a pilot that is ended leaves the group with what everybody sees; what was begun can be sent; all of it is in the log', async () => {
  const petra = await world().as('petra')
  await pilotVersion(petra, 'Skriv vad du tycker.')
  await join(await world().as('lova'), await linkFor(petra, '1'))
  const lova = await world().as('lova')
  await lova.get(journey)
  await lova.press(/^Börja|^Starta/, { to: `${journey}/*/*` })
  const here = lova.page.url.pathname
  await petra.get(group)
  await petra.press('Avsluta provet', { to: `${work}/publicera` })
  await lova.get(face)
  lova.seesNot('Skriv vad du tycker')
  await lova.get(here)
  const types = await world().read('almvik', r =>
    r.db.selectFrom('events.event').select('type').where('subject', '=', 'tyck-till').execute(),
  )
  for (const type of ['service.pilot', 'service.pilot-invited', 'service.pilot-joined', 'service.pilot-ended'])
    assert.ok(
      types.some(one => one.type === type),
      type,
    )
})
