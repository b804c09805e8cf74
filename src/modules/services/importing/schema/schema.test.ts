import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRecord } from '../ledger.ts'
import { imported, shownWhen } from '../try-import.ts'

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Ansökan om bygglov',
  description: 'För dig som ska bygga.',
  type: 'object',
  $defs: {
    adress: {
      type: 'object',
      title: 'Adress',
      properties: {
        gata: { type: 'string', title: 'Gata' },
        nr: { type: 'string', title: 'Nummer', pattern: '^[0-9]{1,4}$' },
      },
      required: ['gata'],
    },
  },
  properties: {
    namn: { type: 'string', title: 'Ditt namn', maxLength: 80, 'x-rule': 'only capitals' },
    foretag: { type: 'boolean', title: 'Söker du för ett företag?' },
    orgnr: { type: 'string', title: 'Organisationsnummer' },
    plats: { $ref: '#/$defs/adress' },
    typ: {
      title: 'Vad gäller det?',
      oneOf: [
        { const: 'ny', title: 'Nybyggnad' },
        { const: 'om', title: 'Ombyggnad' },
      ],
    },
    start: { type: 'string', format: 'date', title: 'Startdag' },
    delar: {
      type: 'array',
      title: 'Delar',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          vad: { type: 'string', title: 'Vad' },
          kvm: { type: 'integer', title: 'Kvadratmeter', minimum: 1 },
        },
        required: ['vad'],
      },
    },
    farger: { type: 'array', title: 'Färger', items: { enum: ['Röd', 'Blå'] } },
    villkor: { const: true, type: 'boolean', title: 'Jag godkänner' },
  },
  required: ['namn', 'foretag', 'typ', 'plats'],
  if: { properties: { foretag: { const: true } }, required: ['foretag'] },
  then: { required: ['orgnr'], properties: { firma: { type: 'string', title: 'Firmans namn' } } },
  else: { properties: { fodd: { type: 'string', format: 'date', title: 'Född' } } },
  dependentRequired: { start: ['orgnr'] },
}

const result = imported(schema)
const { facts, conditions } = result.made.definition

test('properties are questions of the type that means the same', () => {
  assert.deepEqual(facts.namn, { type: 'text', maxLength: 80 })
  assert.deepEqual(facts.foretag, { type: 'yes-no' })
  assert.deepEqual(facts.typ, { type: 'one-of', choices: ['ny', 'om'] })
  assert.deepEqual(facts.start, { type: 'date', optional: true })
  assert.deepEqual(facts.farger, { type: 'many-of', choices: ['rod', 'bla'], optional: true })
  assert.equal(facts.villkor?.type, 'declaration')
  assert.deepEqual(facts.nr, { type: 'text', pattern: '[0-9]{1,4}', optional: true })
  assert.ok(isRecord(facts.delar) && facts.delar.min === 1)
})

test('if, then and else are conditions; what then must be answered is required when', () => {
  assert.equal(shownWhen(result, 'firma'), 'foretag = true')
  assert.equal(shownWhen(result, 'fodd'), 'foretag = null or foretag != true')
  assert.equal(result.form.conditions, 2)
  assert.equal(result.form.converted, 2)
})

test('a required question that stands before its reason may be left out, and that is told', () => {
  assert.equal(facts.orgnr?.optional, true)
  assert.ok(
    conditions[String(facts.orgnr?.requiredWhen)] !== undefined ||
      result.form.approximated.some(({ what }) => what === 'orgnr'),
  )
})

test('keywords that are not known are told', () =>
  assert.ok(result.form.refused.some(({ path }) => path === 'properties.namn.x-rule')))

test('references that go in a circle or out of the file end in a note', () => {
  const { form } = imported({
    type: 'object',
    title: 'Träd',
    $defs: {
      nod: {
        type: 'object',
        title: 'Nod',
        properties: { namn: { type: 'string', title: 'Namn' }, barn: { $ref: '#/$defs/nod' } },
      },
    },
    properties: {
      rot: { $ref: '#/$defs/nod' },
      annat: { $ref: 'https://example.com/x.json' },
      inget: { $ref: '#/$defs/finns-inte' },
    },
  })
  const told = form.refused.map(({ why }) => why).join('\n')
  for (const part of [/holds itself/, /another file/, /leads nowhere/]) assert.match(told, part)
})
