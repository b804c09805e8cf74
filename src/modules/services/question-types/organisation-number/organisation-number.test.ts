import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePersonalNumber } from '../../../people/index.ts'
import { answer, ask, question } from '../try.ts'
import { organisationNumber } from './question.tsx'

// The municipality of Karlskrona, a number that is in every public register.
const karlskrona = '2120000829'
const owner = makePersonalNumber(Temporal.PlainDate.from('1979-04-30'), 981)

test('a number is taken with and without hyphen, with 16 before it, and as a VAT number', () => {
  for (const typed of ['212000-0829', '2120000829', '16212000-0829', '162120000829', 'SE212000082901', '212000 0829'])
    assert.equal(answer(question(organisationNumber), { q: typed }), karlskrona, typed)
  assert.deepEqual(question(organisationNumber).show(karlskrona, ask), ['212000-0829'])
})

test('each fault says what to write', () => {
  const asked = question(organisationNumber)
  assert.deepEqual(answer(asked, { q: '212000-0828' }), { q: 'personal-number.checksum' })
  assert.deepEqual(answer(asked, { q: '212000' }), { q: 'organisation-number.form' })
  assert.deepEqual(answer(asked, { q: 'Karlskrona' }), { q: 'organisation-number.form' })
})

test('a personal number is taken from a sole trader only, where sole traders may answer', () => {
  const short = `${owner.slice(2, 8)}-${owner.slice(8)}`
  assert.deepEqual(answer(question(organisationNumber), { q: short }), { q: 'organisation-number.person' })
  assert.equal(answer(question(organisationNumber, { soleTrader: true }), { q: short }), owner)
  assert.equal(answer(question(organisationNumber, { soleTrader: true }), { q: '212000-0829' }), karlskrona)
  assert.notEqual(question(organisationNumber).check(owner, ask), undefined)
})
