import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid } from '../../kernel/errors.ts'
import { fieldsOf } from '../../kernel/http/fields.ts'
import { workshop } from '../services/index.ts'
import { factEdit } from './fact-form.ts'
import { optionWords, settingWords } from './setting-words.ts'
import { typeWords } from './type-words.ts'

const { factTypes, settingsOf } = workshop

const view = (type: string, more: Record<string, unknown> = {}) => ({
  path: 'thing',
  record: '',
  label: 'Sak',
  fact: { type, ...more },
  settings: settingsOf(type),
  texts: { required: ['label'], optional: [] },
  conditions: [],
  purposes: [],
  inner: [],
  faultIn: () => undefined,
})

test('every type, every setting and everything to pick is in words', () => {
  for (const type of factTypes()) {
    assert.ok(type === 'text' || typeWords(type).name !== 'studio.type.text', type)
    for (const { name, kind, options } of settingsOf(type)) {
      if (kind === 'choices' || kind === 'rows' || kind === 'columns') continue
      assert.notEqual(settingWords(type, name).label, 'studio.setting.other', `${type}.${name}`)
      for (const option of options) assert.ok(optionWords(option), `${type}.${name}: ${option}`)
    }
  }
})

test('every setting of every type is reached by the form', () => {
  for (const type of factTypes()) {
    const needed = Object.fromEntries(
      settingsOf(type).flatMap(({ name }) => {
        const value = beginnings[name]
        return value === undefined ? [] : [[name, value]]
      }),
    )
    for (const { name, kind, options, otherwise } of settingsOf(type)) {
      if (kind === 'choices' || kind === 'rows' || kind === 'columns') continue
      // What is so where nothing is said is turned off by leaving it out.
      const off = kind === 'yes' && otherwise === true
      const written = options[0] ?? (type === 'group' && kind !== 'whole' ? 'name' : sampleOf(type, name, kind))
      const fields = fieldsOf([
        ['text.label-sv', 'Sak'],
        ...(type === 'file' && name !== 'types' ? [['val.types', 'pdf'] satisfies [string, string]] : []),
        ...(type === 'booking-slot' && name !== 'calendar'
          ? [['val.calendar', 'besok'] satisfies [string, string]]
          : []),
        ...(type === 'calculated' && name !== 'expression' ? [['val.expression', '1'] satisfies [string, string]] : []),
        ...(off ? [] : [[`val.${name}`, written] satisfies [string, string]]),
      ])
      const { apply } = factEdit(fields, view(type, needed))
      assert.notEqual(apply(sketchWith(type, [])).body.facts.thing?.[name], undefined, `${type}.${name}`)
    }
  }
})

test('limits that no answer fits between are refused when they are saved', () => {
  for (const type of ['number', 'money', 'group']) {
    const fields = fieldsOf([
      ['text.label-sv', 'Sak'],
      ['val.min', '500'],
      ['val.max', '200'],
    ])
    assert.throws(
      () => factEdit(fields, view(type)),
      (fault: unknown) =>
        fault instanceof Invalid &&
        JSON.stringify(fault.complaints) === JSON.stringify({ 'val.min': { key: 'studio.setting.wrong.min-max' } }),
      type,
    )
  }
})

/** What some types can't be without. */
const beginnings: Record<string, unknown> = {
  choices: ['a', 'b'],
  rows: ['a'],
  columns: [{ id: 'a', type: 'text' }],
}

test('a setting that can not be is told of at its field', () => {
  const fields = fieldsOf([
    ['text.label-sv', 'Sak'],
    ['val.decimals', '9'],
  ])
  assert.throws(
    () => factEdit(fields, view('number')),
    (fault: unknown) => fault instanceof Invalid && 'val.decimals' in fault.complaints,
  )
})

test('choices are renamed, moved, taken away and added; their values never change', () => {
  const fields = fieldsOf([
    ['text.label-sv', 'Sak'],
    ['choices.a-sv', 'Nytt namn'],
    ['choices.b-sv', 'B'],
    ['bort.choices.c', 'ja'],
    ['ny.choices.1-sv', 'Går på gymnasiet'],
    ['flytta', 'ner:choices:a'],
  ])
  const { apply } = factEdit(fields, view('one-of', { choices: ['a', 'b', 'c'] }))
  const after = apply(sketchWith('one-of', ['a', 'b', 'c']))
  assert.deepEqual(after.body.facts.thing?.choices, ['b', 'a', 'gar-pa-gymnasiet'])
  assert.equal(after.texts.sv?.['fact.thing.choice.a'], 'Nytt namn')
  assert.equal(after.texts.sv?.['fact.thing.choice.c'], undefined)
})

const sampleOf = (type: string, name: string, kind: string): string => {
  if (kind === 'yes') return 'ja'
  if (name === 'pattern') return '[0-9]+'
  if (name === 'expression') return '1 + 1'
  if (kind === 'text') return type === 'time' ? '08:00' : '2027-01-01'
  return '2'
}

type Applied = Parameters<ReturnType<typeof factEdit>['apply']>[0]

const sketchWith = (type: string, choices: string[]): Applied => ({
  body: {
    format: 2,
    slug: 'sak',
    layout: 'pages',
    act: 'application',
    numberPrefix: 'SAK',
    unit: 'enhet',
    caseType: 'sak',
    languages: ['sv'],
    subjects: [],
    lifeSituations: [],
    applicant: { kinds: ['person'] },
    legalBasis: [],
    retention: { years: 2, decision: '' },
    purposes: {},
    appealRegime: 'none',
    handlingTimeDays: 10,
    draftDays: 10,
    facts: { thing: { type, choices } },
    conditions: {},
    pages: [],
    next: [],
  },
  texts: { sv: { 'fact.thing.choice.c': 'C' } },
  examples: [],
})
