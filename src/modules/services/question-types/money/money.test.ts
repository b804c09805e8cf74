import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { money } from './question.tsx'

const nbsp = '\u00a0'

test('sums are read as people write them, and kept as whole öre', () => {
  const written: [string, number][] = [
    ['1 234,50', 123_450],
    ['1234.50 kr', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50 SEK', 123_450],
    ['SEK 100', 10_000],
    ['100:-', 10_000],
    ['99:50', 9_950],
    ['0,1', 10],
  ]
  for (const [typed, ore] of written) assert.equal(answer(question(money), { q: typed }), ore, typed)
  assert.equal(answer(question(money), { q: `12${nbsp}000 kronor` }), 1_200_000)
})

test('a mark that may mean two things is asked about, never guessed', () => {
  assert.deepEqual(answer(question(money), { q: '1.234' }), { q: 'money.unclear' })
  assert.deepEqual(answer(question(money), { q: '1,234' }), { q: 'money.unclear' })
  assert.equal(answer(question(money), { q: '1.234.567' }), 123_456_700)
})

test('each fault says what to write', () => {
  const asked = question(money, { min: 100, max: 5000, whole: true })
  assert.deepEqual(answer(asked, { q: 'hundra' }), { q: 'money.digits' })
  assert.deepEqual(answer(asked, { q: '100,50' }), { q: 'money.whole' })
  assert.deepEqual(answer(asked, { q: '99' }), { q: 'money.too-small' })
  assert.deepEqual(answer(asked, { q: '5 001' }), { q: 'money.too-large' })
  assert.deepEqual(answer(question(money), { q: '1,2345' }), { q: 'money.decimals' })
  assert.deepEqual(answer(question(money), { q: '-5' }), { q: 'money.too-small' })
})

test('conditions see kronor, to the öre', () => {
  assert.equal(question(money).toFeel(123_450), 1234.5)
  assert.equal(question(money).toFeel(10), 0.1)
})

test('it is shown in kronor, in the language of the one who reads', () => {
  assert.deepEqual(question(money).show(123_450, ask), [`1${nbsp}234,50${nbsp}kr`])
  assert.deepEqual(question(money).show(123_450, { ...ask, locale: 'en' }), [`1,234.50${nbsp}kr`])
  assert.deepEqual(question(money, { whole: true }).show(123_400, ask), [`1${nbsp}234${nbsp}kr`])
})

test('a stored sum outside the limits of today is asked for again', () => {
  assert.equal(question(money).check(0, ask), undefined)
  assert.notEqual(question(money, { max: 10 }).check(1_001, ask), undefined)
  assert.notEqual(question(money).check(0.5, ask), undefined)
})
