import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { declaration } from './question.tsx'

test('it must be ticked, and is shown as declared', () => {
  assert.equal(answer(question(declaration), { q: 'ja' }), true)
  assert.deepEqual(answer(question(declaration), {}), { q: 'Skriv något' })
  assert.deepEqual(question(declaration).show(true, ask), ['Ja, det intygar jag'])
  assert.notEqual(question(declaration).check(false, ask), undefined)
})
