import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Seeded, seeded } from './seeded.ts'
import { readSimple, type Simple, type SimpleValue, writeSimple } from './simple.ts'
import { FeelFault } from './syntax.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const sentences: [string, Simple][] = [
  ['late', { is: 'true', name: 'late' }],
  ['person.age >= 18', { is: 'compared', name: 'person.age', operator: '>=', value: 18 }],
  ['school = "gymnasium"', { is: 'compared', name: 'school', operator: '=', value: 'gymnasium' }],
  ['late = false', { is: 'compared', name: 'late', operator: '=', value: false }],
  ['weeks > -2.5', { is: 'compared', name: 'weeks', operator: '>', value: -2.5 }],
  ['start < date("2026-06-30")', { is: 'compared', name: 'start', operator: '<', value: day('2026-06-30') }],
  [
    'start >= today + duration("P30D")',
    { is: 'compared', name: 'start', operator: '>=', value: { name: 'today', sign: '+', duration: 'P30D' } },
  ],
  ['school in ("a", "b")', { is: 'one of', name: 'school', values: ['a', 'b'] }],
  ['list contains(areas, "park")', { is: 'holding', name: 'areas', value: 'park' }],
  ['school = null', { is: 'answered', name: 'school', answered: false }],
  ['school != null', { is: 'answered', name: 'school', answered: true }],
  ['not(late)', { is: 'not', of: { is: 'true', name: 'late' } }],
  [
    'late and weeks = 1 and (a or b)',
    {
      is: 'and',
      of: [
        { is: 'true', name: 'late' },
        { is: 'compared', name: 'weeks', operator: '=', value: 1 },
        {
          is: 'or',
          of: [
            { is: 'true', name: 'a' },
            { is: 'true', name: 'b' },
          ],
        },
      ],
    },
  ],
]

/** Days are compared by their text: two objects of one day are not deeply equal to every judge. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

test('a simple condition is read as sentences and written as it was', () => {
  for (const [source, expected] of sentences) {
    assert.deepEqual(plain(readSimple(source)), plain(expected), source)
    assert.equal(writeSimple(expected), source)
  }
})

test('what says the same in other words becomes the same sentences', () => {
  const same: [string, string][] = [
    ['18 <= person . age', 'person.age >= 18'],
    ['((late))', 'late'],
    ['(a and b) and c', 'a and b and c'],
    ['a or (b or c)', 'a or b or c'],
    ['a and b or c', '(a and b) or c'],
    ['is defined(school)', 'school != null'],
    ['school in ["a", "b"]', 'school in ("a", "b")'],
    ['school in ("a")', 'school in ("a")'],
    ['null = school', 'school = null'],
    ['a in ("b") and c in ("d") or e', '(a in ("b") and c in ("d")) or e'],
  ]
  for (const [source, expected] of same) {
    const read = readSimple(source)
    assert.equal(read && writeSimple(read), expected, source)
  }
})

test('what says more than sentences can is left as it is written', () => {
  const more = [
    'weeks + 1 > 2',
    'a = b',
    'weeks in [1..3]',
    'weeks in (> 3)',
    'weeks between 1 and 2',
    'some c in children satisfies c.age < 3',
    'children[1].age = 2',
    'count(areas) > 1',
    'if late then a else b',
    'start > date("2026-02-30")',
    'start > date(2026, 2, 3)',
    'start > today + duration("P1M1D")',
    '1 = 1',
    '"a"',
  ]
  for (const source of more) assert.equal(readSimple(source), undefined, source)
  assert.throws(() => readSimple('weeks ='), FeelFault)
})

test('every simple condition comes back as it was written', () => {
  const random = seeded(6)
  for (let i = 0; i < 2000; i += 1) {
    const condition = someCondition(random, 3)
    const source = writeSimple(condition)
    assert.deepEqual(plain(readSimple(source)), plain(condition), source)
  }
})

const someName = (r: Seeded) => r.one(['late', 'person.age', 'wantsFrom', 'children', 'twoAdults'])

const someValue = (r: Seeded): SimpleValue =>
  r.one<() => SimpleValue>([
    () => r.whole(-1000, 1000) / r.one([1, 10, 100]),
    () => r.one(['', 'a b', 'sa "citat"', 'en\nrad', 'C:\\mapp', 'Åsa 😀']),
    () => r.one([true, false]),
    () => day(`20${r.whole(10, 99)}-1${r.whole(0, 2)}-${r.whole(10, 30)}`),
    () => ({ name: someName(r), sign: r.one(['+', '-']), duration: r.one(['P30D', 'P18Y', 'P1Y6M']) }),
  ])()

const someCondition = (r: Seeded, depth: number): Simple =>
  r.one<() => Simple>([
    () => ({ is: 'true', name: someName(r) }),
    () => ({
      is: 'compared',
      name: someName(r),
      operator: r.one(['=', '!=', '<', '<=', '>', '>=']),
      value: someValue(r),
    }),
    () => ({ is: 'one of', name: someName(r), values: Array.from({ length: r.whole(1, 3) }, () => someValue(r)) }),
    () => ({ is: 'holding', name: someName(r), value: someValue(r) }),
    () => ({ is: 'answered', name: someName(r), answered: r.one([true, false]) }),
    () => (depth === 0 ? { is: 'true', name: someName(r) } : { is: 'not', of: someCondition(r, depth - 1) }),
    () => (depth === 0 ? { is: 'true', name: someName(r) } : someGroup(r, depth)),
    () => (depth === 0 ? { is: 'true', name: someName(r) } : someGroup(r, depth)),
  ])()

/** A list of one kind never holds another of that kind: it is one list. */
const someGroup = (r: Seeded, depth: number): Simple => {
  const is = r.one<'and' | 'or'>(['and', 'or'])
  const of = Array.from({ length: r.whole(2, 3) }, () => someCondition(r, depth - 1))
  return { is, of: of.flatMap(part => (part.is === is ? part.of : [part])) }
}
