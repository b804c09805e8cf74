import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { time } from './question.tsx'

test('times are read as people write them', () => {
  const written: [string, string][] = [
    ['8.30', '08:30'],
    ['0830', '08:30'],
    ['08:30', '08:30'],
    ['kl. 8', '08:00'],
    ['klockan 17,45', '17:45'],
    ['5:45 pm', '17:45'],
    ['12 am', '00:00'],
    ['23.59', '23:59'],
  ]
  for (const [typed, stored] of written) assert.equal(answer(question(time), { q: typed }), stored, typed)
})

test('what is no time says how to write one', () => {
  for (const typed of ['halv nio', '24:00', '8:60', '830', '13 pm', '8:3'])
    assert.deepEqual(answer(question(time), { q: typed }), { q: 'time.form' }, typed)
})

test('limits are inside', () => {
  const asked = question(time, { notBefore: '07:00', notAfter: '18:30' })
  assert.equal(answer(asked, { q: '7' }), '07:00')
  assert.deepEqual(answer(asked, { q: '6.59' }), { q: 'time.too-early' })
  assert.deepEqual(answer(asked, { q: '18.31' }), { q: 'time.too-late' })
  assert.notEqual(asked.check('05:00', ask), undefined)
})
