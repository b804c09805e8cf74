import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildHome, homeDefinition } from '../../../test/support/home-service.ts'
import type { Answers } from './answers.ts'
import type { Asking } from './question.ts'
import { walk } from './walk.ts'

const [home, children, money] = homeDefinition.pages
const built = buildHome(
  {
    layout: 'tasks',
    // Money first asks of nothing else; the children's page waits for the household, whose limit its rule looks at.
    facts: { ...homeDefinition.facts, income: { type: 'number', max: 99999 }, extra: { type: 'text' } },
    pages: [home, { ...children, section: 'kids' }, money, { id: 'mer', section: 'money', facts: ['extra'] }],
  },
  { 'section.kids': 'Barnen', 'fact.extra.label': 'Mer?', 'fact.extra.missing': 'Skriv' },
)
if ('faults' in built) throw new Error(JSON.stringify(built.faults))
const { service } = built
const ask: Asking = { today: Temporal.PlainDate.from('2026-11-23'), locale: 'sv', words: service.words('sv') }
const reachable = (answers: Answers) => {
  const walked = walk(service, answers, ask, {})
  return service.pages.map(({ id }) => id).filter(walked.reachable)
}

test('a section can be begun as soon as what decides what it asks is settled', () => {
  assert.deepEqual(reachable({}), ['hem', 'pengar'])
  assert.deepEqual(reachable({ together: false, limit: 3 }), ['hem', 'barn', 'pengar'])
})

test('within a section the pages come in a row', () => {
  assert.deepEqual(reachable({ income: 5, tax: 1 }), ['hem', 'pengar', 'mer'])
})

test('all is complete only when every section is', () => {
  const rows = [{ row: 'e', answers: { name: 'Ella', age: 4, goes: true } }]
  const all = { together: false, limit: 3, income: 5, tax: 1, extra: 'x' }
  assert.equal(walk(service, all, ask, {}).complete, false)
  assert.equal(walk(service, { ...all, children: rows }, ask, {}).complete, true)
})
