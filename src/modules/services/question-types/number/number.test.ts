import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { number } from './question.tsx'

test('numbers are read as people write them', () => {
  assert.equal(answer(question(number), { q: '1 000' }), 1000)
  assert.equal(answer(question(number, { decimals: 2 }), { q: '3,50' }), 3.5)
  assert.equal(answer(question(number), { q: '−2' }), -2)
})

test('what is no number, or not one that fits, is told what to write', () => {
  const asked = question(number, { min: 1, max: 10 })
  assert.deepEqual(answer(asked, { q: 'tre' }), { q: 'number.digits' })
  assert.deepEqual(answer(asked, { q: '1e5' }), { q: 'number.digits' })
  assert.deepEqual(answer(asked, { q: '0' }), { q: 'number.too-small' })
  assert.deepEqual(answer(asked, { q: '11' }), { q: 'number.too-large' })
  assert.deepEqual(answer(asked, { q: '2,5' }), { q: 'number.whole' })
  assert.deepEqual(answer(question(number, { decimals: 1 }), { q: '2,55' }), { q: 'number.decimals' })
})

test('a thousands mark is never taken for decimals', () => {
  assert.deepEqual(answer(question(number), { q: '1,000' }), { q: 'number.unclear' })
  assert.deepEqual(answer(question(number, { decimals: 2 }), { q: '1.000' }), { q: 'number.unclear' })
  assert.equal(answer(question(number, { decimals: 3 }), { q: '1,250' }), 1.25)
  assert.equal(answer(question(number), { q: '1.000.000' }), 1_000_000)
})

test('the unit may be written out', () =>
  assert.equal(answer(question(number, { unit: true }), { q: '40 fact.q.unit' }), 40))

test('it is shown with Swedish marks', () =>
  assert.deepEqual(question(number, { decimals: 1 }).show(1234.5, ask), ['1\u00a0234,5']))
