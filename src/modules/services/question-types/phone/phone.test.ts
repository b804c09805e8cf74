import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, question } from '../try.ts'
import { phone } from './question.tsx'

test('numbers are taken as people write them', () => {
  for (const written of ['070-123 45 67', '0701234567', '+46 70 123 45 67', '0999-100 40']) {
    assert.equal(answer(question(phone), { q: written }), written)
  }
})

test('letters and half numbers are told what to write', () => {
  assert.deepEqual(answer(question(phone), { q: 'ring mamma' }), { q: 'phone.digits' })
  assert.deepEqual(answer(question(phone), { q: '123' }), { q: 'phone.length' })
})
