import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanName } from './clean-name.ts'

test('a quote in a name, which browsers send as %22, is a quote still, and one that every file system takes', () => {
  assert.equal(cleanName('Betyg %22Ek%22.pdf'), "Betyg 'Ek'.pdf")
  assert.equal(cleanName('Betyg "Ek".pdf'), "Betyg 'Ek'.pdf")
  assert.equal(cleanName('100%25 klart.pdf'), '100%25 klart.pdf')
})
