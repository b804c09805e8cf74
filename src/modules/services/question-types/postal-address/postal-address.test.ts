import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { postalAddress } from './question.tsx'

const address = (street: string, code: string, city: string) => ({
  'q-street': street,
  'q-postal-code': code,
  'q-city': city,
})

test('an address is taken with or without the space in its code', () => {
  const stored = { street: 'Hamngatan 4', postalCode: '99901', city: 'Almvik' }
  assert.deepEqual(answer(question(postalAddress), address('Hamngatan 4', '999 01', 'Almvik')), stored)
  assert.deepEqual(answer(question(postalAddress), address('Hamngatan 4', 'SE-99901', 'Almvik')), stored)
  assert.deepEqual(question(postalAddress).show(stored, ask), ['Hamngatan 4', '999 01 Almvik'])
})

test('each field complains for itself', () => {
  assert.deepEqual(answer(question(postalAddress), address('', '9', 'Almvik')), {
    'q-street': 'postal-address.street',
    'q-postal-code': 'postal-address.postal-code',
  })
})
