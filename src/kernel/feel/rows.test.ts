import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './feel.ts'
import type { FeelType } from './feel-type.ts'
import type { FeelValue } from './feel-value.ts'
import { FeelFault } from './syntax.ts'

const record = (of: Record<string, FeelType>): FeelType => ({ kind: 'record', of: new Map(Object.entries(of)) })
const rows = (of: Record<string, FeelType>): FeelType => ({ kind: 'list', of: record(of) })

const employer = { name: { kind: 'text' }, pay: { kind: 'number' } } satisfies Record<string, FeelType>
const vocabulary = new Map<string, FeelType>([
  ['limit', { kind: 'number' }],
  ['age', { kind: 'text' }],
  ['children', rows({ name: { kind: 'text' }, age: { kind: 'number' }, born: { kind: 'date' } })],
  ['adults', rows({ name: { kind: 'text' }, employers: rows(employer) })],
  ['home', record({ street: { kind: 'text' }, rooms: { kind: 'number' } })],
  ['home.size', { kind: 'number' }],
])

/** Maja has three children; the youngest's age was never written. */
const maja: Record<string, FeelValue> = {
  limit: 3,
  age: 'a text of the same name as a field',
  children: [
    { name: 'Alva', age: 5, born: Temporal.PlainDate.from('2021-03-01') },
    { name: 'Bo', age: 2, born: Temporal.PlainDate.from('2024-05-02') },
    { name: 'Cajsa' },
  ],
  adults: [
    { name: 'Maja', employers: [{ name: 'ICA', pay: 0 }] },
    {
      name: 'Nils',
      employers: [
        { name: 'Skolan', pay: 120.5 },
        { name: 'Åkeriet', pay: 80 },
      ],
    },
  ],
  home: { street: 'Storgatan 1', rooms: 3 },
  'home.size': 74,
}

const run = (source: string, context = maja) => compile(source, vocabulary).evaluate(context)

const expressions: [string, FeelValue][] = [
  ['count(children)', 3],
  ['children.name', ['Alva', 'Bo', 'Cajsa']],
  ['children.age', [5, 2, null]],
  ['sum(children.age)', 7],
  ['max(children.age)', 5],
  ['children.born.year', [2021, 2024, null]],
  ['children[1].name', 'Alva'],
  ['children[-1].name', 'Cajsa'],
  ['children[limit].name', 'Cajsa'],
  ['children[4].name', null],
  ['children[1.5]', null],
  ['children[age < 3].name', ['Bo']],
  ['children[item.age < 3].name', ['Bo']],
  ['children[age < limit and name != "Alva"].name', ['Bo']],
  ['count(children[age >= 2])', 2],
  ['children.age[item > 2]', [5]],
  ['some c in children satisfies c.age < 3', true],
  ['every c in children satisfies c.age < 5', false],
  ['some a in adults satisfies some e in a.employers satisfies e.pay > 100', true],
  ['some a in adults, e in a.employers satisfies e.pay > 100 and a.name = "Maja"', false],
  ['every a in adults satisfies count(a.employers[pay > 0]) > 0', false],
  ['adults[count(employers) > 1].name', ['Nils']],
  ['adults[count(employers[name = "ICA"]) > 0].name', ['Maja']],
  ['adults.employers.pay', [[0], [120.5, 80]]],
  ['for c in children return c.name', ['Alva', 'Bo', 'Cajsa']],
  ['for a in adults, e in a.employers return e.pay', [0, 120.5, 80]],
  ['for i in 1..3, j in i..1 return i * 10 + j', [11, 22, 21, 33, 32, 31]],
  ['home.rooms + home.size', 77],
  ['(home).street', 'Storgatan 1'],
  ['children[1] = children[1]', true],
  ['children[1] = children[2]', false],
]

test('Maja asks about her rows', () => {
  for (const [source, expected] of expressions) assert.deepEqual(run(source), expected, source)
})

test('a row without a value makes the answer unknown, also under not, unless another row decides', () => {
  assert.equal(run('some c in children satisfies c.age > 10'), null)
  assert.equal(run('not(some c in children satisfies c.age > 10)'), null)
  assert.equal(run('every c in children satisfies c.age > 1'), null)
  assert.equal(run('not(every c in children satisfies c.age > 2)'), true)
  assert.equal(run('some c in children satisfies c.age = null'), true)
})

test('a group that was not asked decides nothing; one without rows has none', () => {
  const sources = [
    'some c in children satisfies c.age < 3',
    'not(some c in children satisfies c.age < 3)',
    'every c in children satisfies c.age < 3',
    'count(children) = 0',
    'count(children[age < 3]) = 0',
    'children[1].name = "Alva"',
  ]
  for (const source of sources) assert.equal(run(source, {}), null, source)
  assert.equal(run('some c in children satisfies c.age < 3', { children: [] }), false)
  assert.equal(run('every c in children satisfies c.age < 3', { children: [] }), true)
  assert.equal(run('count(children)', { children: [] }), 0)
  assert.equal(run('sum(children.age)', { children: [] }), 0)
  assert.equal(run('max(children.age)', { children: [] }), null)
  assert.equal(run('sum(children.age)', { children: [{ name: 'Alva' }] }), null)
})

test('what every object inherits is neither a name nor a field', () => {
  const odd = new Map<string, FeelType>([
    ['constructor', { kind: 'text' }],
    ['rows', { kind: 'list', of: { kind: 'record', of: new Map([['valueOf', { kind: 'text' }]]) } }],
  ])
  assert.equal(compile('constructor = "a"', odd).evaluate({}), null)
  assert.deepEqual(compile('rows.valueOf', odd).evaluate({ rows: [{}] }), [null])
})

test('an expression depends on the group whose rows it looks at', () => {
  const names = (source: string) => compile(source, vocabulary).names
  assert.deepEqual(names('some c in children satisfies c.age < limit'), ['children', 'limit'])
  assert.deepEqual(names('children[age < 3].name'), ['children'])
  assert.deepEqual(names('home.size > home.rooms'), ['home.size', 'home'])
})

test('an expression that would go on for ever gives nothing', () => {
  assert.equal(run('count(for a in 1..9999, b in 1..9999 return a)'), null)
  assert.equal(run('some a in 1..9999, b in 1..9999, c in 1..9999 satisfies a < 0'), null)
  assert.equal(run('count(for a in 1..1000000000 return a)'), null)
})

test('what can never be right about rows is refused, with the reason', () => {
  const refused: [string, RegExp][] = [
    ['children.shoe', /no field "shoe" here; the fields are name, age, born/],
    ['some c in children satisfies c.shoe = 1', /no field "shoe" here; the fields are name, age, born/],
    ['home.garden', /the fields are street, rooms/],
    ['children.age.year', /a number has no part "year"/],
    ['children.born.week', /it has year, month, day, weekday/],
    ['children.age < 3', /a list of a number with a number/],
    ['some c in children satisfies c.name', /condition after satisfies/],
    ['some c in limit satisfies c = 1', /followed by a list/],
    ['limit[1]', /only a list/],
    ['children[name]', /a condition or a number between/],
    ['children[0]', /the first has number 1/],
    ['person.age > 1', /nothing called "person.age"/],
    ['children[shoe = 1]', /nothing called "shoe" here; the names are item, name, age, born/],
  ]
  for (const [source, reason] of refused) {
    assert.throws(
      () => compile(source, vocabulary),
      fault => fault instanceof FeelFault && reason.test(fault.message),
      source,
    )
  }
})
