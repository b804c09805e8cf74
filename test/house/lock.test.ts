import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { root } from './sources.ts'

const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const { packages } = z
  .looseObject({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))

test('package-lock.json can be installed from any registry', () =>
  assert.deepEqual(
    Object.values(packages).flatMap(({ resolved }) =>
      resolved === undefined || resolved.startsWith('https://registry.npmjs.org/') ? [] : [resolved],
    ),
    [],
  ))

test('package-lock.json holds the optional packages of all machines, or "npm ci" refuses it (run: node bin/complete-lock.mjs)', () => {
  const names = new Set(
    Object.keys(packages).map(path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  const missing = Object.values(packages).flatMap(one =>
    Object.keys(one.optionalDependencies ?? {}).filter(name => !names.has(name)),
  )
  assert.deepEqual(missing, [])
})
