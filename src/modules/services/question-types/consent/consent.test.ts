import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { consent } from './question.tsx'

const asked = question(consent)

test('yes and no are both answers; silence is none', () => {
  assert.equal(answer(asked, { q: 'ja' }), true)
  assert.equal(answer(asked, { q: 'nej' }), false)
  assert.deepEqual(answer(asked, {}), { q: 'Skriv något' })
  assert.deepEqual(answer(asked, { q: 'kanske' }), { q: 'consent.choose' })
})

test('it says what was agreed to, and needs the words for it', () => {
  assert.deepEqual(asked.show(true, ask), ['Ja, jag samtycker'])
  assert.deepEqual(asked.show(false, { ...ask, locale: 'en' }), ['No, I do not consent'])
  assert.deepEqual(asked.texts.required, ['label', 'missing', 'statement', 'withdraw'])
})
