import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Invalid } from '../../kernel/errors.ts'
import { appealsOf, chosenAppeal, fill, regimeBefore } from './decision-template.ts'
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

const almvik = readDecisionTemplates(join(root, 'municipalities', 'almvik'))
const templateOf = (caseType: string) => almvik.byCaseType.get(caseType) ?? assert.fail(`no ${caseType}`)

test('an outcome is appealed as its template says; where the law leaves two ways, one has to be chosen', () => {
  const transport = templateOf('skolskjuts')
  const regimes = (outcome: 'approved' | 'refused' | 'dismissed') =>
    appealsOf(transport, outcome).map(one => one.regime)
  assert.deepEqual(regimes('refused'), ['forvaltningsbesvar', 'laglighetsprovning'])
  assert.deepEqual(regimes('dismissed'), ['forvaltningsbesvar'])
  assert.equal(chosenAppeal(transport, 'refused', 'laglighetsprovning').regime, 'laglighetsprovning')
  assert.equal(chosenAppeal(transport, 'dismissed', 'laglighetsprovning').regime, 'forvaltningsbesvar')
  for (const wanted of [undefined, 'none'] as const)
    assert.throws(
      () => chosenAppeal(transport, 'refused', wanted),
      (fault: unknown) => fault instanceof Invalid && 'overklagas' in fault.complaints,
    )
})

test('the six months of förvaltningslagen 12 § run where any outcome can be appealed on its matter', () => {
  const jobs = templateOf('sommarjobb')
  assert.equal(regimeBefore(templateOf('skolskjuts')), 'forvaltningsbesvar')
  assert.equal(regimeBefore(jobs), 'laglighetsprovning')
  const because = jobs.appeal.because
  const refused = { ...jobs.outcomes.refused, appeal: [{ regime: 'forvaltningsbesvar' as const, because }] }
  assert.equal(regimeBefore({ ...jobs, outcomes: { ...jobs.outcomes, refused } }), 'forvaltningsbesvar')
})

test('a way to appeal is written once for an outcome', () => {
  const twice = mkdtempSync(join(tmpdir(), 'torg-appeals-'))
  cpSync(join(root, 'municipalities', 'almvik', 'decisions'), join(twice, 'decisions'), { recursive: true })
  const file = join(twice, 'decisions', 'skolskjuts.json')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"laglighetsprovning"', '"forvaltningsbesvar"'))
  assert.throws(() => readDecisionTemplates(twice), /outcomes\.refused\.appeal: write each way to appeal once/)
  rmSync(twice, { recursive: true })
})
