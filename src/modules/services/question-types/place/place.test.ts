import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { place } from './question.tsx'
import { fromSweref } from './sweref.ts'

const sent = (description: string, coordinates = '') => ({
  'q-description': description,
  'q-coordinates': coordinates,
})
const asked = question(place)
const here = { description: 'Bryggan i Almvik', lat: 57.7826, lon: 14.1618 }

test('words are enough', () => {
  assert.deepEqual(answer(asked, sent(' Bryggan  i Almvik ')), { description: 'Bryggan i Almvik' })
  assert.deepEqual(asked.show({ description: 'Bryggan i Almvik' }, ask), ['Bryggan i Almvik'])
})

test('coordinates are read as maps and phones write them', () => {
  for (const typed of [
    '57.7826, 14.1618',
    '57.7826,14.1618',
    '57,7826 14,1618',
    '57,7826, 14,1618',
    'N 57.7826° E 14.1618°',
    '14.1618, 57.7826',
    'geo:57.7826,14.1618',
  ])
    assert.deepEqual(answer(asked, sent('Bryggan i Almvik', typed)), here, typed)
  assert.deepEqual(asked.show(here, ask), ['Bryggan i Almvik', 'WGS 84: 57.78260, 14.16180'])
})

test('the national grid becomes degrees', () => {
  // Points computed with PROJ.
  const known: [number, number, number, number][] = [
    [6_097_106.6715, 356_083.4377, 55, 12.75],
    [6_763_019.5568, 459_436.2371, 61, 14.25],
    [7_016_403.6219, 638_070.4522, 63.25, 17.75],
    [7_524_397.8758, 721_619.5276, 67.75, 20.25],
  ]
  for (const [north, east, lat, lon] of known) {
    const at = fromSweref(north, east)
    assert.ok(Math.abs(at.lat - lat) < 1e-7 && Math.abs(at.lon - lon) < 1e-7, `${at.lat} ${at.lon}`)
  }
  assert.deepEqual(answer(asked, sent('Här', '6395592, 452318')), { description: 'Här', lat: 57.7, lon: 14.19999 })
})

test('each field complains for itself', () => {
  assert.deepEqual(answer(asked, sent('', '57.7826, 14.1618')), { 'q-description': 'place.description' })
  assert.deepEqual(answer(asked, sent('Oslo', '59.91, 10.25')), { 'q-coordinates': 'place.outside' })
  for (const typed of ['57,14', 'vid bron', '57.7826', '57.7826, 14.1618, 3.0'])
    assert.deepEqual(answer(asked, sent('Här', typed)), { 'q-coordinates': 'place.coordinates' }, typed)
  assert.deepEqual(answer(asked, {}), { 'q-description': 'Skriv något' })
  assert.notEqual(asked.check({ description: 'x', lat: 1, lon: 1 }, ask), undefined)
})
