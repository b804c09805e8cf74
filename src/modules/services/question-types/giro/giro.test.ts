import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { giro } from './question.tsx'

const bankgiro = { kind: 'bankgiro', number: '9912346' }
const plusgiro = { kind: 'plusgiro', number: '1234566' }

test('the kind is what was chosen, or what the number says of itself', () => {
  const asked = question(giro)
  assert.deepEqual(answer(asked, { q: '991-2346', 'q-kind': 'bankgiro' }), bankgiro)
  assert.deepEqual(answer(asked, { q: '991-2346' }), bankgiro)
  assert.deepEqual(answer(asked, { q: 'bg 9912346' }), bankgiro)
  assert.deepEqual(answer(asked, { q: '123 45 66', 'q-kind': 'plusgiro' }), plusgiro)
  assert.deepEqual(answer(asked, { q: '123456-6' }), plusgiro)
  assert.deepEqual(answer(asked, { q: '9912346' }), { 'q-kind': 'giro.kind' })
  assert.deepEqual(answer(asked, { 'q-kind': 'bankgiro' }), { q: 'Skriv något' })
})

test('where one kind is taken, the other is told what to write', () => {
  const asked = question(giro, { accepts: ['bankgiro'] })
  assert.deepEqual(answer(asked, { q: '9912346' }), bankgiro)
  assert.deepEqual(answer(asked, { q: '12345-5' }), { q: 'giro.bankgiro' })
  assert.notEqual(asked.check(plusgiro, ask), undefined)
  assert.equal(asked.check(bankgiro, ask), undefined)
})

test('a wrong digit is found, and a wrong form', () => {
  const asked = question(giro, { accepts: ['plusgiro'] })
  assert.deepEqual(answer(asked, { q: '123456-7' }), { q: 'personal-number.checksum' })
  assert.deepEqual(answer(asked, { q: 'min mamma' }), { q: 'giro.plusgiro' })
})

test('numbers are shown as they stand on a bill', () => {
  assert.deepEqual(question(giro).show(bankgiro, ask), ['Bankgiro 991-2346'])
  assert.deepEqual(question(giro).show(plusgiro, ask), ['Plusgiro 12 34 56-6'])
})
