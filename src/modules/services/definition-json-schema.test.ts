import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { homeDefinition } from '../../../test/support/home-service.ts'
import { definitionJsonSchema } from './definition-json-schema.ts'
import { questionTypes } from './question-types/registry.ts'

const schema = definitionJsonSchema()
const root = join(import.meta.dirname, '../../..')

test('the published schema knows every question type with its settings, and groups in groups', () => {
  const written = JSON.stringify(schema)
  for (const type of questionTypes.keys()) assert.ok(written.includes(`"const":"${type}"`), type)
  assert.ok(written.includes('"maxMegabytes"'))
  assert.equal(written.split('"#/$defs/fact"').length - 1, 2)
})

test('it takes the definitions that there are, and says what is wrong with others', async () => {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const fits = new Ajv2020({ strict: false }).compile(schema)
  const summer = JSON.parse(readFileSync(join(root, 'municipalities/almvik/services/sommarjobb/service.json'), 'utf8'))
  assert.ok(fits({ ...summer, format: 2 }), JSON.stringify(fits.errors))
  assert.ok(fits(homeDefinition), JSON.stringify(fits.errors))
  assert.equal(fits({ ...homeDefinition, facts: { ...homeDefinition.facts, limit: { type: 'nummer' } } }), false)
  assert.equal(fits({ ...homeDefinition, pages: [] }), false)
})
