import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadMunicipalities } from '../../../kernel/municipalities.ts'
import { loadTexts } from '../../../kernel/texts/texts.ts'
import { Forms } from './forms.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const [municipality] = loadMunicipalities(root)
assert.ok(municipality)
const importer = () =>
  new Forms({ texts: loadTexts(root), municipality, now: Temporal.Instant.from('2026-11-23T10:00:00Z') })
const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

const everyKind = [
  'textfield',
  'textarea',
  'number',
  'currency',
  'checkbox',
  'email',
  'phoneNumber',
  'datetime',
  'day',
  'time',
  'file',
  'address',
  'iban',
  'orgNr',
  'bankAccount',
  'monthPicker',
  'year',
  'signature',
  'tags',
  'url',
  'landvelger',
  'valutavelger',
  'navCheckbox',
  'identity',
  'navAddress',
  'addressValidity',
  'sender',
  'survey',
  'attachment',
  'drivinglist',
  'unheardOf',
]
const choosing = ['radio', 'select', 'selectboxes', 'radiopanel', 'navSelect']

const components = [
  ...everyKind.map(type => ({
    type,
    key: `${type}Svar`,
    label: `Om ${type} {0} 'x'`,
    description: '<ul><li>Ett</li></ul>',
    validate: { required: true },
  })),
  ...choosing.map(type => ({
    type,
    key: `${type}Svar`,
    label: type,
    values: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  })),
  {
    type: 'editgrid',
    key: 'rader',
    label: 'Rader',
    components: [
      { type: 'textfield', key: 'vad', label: 'Vad' },
      { type: 'file', key: 'bild', label: 'Bild' },
    ],
  },
  {
    type: 'tabs',
    key: 'flikar',
    components: [{ label: 'Flik', key: 'f1', components: [{ type: 'textfield', key: 'iFlik', label: 'I flik' }] }],
  },
  { type: 'table', key: 'tabell', rows: [[{ components: [{ type: 'textfield', key: 'iCell', label: 'I cell' }] }]] },
  { type: 'textfield', key: 'flera', label: 'Flera', multiple: true },
  { type: 'content', key: 'c', html: '<p>Hej <script>alert(1)</script></p>' },
]

test('a form with every kind of component is written, built, and rendered in every state without a fault', () => {
  const { line, files } = importer().take('alla.json', bytes({ title: 'Alla sorter', display: 'form', components }))
  assert.deepEqual(line.renderErrors, [])
  assert.equal(line.error, undefined)
  assert.equal(line.ok, true)
  assert.ok(line.questions > 50, String(line.questions))
  assert.ok(line.pages > 6, String(line.pages))
  assert.deepEqual(
    files.map(({ path }) => path).filter(path => path.endsWith('service.json')),
    ['alla-sorter/service.json'],
  )
})

test('a file that is broken, or no form, is told, and the next is read', () => {
  const forms = importer()
  assert.match(forms.take('trasig.json', bytes('{"components": [')).line.error ?? '', /is not JSON/)
  assert.match(forms.take('annat.json', bytes({ a: 1 })).line.error ?? '', /none of the formats/)
  assert.match(forms.take('borta.json', undefined).line.error ?? '', /can not be read/)
  assert.equal(
    forms.take('hel.json', bytes({ title: 'Hel', components: [{ type: 'textfield', key: 'a', label: 'A' }] })).line.ok,
    true,
  )
})

test('two forms with one name get a folder and a case number each', () => {
  const forms = importer()
  const source = bytes({ title: 'Samma', components: [{ type: 'textfield', key: 'a', label: 'A' }] })
  const [first, second] = [forms.take('a.json', source), forms.take('b.json', source)]
  assert.notEqual(first.line.slug, second.line.slug)
  const prefix = ({ files }: typeof first) => /"numberPrefix": "(\w+)"/.exec(files[0]?.text ?? '')?.[1]
  assert.notEqual(prefix(first), prefix(second))
})

test('a form that is nested very deep, or very long, is read', () => {
  let deep: unknown = { type: 'textfield', key: 'inerst', label: 'Innerst' }
  for (let i = 0; i < 300; i += 1) deep = { type: 'fieldset', key: `f${i}`, legend: `Nivå ${i}`, components: [deep] }
  const long = Array.from({ length: 600 }, (_, i) => ({ type: 'textfield', key: `f${i}`, label: `Fråga ${i}` }))
  const forms = new Forms()
  assert.equal(forms.take('djup.json', bytes({ components: [deep] })).line.ok, true)
  assert.equal(forms.take('lang.json', bytes({ components: long })).line.questions, 600)
})
