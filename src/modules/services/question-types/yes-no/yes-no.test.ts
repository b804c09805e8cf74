import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { yesNo } from './question.tsx'

test('yes, no, and nothing else', () => {
  const asked = question(yesNo)
  assert.equal(answer(asked, { q: 'ja' }), true)
  assert.equal(answer(asked, { q: 'nej' }), false)
  assert.deepEqual(answer(asked, {}), { q: 'Skriv något' })
  assert.deepEqual(answer(asked, { q: 'kanske' }), { q: 'yes-no.choose' })
})

test('it is shown in the language of the one who reads', () => {
  assert.deepEqual(question(yesNo).show(true, ask), ['Ja'])
  assert.deepEqual(question(yesNo).show(false, { ...ask, locale: 'en' }), ['No'])
})
