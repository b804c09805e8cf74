import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fill } from './decision-template.ts'
import { readDecisionTemplates } from './read-decision-templates.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'torg-decisions-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('both municipalities have templates that can be used', () => {
  for (const slug of ['almvik', 'granas']) {
    const { byCaseType } = readDecisionTemplates(join(root, 'municipalities', slug))
    assert.equal(byCaseType.get('sommarjobb')?.appeal.regime, 'laglighetsprovning')
  }
})

test('a missing text, an unknown place and a wrong name are all told at once, with file and place', () => {
  cpSync(join(root, 'municipalities', 'almvik', 'decisions'), join(folder, 'decisions'), { recursive: true })
  const file = join(folder, 'decisions', 'sommarjobb.json')
  const source = readFileSync(file, 'utf8')
    .replace('{authority} erbjuder', '{namnd} erbjuder')
    .replace('"Too late"', '""')
  writeFileSync(file, source)
  writeFileSync(
    join(folder, 'decisions', 'bygglov.json'),
    source.replace('{namnd}', '{authority}').replace('""', '"Late"'),
  )
  assert.throws(
    () => readDecisionTemplates(folder),
    (fault: Error) =>
      /sommarjobb\.json: outcomes\.approved\.text\.sv: there is no \{namnd\}/.test(fault.message) &&
      /sommarjobb\.json: outcomes\.dismissed\.reasons\[0\]\.title\.en: write something here/.test(fault.message) &&
      /bygglov\.json: caseType: write "bygglov"/.test(fault.message),
  )
})

test('what is known is filled in, the rest is left for the officer to see', () => {
  assert.equal(
    fill('{authority} säger {nej} i {number}', { authority: 'Nämnden', number: 'A-1' }),
    'Nämnden säger {nej} i A-1',
  )
})
