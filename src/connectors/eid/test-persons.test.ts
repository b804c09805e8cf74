import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, it } from 'node:test'
import { checkDigit, parsePersonalNumber } from '../../modules/people/index.ts'
import { numberOf, testOfficers, testPersons, testResidents } from './test-persons.ts'

// Its type says an ES module, which it is not.
const personnummer: { valid: (text: string) => boolean } = createRequire(import.meta.url)('personnummer')

const madeOn = Temporal.PlainDate.from('2026-11-23')

describe('the test persons', () => {
  for (const person of testPersons) {
    it(`${person.givenName} ${person.familyName} has a number that passes every check and belongs to nobody`, () => {
      const number = numberOf(person)
      const read = parsePersonalNumber(number, madeOn)
      assert.ok(read.ok)
      assert.equal(read.number, number)
      assert.equal(String(read.birthDate), String(person.birthDate))
      assert.equal(read.kind === 'samordningsnummer', person.key === 'omar')
      assert.ok(personnummer.valid(number))
      const serial = Number(number.slice(8, 11))
      assert.ok(serial >= 980 && serial <= 999)
    })
  }

  it('are each somebody of their own', () => {
    for (const part of [numberOf, (p: { key: string }) => p.key, (p: { email: string }) => p.email]) {
      assert.equal(new Set(testPersons.map(part)).size, testPersons.length)
    }
  })

  it('have e-mail addresses that can reach nobody', () => {
    for (const { email } of testResidents) assert.match(email, /@example\.com$/)
    for (const { email, municipality } of testOfficers) assert.ok(email.endsWith(`@${municipality}.example`))
  })

  it('have organisation numbers that pass the checksum', () => {
    for (const { orgNumber } of testPersons) {
      if (orgNumber !== undefined) assert.equal(checkDigit(orgNumber.slice(0, 9)), Number(orgNumber[9]))
    }
  })
})
