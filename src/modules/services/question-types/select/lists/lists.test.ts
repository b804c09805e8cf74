import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countries } from './countries.ts'
import { counties, municipalities } from './municipalities.ts'

test('the municipalities are 290, each with a code of its own in one of the 21 counties', () => {
  const { codes, label } = municipalities
  assert.equal(counties.size, 21)
  assert.equal(codes.length, 290)
  assert.equal(new Set(codes).size, 290)
  assert.equal(new Set(codes.map(code => label(code, 'sv'))).size, 290)
  assert.deepEqual(
    codes.filter(code => !/^\d{4}$/.test(code) || !counties.has(code.slice(0, 2))),
    [],
  )
  // Every county has at least one.
  assert.equal(new Set(codes.map(code => code.slice(0, 2))).size, 21)
})

test('some municipalities that people know are called what they are called', () => {
  const known = { '0180': 'Stockholm', '0980': 'Gotland', '1280': 'Malmö', '1438': 'Dals-Ed', '2584': 'Kiruna' }
  for (const [code, name] of Object.entries(known)) assert.equal(municipalities.label(code, 'sv'), name)
})

test('the countries are those of ISO 3166 and Kosovo, each with a name in both languages', () => {
  assert.equal(countries.codes.length, 250)
  assert.equal(new Set(countries.codes).size, 250)
  for (const locale of ['sv', 'en'] as const)
    assert.deepEqual(
      countries.codes.filter(code => countries.label(code, locale) === code),
      [],
    )
  assert.equal(countries.label('SE', 'sv'), 'Sverige')
  assert.equal(countries.label('SE', 'en'), 'Sweden')
  assert.equal(countries.label('XK', 'sv'), 'Kosovo')
})
