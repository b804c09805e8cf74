import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, question } from '../try.ts'
import { manyOf } from './question.tsx'

const asked = question(manyOf, { choices: ['a', 'b', 'c', 'd'], max: 3 })

test('the chosen come in the order of the definition, each once', () => {
  assert.deepEqual(answer(asked, { q: ['c', 'a', 'c'] }), ['a', 'c'])
})

test('too many, none, and unknown ones are told what to choose', () => {
  assert.deepEqual(answer(asked, { q: ['a', 'b', 'c', 'd'] }), { q: 'many-of.too-many' })
  assert.deepEqual(answer(asked, {}), { q: 'Skriv något' })
  assert.deepEqual(answer(asked, { q: ['a', 'x'] }), { q: 'many-of.choose' })
  assert.deepEqual(answer(question(manyOf, { choices: ['a', 'b'], min: 2 }), { q: 'a' }), { q: 'many-of.too-few' })
})
