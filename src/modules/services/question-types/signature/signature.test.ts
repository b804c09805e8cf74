import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { signature } from './question.tsx'

test('one says that one will sign; what is signed is the statement', () => {
  const asked = question(signature)
  assert.equal(answer(asked, { q: 'ja' }), true)
  assert.deepEqual(answer(asked, {}), { q: 'Skriv något' })
  assert.equal(asked.signs(true, ask), 'fact.q.statement')
  assert.deepEqual(asked.show(true, ask), ['Ja, det skriver jag under'])
  assert.notEqual(asked.check(false, ask), undefined)
})

test('left empty where it is optional, nothing is signed', () => {
  assert.equal(answer(question(signature, { optional: true }), {}), null)
})
