import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { property } from './question.tsx'

const asked = question(property)

test('designations are written in one way, however they were typed', () => {
  const written: [string, string][] = [
    ['almvik hamnen 3:12', 'ALMVIK HAMNEN 3:12'],
    ['Almvik,  Hamnen 3 : 12', 'ALMVIK HAMNEN 3:12'],
    ['Fastigheten Almvik Björnen 4', 'ALMVIK BJÖRNEN 4'],
    ['Hamnen 3:12', 'HAMNEN 3:12'],
    ['Almvik Hamnen s:2', 'ALMVIK HAMNEN S:2'],
    ['Almvik Hamnen GA:4', 'ALMVIK HAMNEN GA:4'],
  ]
  for (const [typed, stored] of written) assert.equal(answer(asked, { q: typed }), stored, typed)
  assert.deepEqual(asked.show('ALMVIK HAMNEN 3:12', ask), ['ALMVIK HAMNEN 3:12'])
})

test('what is missing is asked for', () => {
  assert.deepEqual(answer(asked, { q: 'Almvik Hamnen' }), { q: 'property.number' })
  assert.deepEqual(answer(asked, { q: '3:12' }), { q: 'property.name' })
  assert.deepEqual(answer(asked, { q: 'Hamngatan 4 B' }), { q: 'property.form' })
  assert.deepEqual(answer(asked, { q: 'Hamnen 3:' }), { q: 'property.form' })
  assert.notEqual(asked.check('hamnen 3:12', ask), undefined)
})
