import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleFor } from '../proof/samples.ts'
import { patternSample } from './pattern-sample.ts'
import { questionTypes } from './registry.ts'
import { matches, patternFault } from './safe-pattern.ts'
import { ask, question } from './try.ts'

const choices = { choices: ['park', 'kok', 'hamn'] }

/** Each type with settings that leave little: a sample has to be made for them. */
const settings: Record<string, Record<string, unknown>[]> = {
  text: [{}, { minLength: 30 }, { maxLength: 1 }, { pattern: '[A-Z]{3} ?\\d{2}[A-Z0-9]' }],
  number: [{}, { min: 7, max: 7 }, { max: -3 }, { decimals: 2, min: 0.5, max: 0.75 }],
  money: [{}, { min: 12.5, max: 13 }, { whole: true, min: 4000 }],
  'one-of': [choices],
  'many-of': [choices, { ...choices, min: 3 }, { ...choices, max: 1 }],
  select: [choices, { list: 'countries' }, { list: 'municipalities' }],
  date: [
    {},
    { notBefore: 'today+90d' },
    { notAfter: 'today-18y' },
    { notBefore: '2030-01-01', notAfter: '2030-01-01' },
  ],
  'date-range': [{}, { maxDays: 1, notBefore: 'today+1y' }],
  time: [{}, { notBefore: '18:30' }, { notAfter: '06:00' }],
  'organisation-number': [{}, { soleTrader: true }],
  giro: [{}, { accepts: ['plusgiro'] }],
  'booking-slot': [{ calendar: 'samtal' }],
  table: [
    {
      rows: ['rent', 'food'],
      columns: [
        { id: 'sum', type: 'money', min: 100 },
        { id: 'people', type: 'number', min: 2, max: 2 },
        { id: 'note', type: 'text' },
      ],
    },
  ],
  file: [{ types: ['pdf'] }, { types: ['png', 'jpeg'], max: 3, maxMegabytes: 0.1 }],
}

for (const [name, type] of questionTypes)
  for (const own of settings[name] ?? [{}])
    test(`${name} ${JSON.stringify(own)}: one of its samples is taken, and is itself again when conditions have seen it`, () => {
      const asked = question(type, own)
      const sample = sampleFor(asked, ask)
      if (sample === undefined) assert.fail('no sample is taken')
      if (asked.feel === undefined) return
      const seen = asked.toFeel(sample)
      assert.notEqual(seen, null)
      const again = asked.fromFeel(seen)
      if (again !== undefined) assert.deepEqual(again, sample)
    })

test('a text is made of any pattern that may be asked for', () => {
  for (const pattern of [
    '[A-Z]{3}\\d{2}[A-Z\\d]',
    'a|b',
    '(?:FSK|BYG)-\\d{4}-\\d+',
    '\\p{Lu}\\p{Ll}*',
    '#?[^a-z ]{2,}x',
    '\\d{6}-?\\d{4}',
  ]) {
    assert.equal(patternFault(pattern, 40), undefined, pattern)
    assert.ok(matches(pattern, patternSample(pattern)), `${pattern}: ${patternSample(pattern)}`)
  }
})
