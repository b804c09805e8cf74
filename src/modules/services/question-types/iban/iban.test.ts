import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { lengths } from './lengths.ts'
import { iban } from './question.tsx'

// The examples that the registry gives.
const swedish = 'SE4550000000058398257466'
const british = 'GB29NWBK60161331926819'

test('numbers are taken as banks print them', () => {
  assert.equal(answer(question(iban), { q: 'SE45 5000 0000 0583 9825 7466' }), swedish)
  assert.equal(answer(question(iban), { q: 'iban: gb29-nwbk-6016-1331-9268-19' }), british)
  assert.deepEqual(question(iban).show(swedish, ask), ['SE45 5000 0000 0583 9825 7466'])
})

test('each fault says what to write', () => {
  assert.deepEqual(answer(question(iban), { q: '8327-9, 12345' }), { q: 'iban.form' })
  assert.deepEqual(answer(question(iban), { q: `QQ${swedish.slice(2)}` }), { q: 'iban.form' })
  assert.deepEqual(answer(question(iban), { q: swedish.slice(0, -1) }), { q: 'iban.length' })
  assert.deepEqual(answer(question(iban), { q: swedish.replace('7466', '4766') }), { q: 'iban.checksum' })
  assert.notEqual(question(iban).check('SE00', ask), undefined)
})

test('the table of lengths is whole', () => {
  assert.equal(lengths.size, 89)
  assert.ok([...lengths].every(([country, length]) => /^[A-Z]{2}$/.test(country) && length >= 15 && length <= 34))
})
