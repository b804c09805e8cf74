import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../../../kernel/feel/feel.ts'
import { answer, ask, question } from '../try.ts'
import { table } from './question.tsx'

const costs = question(table, {
  rows: ['rent', 'food'],
  columns: [
    { id: 'sum', type: 'money' },
    { id: 'people', type: 'number', optional: true, decimals: 1 },
    { id: 'note', type: 'text', optional: true },
  ],
  sums: true,
})
const sent = { 'q-rent-sum': '8 500', 'q-rent-people': '2,5', 'q-food-sum': '3200,50', 'q-food-note': ' ICA  Maxi ' }
const stored = {
  rent: { sum: 850_000, people: 2.5, note: null },
  food: { sum: 320_050, people: null, note: 'ICA Maxi' },
}

test('every cell is read as its column says', () => assert.deepEqual(answer(costs, sent), stored))

test('each cell complains for itself', () => {
  assert.deepEqual(answer(costs, { ...sent, 'q-food-sum': '', 'q-rent-people': 'två' }), {
    'q-food-sum': 'table.missing',
    'q-rent-people': 'number.digits',
  })
  assert.deepEqual(answer(costs, {}), { q: 'Skriv något' })
})

test('it is read as lines, with its sums', () =>
  assert.deepEqual(
    costs.show(stored, ask).map(line => line.replaceAll('\u00a0', ' ')),
    [
      'fact.q.row.rent: fact.q.column.sum 8 500,00 kr, fact.q.column.people 2,5',
      'fact.q.row.food: fact.q.column.sum 3 200,50 kr, fact.q.column.note ICA Maxi',
      'Summa: fact.q.column.sum 11 700,50 kr, fact.q.column.people 2,5',
    ],
  ))

test('a row or column that is new is asked for again', () => {
  assert.equal(costs.check(stored, ask), undefined)
  assert.notEqual(costs.check({ rent: stored.rent }, ask), undefined)
  assert.notEqual(costs.check({ ...stored, food: { ...stored.food, sum: 'mycket' } }, ask), undefined)
})

test('rows and columns are named once, and need their words', () => {
  assert.equal(table.options.safeParse({ rows: ['a', 'a'], columns: [{ id: 'b', type: 'text' }] }).success, false)
  assert.deepEqual(costs.texts.required, [
    'label',
    'missing',
    'row.rent',
    'row.food',
    'column.sum',
    'column.people',
    'column.note',
  ])
})

test('conditions see a list of records: the row by its name, money in kronor, an empty cell without a value', () => {
  assert.deepEqual(costs.toFeel(stored), [
    { row: 'rent', sum: 8500, people: 2.5, note: null },
    { row: 'food', sum: 3200.5, people: null, note: 'ICA Maxi' },
  ])
  assert.deepEqual(costs.fromFeel(costs.toFeel(stored)), stored)
  assert.equal(costs.fromFeel(['rent']), undefined)
})

test('expressions count with the cells, and are told of what is no column', () => {
  const feel = costs.feel
  if (!feel) assert.fail('conditions see nothing')
  const vocabulary = new Map([['costs', feel]])
  const context = { costs: costs.toFeel(stored) }
  const worth = (source: string) => compile(source, vocabulary).evaluate(context)
  assert.equal(worth('sum(costs.sum)'), 11_700.5)
  assert.equal(worth('sum(costs.people)'), 2.5)
  assert.equal(worth('costs[row = "food"][1].sum'), 3200.5)
  assert.equal(worth('some c in costs satisfies c.sum > 8000'), true)
  assert.equal(worth('count(costs[sum > 8000])'), 1)
  assert.equal(worth('costs[row = "rent"][1].note'), null)
  for (const wrong of ['sum(costs.price)', 'sum(costs.note)', 'costs[row = "car"][1].sum > 0', 'costs > 3'])
    assert.throws(() => compile(wrong, vocabulary), wrong)
})

test('a column can not be called as the row itself', () =>
  assert.equal(table.options.safeParse({ rows: ['a'], columns: [{ id: 'row', type: 'text' }] }).success, false))
