import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, question } from '../try.ts'
import { email } from './question.tsx'

test('an address is taken as written', () => {
  assert.equal(answer(question(email), { q: ' maja@example.com ' }), 'maja@example.com')
  assert.equal(answer(question(email), { q: 'mailto:maja+jobb@example.com' }), 'maja+jobb@example.com')
})

test('what is no address says what is missing', () => {
  assert.deepEqual(answer(question(email), { q: 'maja.example.com' }), { q: 'email.no-at' })
  assert.deepEqual(answer(question(email), { q: 'maja@example' }), { q: 'email.form' })
  assert.deepEqual(answer(question(email), { q: 'maja@example.com, astrid@example.com' }), { q: 'email.form' })
  assert.deepEqual(answer(question(email), { q: `${'a'.repeat(250)}@example.com` }), { q: 'email.form' })
})
