import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './feel.ts'
import type { FeelType } from './feel-type.ts'

const vocabulary = new Map<string, FeelType>([
  ['n', { kind: 'number' }],
  ['t', { kind: 'text' }],
])
/** The longest that a form takes in a field, and the most rounds that are counted through. */
const context = { n: 10_000, t: 'a'.repeat(20_000) }
const run = (source: string) => compile(source, vocabulary).evaluate(context)

test('no expression fills the memory or keeps the house busy, whatever is answered: it gives no value instead', () => {
  const began = performance.now()
  for (const source of [
    'count(concatenate(for i in 1..n, j in 1..15 return i, [1]))',
    'string length(string join(for i in 1..n return t))',
    'string length(string join(for i in 1..n return "a", t))',
    'count(for i in 1..n return upper case(t))',
    'count(for i in 1..n return t + t)',
    'count(for i in 1..n return matches(t, "(.*a){12}b"))',
    'count(for i in 1..n return split(t, "b"))',
    'string length(replace(t, "a", t))',
  ])
    assert.equal(run(source), null, source)
  assert.ok(performance.now() - began < 30_000)
})

test('what rows of a form hold is far below', () => {
  assert.equal(run('string length(string join(for i in 1..1000 return "abc", ", "))'), 4998)
  assert.equal(run('count(concatenate(for i in 1..n return i, for i in 1..n return i))'), 20_000)
  assert.equal(run('count(for i in 1..n return matches("574 92", "^[0-9]{3} ?[0-9]{2}$"))'), 10_000)
  assert.equal(run('string length(t + t)'), 40_000)
})

test('expressions that share a meter share its rounds, and one alone may not use them all', () => {
  const heavy = compile('count(for a in 1..3000, b in 1..3000 return a * b)', vocabulary)
  const light = compile('count(for a in 1..10 return a)', vocabulary)
  const meter = { rounds: 0 }
  assert.equal(heavy.evaluate({}, meter), null)
  assert.equal(light.evaluate({}, meter), 10)
  assert.equal(heavy.evaluate({}, meter), null)
  assert.equal(light.evaluate({}, meter), null)
  assert.equal(light.evaluate({}), 10)
})
