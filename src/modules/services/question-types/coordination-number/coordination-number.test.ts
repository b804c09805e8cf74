import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePersonalNumber } from '../../../people/index.ts'
import { answer, ask, question } from '../try.ts'
import { coordinationNumber } from './question.tsx'

const born = Temporal.PlainDate.from('1987-09-28')
const number = makePersonalNumber(born, 983, 'samordningsnummer')

test('a coordination number is taken in every spelling, and shown with its hyphen', () => {
  const asked = question(coordinationNumber)
  assert.equal(answer(asked, { q: number }), number)
  assert.equal(answer(asked, { q: `${number.slice(2, 8)}-${number.slice(8)}` }), number)
  assert.deepEqual(asked.show(number, ask), [`${number.slice(0, 8)}-${number.slice(8)}`])
})

test('a personal number is something else, and each fault says what to write', () => {
  const asked = question(coordinationNumber)
  assert.deepEqual(answer(asked, { q: makePersonalNumber(born, 983) }), { q: 'coordination-number.personal' })
  assert.deepEqual(answer(asked, { q: '123' }), { q: 'coordination-number.form' })
  const wrong = number.slice(0, 11) + ((Number(number.slice(11)) + 1) % 10)
  assert.deepEqual(answer(asked, { q: wrong }), { q: 'personal-number.checksum' })
  assert.notEqual(asked.check(makePersonalNumber(born, 983), ask), undefined)
})
