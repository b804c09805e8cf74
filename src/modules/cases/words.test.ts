import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseWords, rangeOf, wordsOf } from './words.ts'

test('a name becomes small words; å, ä and ö stay letters of their own, other accents go', () => {
  assert.deepEqual(wordsOf("Renée Åkerström-Öhrn d'Été"), ['renee', 'åkerström-öhrn', 'd', 'ete'])
  assert.deepEqual(wordsOf('A\u030ake'), ['åke'])
  assert.deepEqual(wordsOf(' - % _ '), [])
})

test('a case is found by its number, by a double name and by each half of it', () => {
  assert.deepEqual(caseWords('SOM-2026-0001', 'Anna-Lisa Ek'), ['som-2026-0001', 'anna-lisa', 'anna', 'lisa', 'ek'])
})

test('a short word is looked for as it is, a longer one also as a beginning', () => {
  assert.equal(rangeOf('ek').below, undefined)
  const { from, below } = rangeOf('öst')
  assert.ok(from <= 'öst' && Buffer.compare(Buffer.from('österberg'), Buffer.from(below ?? '')) < 0)
})

test('a search made to keep the program busy takes no time', () => {
  const began = performance.now()
  assert.equal(wordsOf(`a${'-'.repeat(100_000)}b`)[0]?.length, 40)
  assert.ok(performance.now() - began < 500)
})
