import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, question } from '../try.ts'
import { date } from './question.tsx'

const day = (d: string, m: string, y: string) => ({ 'q-day': d, 'q-month': m, 'q-year': y })

test('a day is read from three fields, the month in letters too', () => {
  assert.equal(answer(question(date), day('7', '6', '2027')), '2027-06-07')
  assert.equal(answer(question(date), day('07', 'juni', '2027')), '2027-06-07')
  assert.equal(answer(question(date), day('7', 'May', '2027')), '2027-05-07')
})

test('each fault says which part to mend', () => {
  assert.deepEqual(answer(question(date), day('', '6', '2027')), { q: 'date.incomplete' })
  assert.deepEqual(answer(question(date), day('sju', '6', '2027')), { q: 'date.digits' })
  assert.deepEqual(answer(question(date), day('7', '6', '27')), { q: 'date.year' })
  assert.deepEqual(answer(question(date), day('31', '6', '2027')), { q: 'date.no-such-day' })
  assert.deepEqual(answer(question(date), day('', '', '')), { q: 'Skriv något' })
})

test('limits may be days or today, and the limit itself is inside', () => {
  const asked = question(date, { notBefore: 'today', notAfter: '2027-06-30' })
  assert.equal(answer(asked, day('23', '11', '2026')), '2026-11-23')
  assert.deepEqual(answer(asked, day('22', '11', '2026')), { q: 'date.too-early' })
  assert.deepEqual(answer(asked, day('1', '7', '2027')), { q: 'date.too-late' })
})

test('limits may be so long before or after today', () => {
  const soon = question(date, { notBefore: 'today+2w', notAfter: 'today+3m' })
  assert.deepEqual(answer(soon, day('6', '12', '2026')), { q: 'date.too-early' })
  assert.equal(answer(soon, day('7', '12', '2026')), '2026-12-07')
  assert.equal(answer(soon, day('23', '2', '2027')), '2027-02-23')
  assert.deepEqual(answer(soon, day('24', '2', '2027')), { q: 'date.too-late' })
  const adult = question(date, { notAfter: 'today-18y' })
  assert.equal(answer(adult, day('23', '11', '2008')), '2008-11-23')
  assert.deepEqual(answer(adult, day('24', '11', '2008')), { q: 'date.too-late' })
})

test('a limit that is no day is told of when the service is published', () => {
  assert.equal(date.options.safeParse({ notBefore: 'tomorrow' }).success, false)
  assert.equal(date.options.safeParse({ notBefore: 'today+30' }).success, false)
  assert.equal(date.options.safeParse({ notAfter: '2026-02-30' }).success, false)
})
