import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { oneOf } from './question.tsx'

const asked = question(oneOf, { choices: ['park', 'kok'] })

test('one of the choices is taken, anything else refused', () => {
  assert.equal(answer(asked, { q: 'kok' }), 'kok')
  assert.deepEqual(answer(asked, { q: 'slott' }), { q: 'one-of.choose' })
  assert.deepEqual(answer(asked, {}), { q: 'Skriv något' })
})

test('a choice that a later version has taken away is asked again', () =>
  assert.notEqual(asked.check('slott', ask), undefined))

test('conditions know the choices', () => assert.deepEqual(asked.feel, { kind: 'text', oneOf: ['park', 'kok'] }))
