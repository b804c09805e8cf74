import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../../kernel/http/fields.ts'
import { questionTypes } from './registry.ts'
import { ask, question } from './try.ts'

const long = 40_000
const many = Array.from({ length: 1000 }, (_, n) => `val-${n}`)
const settings: Record<string, Record<string, unknown>> = {
  'one-of': { choices: ['a', 'b'] },
  'many-of': { choices: ['a', 'b'] },
  select: { choices: many },
  table: {
    rows: ['a'],
    columns: [
      { id: 'b', type: 'money' },
      { id: 'c', type: 'number' },
      { id: 'd', type: 'text' },
    ],
  },
  file: { types: ['pdf'] },
  'booking-slot': { calendar: 'samtal' },
}

/** Texts that a pattern may go through again from each of their places, with something at the end that it does not want. */
const floods = [
  'a',
  '1',
  '0',
  ' ',
  ',',
  '.',
  ':',
  ';',
  '-',
  '+',
  '(',
  '1 ',
  '1,',
  '1.',
  '1:',
  '1-',
  'a.',
  'a@',
  'A ',
  'kr ',
  '01',
  'e\u0301',
  '\u00a0',
  '\n ',
]
  .map(part => part.repeat(long / part.length))
  .flatMap(run => [run, `8${run}x`, `1,${run}1`, `a@${run}@`, `SE${run}x`])

for (const [name, type] of questionTypes)
  test(`no text keeps ${name} busy`, () => {
    const asked = question(type, settings[name] ?? {})
    for (const flood of floods) {
      const fields = fieldsOf(asked.controls.map((control): [string, string] => [control, flood]))
      const began = performance.now()
      asked.parse(fields, ask, undefined)
      const took = performance.now() - began
      assert.ok(took < 1000, `${JSON.stringify(flood.slice(0, 12))} took ${Math.round(took)} ms`)
    }
  })
