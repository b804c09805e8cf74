import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { readServices } from '../../src/modules/services/index.ts'

const root = resolve(import.meta.dirname, '../..')
const written = new Set(
  readFileSync(join(root, 'docs/law.md'), 'utf8')
    .split('\n')
    .flatMap(line => (line.startsWith('| ') ? [line.split('|')[1]?.trim() ?? ''] : [])),
)

test('every law that a service rests on stands in docs/law.md, with what it was held against', () => {
  const cited = readdirSync(join(root, 'municipalities'))
    .flatMap(name => readServices({ folder: join(root, 'municipalities', name) }))
    .flatMap(({ service: { definition } }) => [
      ...definition.legalBasis,
      ...Object.values(definition.purposes).flatMap(purpose => purpose.legalBasis),
    ])
  assert.ok(cited.length > 50)
  assert.deepEqual([...new Set(cited)].filter(one => !written.has(one)).sort(), [])
})
