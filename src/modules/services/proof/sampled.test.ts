import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parts, saidOf } from '../../../../test/support/small-service.ts'

const says = (line: RegExp, parts: Parts): void => {
  const said = saidOf(parts)
  assert.ok(
    said.some(one => line.test(one)),
    `expected ${line} among:\n${said.join('\n')}`,
  )
}

const silent = (line: RegExp, parts: Parts): void =>
  assert.deepEqual(
    saidOf(parts).filter(one => line.test(one)),
    [],
  )

const budget = {
  type: 'table',
  rows: ['hall', 'coach'],
  columns: [{ id: 'amount', type: 'money', max: 50000 }],
}
const planned = {
  budget,
  total: { type: 'calculated', expression: 'sum(budget.amount)', unit: 'money' },
  why: { type: 'text' },
}
const afterBudget = (when: string) => [
  { id: 'budget', facts: ['budget', 'total'] },
  { id: 'varfor', when, facts: ['why'] },
]

test('cells of a table are filled in so that what they come to is reached', () => {
  for (const condition of [
    'total > 40000',
    'some b in budget satisfies b.amount > 49999',
    'budget[row = "hall"][1].amount = 700',
  ])
    silent(/never|not-found|always|no-answer/, {
      facts: planned,
      conditions: { large: condition },
      pages: afterBudget('large'),
    })
  says(/^warns page-never-shown pages\[1\]\.when page-not-found$/, {
    facts: planned,
    conditions: { large: 'total > 100000' },
    pages: afterBudget('large'),
  })
})

test('times, sums of money and days between two are tried at every turn', () => {
  const facts = {
    opens: { type: 'time', notBefore: '06:00', notAfter: '22:00' },
    price: { type: 'money' },
    stay: { type: 'date-range' },
    name: { type: 'text' },
  }
  const pages = [
    { id: 'allt', facts: ['opens', 'price', 'stay'] },
    { id: 'mer', when: 'special', facts: ['name'] },
  ]
  for (const condition of ['opens > time("21:00:00")', 'price > 99.5 and price < 100.5', 'stay[1] != stay[2]'])
    silent(/never|not-found|always/, { facts, conditions: { special: condition }, pages })
  says(/^stops page-never-shown /, { facts, conditions: { special: 'opens > time("22:00:00")' }, pages })
})
