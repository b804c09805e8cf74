import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseUrl } from '../world/desk.ts'
import { apply, journey } from '../world/summer-job.ts'
import { useWorld } from '../world/world.ts'

let number = ''
const world = useWorld(async w => {
  number = (await apply(await w.as('maja'))).number
})

test('Granås looks like itself and has its own services', async () => {
  const visitor = world().visitor('granas')
  await visitor.get('/')
  assert.match(visitor.page.title, /Granås kommun$/)
  visitor.seesNot('Almvik')
  await visitor.get('/e-tjanster/synpunkt', { status: 404 })
})

test('the case of Almvik does not exist in Granås, for Ylva nor for Maja herself', async () => {
  const ylva = await world().as('ylva')
  await ylva.get('/handlaggning?status=all')
  ylva.seesNot(number)
  await ylva.get(caseUrl(number), { status: 404 })
  const maja = await world().as('maja', 'granas')
  await maja.get('/mina-sidor')
  maja.seesNot(number)
  await maja.get(`/mina-sidor/arenden/${number}`, { status: 404 })
})

test('a session of one municipality is nobody in the other', async () => {
  const maja = await world().as('maja')
  const session = maja.jar.get(world().originOf('almvik'), '__Host-torg')
  const there = world().visitor('granas', session)
  await there.get('/mina-sidor', { to: '/logga-in' })
})

test('each counts its cases for itself', async () => {
  const maja = await world().as('maja', 'granas')
  await maja.get(journey)
  assert.match(maja.page.title, /Granås kommun$/)
})
