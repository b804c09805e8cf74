import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownOf, whatIsKnown } from './known.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const checkedAt = '2026-11-23T08:00:00Z'

test('who applies for themselves is their own principal', () => {
  const look = whatIsKnown(today, knownOf({ birth_date: day('1992-10-14'), on_behalf: null }))
  assert.equal(look('principal.kind'), 'self')
  assert.equal(look('person.age'), 34)
  assert.equal(look('principal.age'), 34)
})

test('of a child it is the child’s age that is the principal’s, and the guardian’s that is the person’s', () => {
  const principal = { kind: 'person' as const, person: '0190a000-0000-7000-8000-000000000001', birthDate: '2017-09-04' }
  const look = whatIsKnown(
    today,
    knownOf({ birth_date: day('1992-10-14'), on_behalf: { principal, basis: { kind: 'custody', checkedAt } } }),
  )
  assert.equal(look('principal.kind'), 'child')
  assert.equal(look('principal.age'), 9)
  assert.equal(look('principal.ageThisYear'), 9)
  assert.deepEqual(look('principal.birthDate'), day('2017-09-04'))
  assert.equal(look('person.age'), 34)
})

test('an organisation has no age, whoever acts for it', () => {
  const principal = { kind: 'organisation' as const, number: '5560000001', name: 'Almviks Bageri AB' }
  const look = whatIsKnown(
    today,
    knownOf({
      birth_date: day('1992-10-14'),
      on_behalf: { principal, basis: { kind: 'permission', code: 'bygg', checkedAt } },
    }),
  )
  assert.equal(look('principal.kind'), 'organisation')
  assert.equal(look('principal.age'), null)
  assert.equal(look('person.age'), 34)
})
