import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './sources.ts'

const required = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'developmentStatus',
  'softwareType',
  'description',
  'legal',
  'maintenance',
  'localisation',
]

test('publiccode.yml says what the standard requires', () => {
  const file = join(root, 'publiccode.yml')
  assert.ok(existsSync(file), 'publiccode.yml is missing')
  assert.deepEqual(faultsIn(readFileSync(file, 'utf8')), [])
})

test('this test sees what it should', () => {
  assert.ok(faultsIn('name: Torg\nurl: nowhere\n').length > 5)
  assert.match(faultsIn('name: Torg\n\tlegal: tab\n').join(), /tab/)
})

/** Reads as much YAML as the file needs: keys by depth and plain values. */
const faultsIn = (text: string): string[] => {
  const values = new Map<string, string>()
  const path: { key: string; depth: number }[] = []
  const faults: string[] = text.includes('\t') ? ['a tab, which YAML does not know'] : []
  for (const line of text.split('\n')) {
    const match = /^(\s*)(?:- )?"?([\w-]+)"?:\s*(.*)$/.exec(line)
    if (!match || /^\s*#/.test(line)) continue
    const depth = match[1]?.length ?? 0
    while ((path.at(-1)?.depth ?? -1) >= depth) path.pop()
    path.push({ key: match[2] ?? '', depth })
    values.set(path.map(one => one.key).join('.'), (match[3] ?? '').replace(/^["']|["']$/g, ''))
  }
  for (const key of required) if (!values.has(key)) faults.push(`${key} is missing`)
  const wants = (key: string, form: RegExp): void => {
    if (!form.test(values.get(key) ?? '')) faults.push(`${key} is "${values.get(key) ?? ''}"`)
  }
  wants('publiccodeYmlVersion', /^0\.\d(\.\d)?$/)
  wants('url', /^https:\/\//)
  wants('developmentStatus', /^(concept|development|beta|stable|obsolete)$/)
  wants('softwareType', /^(standalone\/(mobile|iot|desktop|web|backend|other)|addon|library|configurationFiles)$/)
  wants('legal.license', /^EUPL-1\.2$/)
  wants('maintenance.type', /^(internal|contract|community|none)$/)
  wants('localisation.localisationReady', /^(true|false)$/)
  for (const language of ['sv', 'en']) {
    const words = values.get(`description.${language}.shortDescription`) ?? ''
    if (words.length === 0 || words.length > 150)
      faults.push(`description.${language}.shortDescription has ${words.length} letters of 150`)
    if (!values.has(`description.${language}.longDescription`))
      faults.push(`description.${language}.longDescription is missing`)
    if (!values.has(`description.${language}.features`)) faults.push(`description.${language}.features is missing`)
  }
  return faults
}
