import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluateOpen } from '../../../kernel/feel/open/evaluate-open.ts'
import type { Wait } from '../engine/state.ts'
import { kept, keptVariables, keptWait, openValueOf, variablesOf, waitOf } from './kept.ts'

const clock = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/Stockholm' }
const through = (json: unknown) => JSON.parse(JSON.stringify(json))

test('a value is the same when it is read again', () => {
  for (const source of [
    '1.5',
    '"å \\"x\\""',
    'null',
    'true',
    '[1, ["a"], {b: date("2026-11-27")}]',
    'date("2026-11-27")',
    'time("10:30:00+01:00")',
    'time("10:30:00")',
    'date and time("2026-11-27T10:30:00")',
    'date and time("2026-11-27T10:30:00@Europe/Stockholm")',
    'duration("P3DT4H")',
    'duration("P14M")',
    '[1..5)',
    '{type: "date", value: "not one"}',
  ]) {
    const { value } = evaluateOpen(source, {}, clock)
    assert.deepEqual(openValueOf(through(kept(value))), value, source)
  }
})

test('texts and names that a database refuses come through whole, and look like nothing that they are not', () => {
  const odd = { $: ['date', 'no'], 'a\0b': 'c\0d', half: '\ud800', ['__proto__']: 1 }
  const json = through(keptVariables(odd))
  assert.doesNotMatch(JSON.stringify(json), /\\u0000|\\ud800/)
  assert.deepEqual(variablesOf(json), odd)
})

test('what is waited for is the same when it is read again', () => {
  const waits: Wait['on'][] = [
    { type: 'message', name: 'a', correlation: '1' },
    { type: 'signal', name: 'a' },
    { type: 'condition', expression: 'x', was: true },
    { type: 'condition', expression: 'x +', was: false, fails: true },
    { type: 'timer', due: '2026-11-27T10:30:00Z', left: -1, every: 'P1D' },
  ]
  for (const on of waits) assert.deepEqual(waitOf(through(keptWait(on))), on)
})
