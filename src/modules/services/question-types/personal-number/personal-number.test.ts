import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePersonalNumber } from '../../../people/index.ts'
import { answer, ask, question } from '../try.ts'
import { personalNumber } from './question.tsx'

const number = makePersonalNumber(Temporal.PlainDate.from('2010-10-02'), 984)
const coordination = makePersonalNumber(Temporal.PlainDate.from('2007-09-28'), 983, 'samordningsnummer')

test('a number is stored with twelve digits and shown with its hyphen', () => {
  assert.equal(answer(question(personalNumber), { q: `${number.slice(2, 8)}-${number.slice(8)}` }), number)
  assert.deepEqual(question(personalNumber).show(number, ask), [`${number.slice(0, 8)}-${number.slice(8)}`])
})

test('each fault says what to write', () => {
  const wrong = number.slice(0, 11) + ((Number(number.slice(11)) + 1) % 10)
  assert.deepEqual(answer(question(personalNumber), { q: '123' }), { q: 'personal-number.form' })
  assert.deepEqual(answer(question(personalNumber), { q: wrong }), { q: 'personal-number.checksum' })
  assert.equal(answer(question(personalNumber), { q: coordination }), coordination)
  assert.deepEqual(answer(question(personalNumber, { coordination: false }), { q: coordination }), {
    q: 'personal-number.coordination',
  })
})
