import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { root } from './sources.ts'

const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const { packages } = z
  .looseObject({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))

test('package-lock.json names no registry, so that it can be installed from any (npm config: omit-lockfile-registry-resolved)', () =>
  assert.deepEqual(
    Object.values(packages).flatMap(({ resolved }) => resolved ?? []),
    [],
  ))

test('package-lock.json says of every package, also those of other machines, what its content must be', () =>
  assert.deepEqual(
    Object.entries(packages).flatMap(([path, { integrity }]) =>
      path === '' || /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ? [] : [path],
    ),
    [],
  ))

test('package-lock.json holds the optional packages of all machines, or "npm ci" refuses it (a registry that lacks some makes npm leave them out)', () => {
  const names = new Set(
    Object.keys(packages).map(path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  const missing = Object.values(packages).flatMap(one =>
    Object.keys(one.optionalDependencies ?? {}).filter(name => !names.has(name)),
  )
  assert.deepEqual(missing, [])
})
