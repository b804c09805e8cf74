import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanName } from './files/clean-name.ts'
import { withoutEnds } from './without-ends.ts'

test('the characters go at both ends, and stay inside', () => {
  assert.equal(withoutEnds('..a. b.', '. '), 'a. b')
  assert.equal(withoutEnds('---', '-'), '')
  assert.equal(withoutEnds('', '-'), '')
})

test('a text made to keep a pattern busy takes no time', () => {
  const run = (character: string) => `a${character.repeat(100_000)}b`
  const began = performance.now()
  withoutEnds(run('/'), '/')
  assert.equal(cleanName(`${run('.')}.pdf`).length, 120)
  assert.ok(performance.now() - began < 500)
})
