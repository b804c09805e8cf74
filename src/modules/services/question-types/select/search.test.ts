import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly, search } from './search.ts'

const all = ['Malmö', 'Malung-Sälen', 'Habo', 'Håbo', 'Upplands Väsby', 'Upplands-Bro', 'Östersund'].map(label => ({
  value: label,
  label,
}))
const found = (typed: string) => search(typed, all).map(({ label }) => label)

test('accents, case and hyphens are forgiven', () => {
  assert.deepEqual(found('malm'), ['Malmö'])
  assert.deepEqual(found('OSTER'), ['Östersund'])
  assert.deepEqual(found('upplands bro'), ['Upplands-Bro'])
})

test('any word may begin so, and those that begin with the text come first', () => {
  assert.deepEqual(found('s'), ['Malung-Sälen'])
  assert.deepEqual(found('v upp'), ['Upplands Väsby'])
  assert.deepEqual(found('  '), [])
})

test('two that differ by an accent are never mistaken for each other', () => {
  assert.equal(exactly('håbo', all)?.label, 'Håbo')
  assert.equal(exactly('habo', all)?.label, 'Habo')
  assert.equal(exactly('malmo', all)?.label, 'Malmö')
  assert.equal(exactly('ma', all), undefined)
})

test('a text that is longer than any choice is not looked for: it would take its time with each of them', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ value: `v${i}`, label: `Malmö ${i}` }))
  const flood = 'malmo '.repeat(40_000)
  const began = performance.now()
  assert.deepEqual(search(flood, many), [])
  assert.equal(exactly(flood, many), undefined)
  assert.ok(performance.now() - began < 200)
})
