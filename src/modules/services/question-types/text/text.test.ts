import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { text } from './question.tsx'

test('a line is trimmed, and its inner spaces and hidden characters are tidied', () => {
  assert.equal(answer(question(text), { q: '  Åsa   Öberg\u0000\n' }), 'Åsa Öberg')
})

test('nothing written is a complaint, or no answer where it is optional', () => {
  assert.deepEqual(answer(question(text), { q: '  ' }), { q: 'Skriv något' })
  assert.equal(answer(question(text, { optional: true }), { q: '' }), null)
  assert.deepEqual(answer(question(text), {}), { q: 'Skriv något' })
})

test('too long is told with the limit, counted as people count letters', () => {
  const short = question(text, { maxLength: 3 })
  assert.equal(answer(short, { q: '👩‍🌾'.slice(0, 2) }), '👩‍🌾'.slice(0, 2))
  assert.deepEqual(answer(short, { q: 'fyra' }), { q: 'text.too-long' })
})

test('a stored value of another shape is asked for again', () => {
  assert.equal(question(text).check(17, ask) === undefined, false)
  assert.equal(question(text).check('Almviksskolan', ask), undefined)
})

test("a pattern says in the service's own words what to write", () => {
  const plate = question(text, { pattern: '[A-ZÅÄÖ]{3} ?\\d{2}[A-Z\\d]', maxLength: 10 })
  assert.equal(answer(plate, { q: 'ABC 12D' }), 'ABC 12D')
  assert.deepEqual(answer(plate, { q: 'ABC 1' }), { q: 'fact.q.pattern' })
  assert.deepEqual(plate.texts.required, ['label', 'missing', 'pattern'])
  assert.notEqual(plate.check('abc123', ask), undefined)
})

test('a pattern that could stall the server is told of when the service is published', () => {
  assert.equal(text.options.safeParse({ pattern: '(a+)+' }).success, false)
  assert.equal(text.options.safeParse({ minLength: 5, maxLength: 4 }).success, false)
})

test('too short is told with the least', () =>
  assert.deepEqual(answer(question(text, { minLength: 3 }), { q: 'ab' }), { q: 'text.too-short' }))
