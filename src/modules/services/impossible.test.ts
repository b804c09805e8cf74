import assert from 'node:assert/strict'
import { test } from 'node:test'
import { impossibleFaults, impossibleIn } from './impossible.ts'

const settings = (fact: Parameters<typeof impossibleIn>[0]) => impossibleIn(fact).map(({ setting }) => setting)

test('limits that nothing fits between are impossible', () => {
  assert.deepEqual(settings({ type: 'number', min: 500, max: 200 }), ['min'])
  assert.deepEqual(settings({ type: 'money', min: 2, max: 1 }), ['min'])
  assert.deepEqual(settings({ type: 'many-of', choices: ['a', 'b'], min: 3 }), ['min'])
  assert.deepEqual(settings({ type: 'time', notBefore: '17:00', notAfter: '08:00' }), ['notBefore'])
  assert.deepEqual(settings({ type: 'date', notBefore: '2026-12-01', notAfter: '2026-01-01' }), ['notBefore'])
  assert.deepEqual(settings({ type: 'date', notBefore: 'today', notAfter: 'today-1d' }), ['notBefore'])
  assert.deepEqual(settings({ type: 'table', columns: [{ min: 3, max: 1 }] }), ['columns'])
})

test('limits that something fits between, or that hang on the day, are not', () => {
  assert.deepEqual(settings({ type: 'number', min: 200, max: 200 }), [])
  assert.deepEqual(settings({ type: 'date', notBefore: '2026-12-01', notAfter: 'today' }), [])
  assert.deepEqual(settings({ type: 'date', notBefore: 'igår', notAfter: 'today' }), [])
})

test('they are found in rows too, with the way there', () =>
  assert.deepEqual(
    impossibleFaults({ facts: { barn: { type: 'group', facts: { antal: { type: 'number', min: 2, max: 1 } } } } }).map(
      ({ path }) => path,
    ),
    ['facts.barn.facts.antal.min'],
  ))
