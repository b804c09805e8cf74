import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { dateRange } from './question.tsx'

const days = (from: [string, string, string], to: [string, string, string]) => ({
  'q-from-day': from[0],
  'q-from-month': from[1],
  'q-from-year': from[2],
  'q-to-day': to[0],
  'q-to-month': to[1],
  'q-to-year': to[2],
})
const week = days(['7', '6', '2027'], ['13', 'juni', '2027'])

test('two days are read, and shown as one period', () => {
  const stored = { from: '2027-06-07', to: '2027-06-13' }
  assert.deepEqual(answer(question(dateRange), week), stored)
  assert.deepEqual(question(dateRange).show(stored, ask), ['7 juni 2027 – 13 juni 2027'])
  assert.deepEqual(question(dateRange).show({ from: '2027-06-07', to: '2027-06-07' }, ask), ['7 juni 2027'])
})

test('each end complains for itself', () => {
  const asked = question(dateRange, { notBefore: 'today', maxDays: 7 })
  assert.deepEqual(answer(asked, days(['', '6', '2027'], ['31', '6', '2027'])), {
    'q-from': 'date.incomplete',
    'q-to': 'date.no-such-day',
  })
  assert.deepEqual(answer(asked, days(['22', '11', '2026'], ['24', '11', '2026'])), { 'q-from': 'date.too-early' })
  assert.deepEqual(answer(asked, days(['8', '6', '2027'], ['7', '6', '2027'])), { 'q-to': 'date-range.backwards' })
  assert.deepEqual(answer(asked, days(['7', '6', '2027'], ['14', '6', '2027'])), { 'q-to': 'date-range.too-long' })
  assert.deepEqual(answer(asked, week), { from: '2027-06-07', to: '2027-06-13' })
  assert.deepEqual(answer(asked, {}), { 'q-from': 'Skriv något' })
})

test('a period that is over by now is asked for again', () =>
  assert.notEqual(
    question(dateRange, { notBefore: 'today' }).check({ from: '2026-01-01', to: '2026-01-02' }, ask),
    undefined,
  ))

test('conditions see its two days', () =>
  assert.deepEqual(question(dateRange).toFeel({ from: '2027-06-07', to: '2027-06-13' }), [
    Temporal.PlainDate.from('2027-06-07'),
    Temporal.PlainDate.from('2027-06-13'),
  ]))
