import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { root } from './sources.ts'

/** Licences whose code may be distributed together with a work under EUPL-1.2: permissive ones, and fonts and data under their own. */
const compatible = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'Python-2.0',
  'PostgreSQL',
  'OFL-1.1',
  'CC-BY-4.0',
  'EUPL-1.2',
  'MPL-2.0',
  'LGPL-3.0-or-later',
  'X11',
  // MIT, and the mark of its makers must be left where it can be seen in their own editors (0040).
  'bpmn.io',
])

/** Packages that do not say it in the usual way; read by a person. */
const read: Record<string, string> = {
  'bpmn-js': 'bpmn.io',
  'component-props': 'MIT',
  'dmn-js': 'bpmn.io',
  'dmn-js-boxed-expression': 'bpmn.io',
  'dmn-js-decision-table': 'bpmn.io',
  'dmn-js-drd': 'bpmn.io',
  'dmn-js-literal-expression': 'bpmn.io',
  'dmn-js-shared': 'bpmn.io',
}

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      license: z.unknown().optional(),
    }),
  ),
})
const manifest = z.object({ license: z.unknown().optional(), licenses: z.unknown().optional() })

test('what is shipped has licences that go with EUPL-1.2', t => {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const shipped = Object.entries(packages).filter(([path, one]) => path !== '' && !one.dev)
  assert.ok(shipped.length > 50, 'the list of packages was not read')
  t.diagnostic(`${shipped.length} packages`)
  const faults = shipped.flatMap(([path, one]) => {
    const licence = read[nameOf(path)] ?? licenceIn(path) ?? saying(one.license)
    return licence && fits(licence) ? [] : [`${nameOf(path)}@${one.version}: ${licence ?? 'no licence'}`]
  })
  assert.deepEqual(faults, [])
})

test('our own licence is EUPL-1.2', () => {
  assert.equal(saying(manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).license), 'EUPL-1.2')
})

test('this test sees what it should', () => {
  for (const good of ['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC', '(BSD-2-Clause OR (MIT AND Apache-2.0))'])
    assert.ok(fits(good), good)
  for (const bad of ['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-2.0', 'UNLICENSED', 'SEE LICENSE IN x', 'BUSL-1.1', ''])
    assert.ok(!fits(bad), bad)
})

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** What the installed package says; undefined for one that is for another machine and not installed here. */
const licenceIn = (path: string): string | undefined => {
  const file = join(root, path, 'package.json')
  if (!existsSync(file)) return undefined
  const { license, licenses } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return saying(license) ?? saying(licenses)
}

const saying = (said: unknown): string | undefined => {
  if (typeof said === 'string' && said !== '') return said
  if (Array.isArray(said)) return said.flatMap(one => saying(one) ?? []).join(' OR ') || undefined
  return said !== null && typeof said === 'object' && 'type' in said ? saying(said.type) : undefined
}

/** Reads an SPDX expression: one of several is enough, all of several are needed. */
const fits = (expression: string): boolean => {
  const inner = /\(([^()]*)\)/.exec(expression)
  if (inner) return fits(expression.replace(inner[0], fits(inner[1] ?? '') ? 'MIT' : 'no'))
  return expression.split(/\s+OR\s+/).some(part => part.split(/\s+AND\s+/).every(name => compatible.has(name.trim())))
}
