import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FeelFault } from '../syntax.ts'
import { evaluateOpen, testOpen } from './evaluate-open.ts'
import { fromJson, toJson } from './open-json.ts'
import { isRecord, type OpenRecord } from './open-value.ts'

const clock = { now: Temporal.Instant.from('2026-11-22T23:30:00Z'), zone: 'Europe/Stockholm' }
const shown = (source: string, context: OpenRecord = {}) => toJson(evaluateOpen(source, context, clock).value)

/** Each expression with the value that it must have, as JSON. */
const holds = (cases: [string, unknown][], context: OpenRecord = {}): void => {
  for (const [source, expected] of cases) assert.deepEqual(shown(source, context), expected, source)
}
test('numbers are decimals', () =>
  holds([
    ['0.1 + 0.2', 0.3],
    ['19.99 * 3', 59.97],
    ['1 / 0', null],
    ['-2 ** 2', 4],
    ['10 - 2 - 3', 5],
    ['"1" + 1', null],
    ['modulo(-12, 5)', 3],
    ['decimal(2.5, 0)', 2],
    ['round half up(2.5, 0)', 3],
    ['round down(-1.29, 1)', -1.2],
    ['floor(1.56, 1)', 1.5],
    ['number("1 000,5", " ", ",")', 1000.5],
    ['number("1,5")', null],
    ['median([8, 2, 5, 3])', 4],
    ['mode([6, 3, 9, 6, 6, 3, 3])', [3, 6]],
    ['sum([1, null])', null],
    ['sum([])', null],
    ['min(1, "a")', null],
  ]))

test('names have blanks and signs where the context has them', () => {
  const context = { 'First name': 'Åsa', 'a-b': 7, a: 1, b: 2, rows: [{ 'net pay': 3 }, { 'net pay': 5 }], time: 4 }
  holds(
    [
      ['First name + "!"', 'Åsa!'],
      ['a-b', 7],
      ['a - b', 7],
      ['a -1', 0],
      ['rows.net pay', [3, 5]],
      ['rows[net pay > 4].net pay', [5]],
      ['rows[-1].net pay', 5],
      ['time + 1', 5],
      ['nobody', null],
    ],
    context,
  )
})

test('what is unknown or of another type gives null, and says why', () => {
  holds([
    ['if null then 1 else 2', 2],
    ['null and false', false],
    ['null and true', null],
    ['null = null', true],
    ['1 = "1"', null],
    ['1 < "1"', null],
    ['not("x")', null],
    ['some x in [null, true] satisfies x', true],
    ['every x in [null, true] satisfies x', null],
  ])
  assert.deepEqual(evaluateOpen('missing + 1', {}, clock).warnings, [
    'There is nothing called "missing"',
    '+ has no answer for a null and a number',
  ])
})

test('a warning never says what a value was', () => {
  const { warnings } = evaluateOpen('date(no) + number(no)', { no: '191212121212' }, clock)
  assert.ok(warnings.length > 0)
  assert.ok(!warnings.join().includes('1912'))
})

test('lists, contexts and loops', () =>
  holds([
    ['[1, 2, 3][item >= 2]', [2, 3]],
    ['[1, 2, 3][4]', null],
    ['5[1]', 5],
    ['for i in 3..1 return i', [3, 2, 1]],
    ['for i in 1..4 return if i < 3 then 1 else partial[-1] + partial[-2]', [1, 1, 2, 3]],
    [
      'for i in 1..2, j in i..2 return [i, j]',
      [
        [1, 1],
        [1, 2],
        [2, 2],
      ],
    ],
    ['for i in 5 return i', null],
    ['{a: 1, b: a + 1}.b', 2],
    ['{a: 1, a: 2}', null],
    ['get entries({a: 1})', [{ key: 'a', value: 1 }]],
    ['get value({a: {b: 3}}, ["a", "b"])', 3],
    ['context put({a: {b: 1}}, ["a", "b"], 2)', { a: { b: 2 } }],
    ['context merge([{a: 1}, {a: 2, b: 3}])', { a: 2, b: 3 }],
    ['context([{key: "a", value: 1}, {key: "a", value: 2}])', null],
    ['sort([3, 1, 2], function(x, y) x > y)', [3, 2, 1]],
    ['list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)', [5, 5, 7, 8]],
    ['distinct values([1, 2, [1], 1, [1]])', [1, 2, [1]]],
    ['flatten([[1, [2]], 3])', [1, 2, 3]],
    ['index of([1, null, 1], null)', [2]],
    ['concatenate([1], [2, 3])', [1, 2, 3]],
    ['string length(["abc"])', 3],
    ['count(5)', 1],
  ]))

