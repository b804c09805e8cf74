import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startOf } from './components/long-answer.tsx'

test('an answer that is not very long is shown as it is', () => {
  assert.equal(startOf('Jag tycker om träd.'), undefined)
  assert.equal(startOf('ord '.repeat(140).trim()), undefined)
  assert.equal(startOf('rad\n'.repeat(9)), undefined)
})

test('a very long one begins with whole words', () => {
  const start = startOf('Flaggstång '.repeat(100)) ?? ''
  assert.match(start, /^(Flaggstång ?)+$/)
  assert.ok(start.length > 200 && start.length <= 280, `${start.length}`)
})

test('many short lines are cut at the fourth, and a word without end in the middle', () => {
  assert.equal(startOf('a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk'), 'a b c d')
  const smile = startOf('😀'.repeat(400)) ?? ''
  assert.ok(smile.length < 300 && [...smile].every(one => one === '😀'))
})
