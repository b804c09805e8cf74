import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, question } from '../try.ts'
import { birthDate } from './question.tsx'

const day = (d: string, m: string, y: string) => ({ 'q-day': d, 'q-month': m, 'q-year': y })

test('Greta, 103, was born on a day that is taken; nobody was born tomorrow or in 1890', () => {
  assert.equal(answer(question(birthDate), day('4', '5', '1923')), '1923-05-04')
  assert.equal(answer(question(birthDate), day('23', '11', '2026')), '2026-11-23')
  assert.deepEqual(answer(question(birthDate), day('24', '11', '2026')), { q: 'birth-date.future' })
  assert.deepEqual(answer(question(birthDate), day('4', '5', '1890')), { q: 'birth-date.too-old' })
})
