import assert from 'node:assert/strict'
import { globSync, readdirSync, readFileSync } from 'node:fs'
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

test('every law that a step of a process rests on stands there too', () => {
  const cited = globSync('municipalities/*/processes/*/*.{bpmn,json}', { cwd: root }).flatMap(file =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/legalBasis"?\s*[=:]\s*"([^"]+)"/g)].map(
      found => found[1] ?? '',
    ),
  )
  assert.ok(cited.length > 20)
  assert.deepEqual([...new Set(cited)].filter(one => !written.has(one)).sort(), [])
})