test('functions are values and can be called by the names of their parameters', () =>
  holds([
    ['substring(string: "foobar", start position: 3)', 'obar'],
    ['substring(start: 3, string: "foobar")', null],
    ['(function(a: number, b) a + b)(1, 2)', 3],
    ['(function(a: number) a)("x")', null],
    ['(function(a) a)()', null],
    ['{f: function(n) if n = 0 then 1 else n * f(n - 1), r: f(5)}.r', 120],
    ['(function(x) external {java: {class: "java.lang.Math", method signature: "cos(double)"}})(1)', null],
    ['every f in [abs, floor] satisfies f(-1.5) instance of number', true],
  ]))

test('types are asked for by name', () =>
  holds([
    ['1 instance of number', true],
    ['null instance of Any', false],
    ['[1, 2] instance of list<number>', true],
    ['[1, "a"] instance of list<number>', false],
    ['{a: 1} instance of context<a: number>', true],
    ['[1..2] instance of range<number>', true],
    ['"range<number>" = "range<number>"', true],
    ['@"P1D" instance of years and months duration', false],
    ['1 instance of nothing known', null],
  ]))

test('unary tests', () => {
  const cases: [string, unknown, boolean | null][] = [
    ['-', 'anything', true],
    ['> 5, 1', 7, true],
    ['> 5, 1', 2, false],
    ['not(1, 2)', 3, true],
    ['[1..5)', 5, false],
    ['"a", "b"', 'b', true],
    ['? > 2 and ? < 4', 3, true],
    ['limits', 2, true],
    ['1', null, false],
    ['null', null, true],
    ['limits[1] = 1', 99, true],
    ['false', false, true],
  ]
  for (const [tests, input, expected] of cases)
    assert.equal(testOpen(tests, fromJson(input), { limits: [1, 2] }, clock).value, expected, `${tests} of ${input}`)
})

test('what can not be read throws, with where it stands', () => {
  for (const source of ['', '1 +', '1..3', '@', 'for x in [1]', '"a', `${'('.repeat(1000)}1`])
    assert.throws(() => evaluateOpen(source, {}, clock), FeelFault, source)
})

test('nothing goes on for ever', () => {
  const endless = [
    'for i in 1..100000, j in 1..100000 return 1',
    '{f: function(n) f(n + 1), r: f(0)}.r',
    '{f: function(n) count(sort([3, 1, 2], function(a, b) f(n) > 1)), r: f(1)}.r',
    '{s: "xxxxxxxxxx", f: function(t, n) if n = 0 then t else f(t + t, n - 1), r: f(s, 60)}.r',
    'for i in 1..100000 return partial',
  ]
  for (const source of endless) {
    const { value, warnings } = evaluateOpen(source, {}, clock)
    assert.equal(value, null, source)
    assert.match(warnings.join(), /too/, source)
  }
})

test('values go out as JSON and come in again', () => {
  const json = {
    text: 'a',
    list: [1, null, true],
    day: { type: 'date', value: '2026-11-22' },
    at: { type: 'date and time', value: '2026-11-22T10:00:00+01:00' },
    hour: { type: 'time', value: '10:00:00@Europe/Stockholm' },
    months: { type: 'years and months duration', value: 'P1Y2M' },
    days: { type: 'days and time duration', value: 'P1DT0.5S' },
    plain: { type: 'car', value: 'x' },
  }
  assert.deepEqual(toJson(fromJson(json)), json)
  for (const type of ['dateTime', 'dayTimeDuration', 'duration', 'yearMonthDuration'])
    assert.ok(!isRecord(fromJson({ type, value: type === 'dateTime' ? '2026-11-22T10:00:00' : 'P1D' })), type)
  assert.throws(() => fromJson({ type: 'date', value: '2026-02-30' }), /is no date/)
  assert.equal(toJson(evaluateOpen('[1..3]', {}, clock).value), '[1..3]')
})
