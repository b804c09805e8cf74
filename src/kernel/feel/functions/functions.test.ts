import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../feel.ts'
import type { FeelType } from '../feel-type.ts'
import type { FeelValue } from '../feel-value.ts'

const numbers: FeelType = { kind: 'list', of: { kind: 'number' } }
const vocabulary = new Map<string, FeelType>([
  ['today', { kind: 'date' }],
  ['name', { kind: 'text' }],
  ['amount', { kind: 'number' }],
  ['amounts', numbers],
  ['missing', { kind: 'number' }],
  ['yes', { kind: 'boolean' }],
  ['trades', { kind: 'list', of: { kind: 'text', oneOf: ['glas', 'plåt'] } }],
])
const context = {
  today: Temporal.PlainDate.from('2026-11-23'),
  name: 'Åsa',
  amount: 12.5,
  amounts: [3, null, 1, 2],
  yes: true,
  trades: ['plåt'],
}
const run = (source: string) => compile(source, vocabulary).evaluate(context)

const asText = (value: object): string => JSON.stringify(value).replace(/^"(.*)"$/, '$1')

/** Values with an identity of their own are told by their text. */
const plain = (value: FeelValue): unknown => (typeof value === 'object' && value !== null ? asText(value) : value)

const all = (cases: [string, unknown][]) => {
  for (const [source, expected] of cases) {
    const wanted = typeof expected === 'object' && expected !== null ? asText(expected) : expected
    assert.equal(plain(run(source)), wanted, source)
  }
}

test('functions on texts', () =>
  all([
    ['string length("å😀b")', 3],
    ['upper case(name)', 'ÅSA'],
    ['lower case("ÅÄÖ")', 'åäö'],
    ['trim("  a b ")', 'a b'],
    ['contains("Storgatan", "gata")', true],
    ['starts with(name, "Å")', true],
    ['ends with(name, "b")', false],
    ['substring("foobar", 3)', 'obar'],
    ['substring("foobar", 3, 3)', 'oba'],
    ['substring("foobar", -2, 1)', 'a'],
    ['substring("a😀b", 2, 1)', '😀'],
    ['substring("foobar", 0)', null],
    ['substring("foobar", 9)', ''],
    ['substring before("foobar", "bar")', 'foo'],
    ['substring before("foobar", "x")', ''],
    ['substring after("foobar", "ob")', 'ar'],
    ['substring after("foobar", "x")', ''],
    ['string join(["a", null, "b"], ", ")', 'a, b'],
    ['string join(["a", "b"])', 'ab'],
    ['split("a;b;;c", ";")', ['a', 'b', '', 'c']],
    ['split("a1b22c", "\\d+")', ['a', 'b', 'c']],
    ['replace("070-12 34", "[- ]", "")', '0701234'],
    ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '[1=ab][2=]cd'],
    ['replace("abc", "b", "\\\\$$0")', 'a$bc'],
    ['replace("aBc", "b", "x", "i")', 'axc'],
    ['matches("12345", "^\\d{3} ?\\d{2}$")', true],
    ['matches("FOO", "fo+", "i")', true],
    ['matches("FOO", "fo+")', false],
    ['"a" + "b"', 'ab'],
    ['"a" < "b"', true],
  ]))

test('functions on numbers', () =>
  all([
    ['abs(-2.5)', 2.5],
    ['floor(-1.55, 1)', -1.6],
    ['floor(1.9)', 1],
    ['ceiling(-1.55, 1)', -1.5],
    ['ceiling(1.1)', 2],
    ['round up(5.5, 0)', 6],
    ['round up(-5.5, 0)', -6],
    ['round up(1.121, 2)', 1.13],
    ['round down(5.5, 0)', 5],
    ['round down(-1.126, 2)', -1.12],
    ['round half up(5.5, 0)', 6],
    ['round half up(-5.5, 0)', -6],
    ['round half up(1.005, 2)', 1.01],
    ['round half down(5.5, 0)', 5],
    ['round half down(-1.126, 2)', -1.13],
    ['round half up(1250, -2)', 1300],
    ['decimal(2.5, 0)', 2],
    ['decimal(3.5, 0)', 4],
    ['decimal(1/3, 2)', 0.33],
    ['modulo(-12, 5)', 3],
    ['modulo(12, -5)', -3],
    ['modulo(10.1, 4.5)', 1.1],
    ['modulo(1, 0)', null],
    ['sqrt(16)', 4],
    ['sqrt(0.0001)', 0.01],
    ['sqrt(-1)', null],
    ['exp(0)', 1],
    ['log(1)', 0],
    ['log(-1)', null],
    ['odd(3)', true],
    ['even(3)', false],
    ['2 ** 10', 1024],
    ['1.1 ** 2', 1.21],
    ['2 ** -2', 0.25],
    ['1 / 0', null],
  ]))

test('functions on many numbers: rows without the value are not counted, what is written out must be there', () =>
  all([
    ['sum([0.1, 0.2])', 0.3],
    ['sum(1, 2, 3)', 6],
    ['sum(amounts)', 6],
    ['sum([])', 0],
    ['sum([amount, missing])', null],
    ['sum(amount, missing)', null],
    ['mean(1, 2)', 1.5],
    ['mean(amounts)', 2],
    ['mean([])', null],
    ['median([10, 9, 1, 2])', 5.5],
    ['median(amounts)', 2],
    ['product([2, 3, 0.5])', 3],
    ['product([])', null],
    ['stddev(1, 2, 3)', 1],
    ['stddev([1])', null],
    ['mode([3, 1, 1, 3, 2])', [1, 3]],
    ['mode([])', []],
    ['min(amounts)', 1],
    ['max(1, 2.5)', 2.5],
    ['max(["a", "b"])', 'b'],
    ['min([date("2026-01-02"), date("2026-01-01")])', '2026-01-01'],
    ['min([])', null],
    ['count(amounts)', 4],
  ]))

test('functions on lists', () =>
  all([
    ['list contains(amounts, 3)', true],
    ['list contains(amounts, 7)', null],
    ['list contains(amounts, null)', true],
    ['list contains([1, 2], 7)', false],
    ['index of([1, 2, 3, 2], 2)', [2, 4]],
    ['reverse([1, 2])', [2, 1]],
    ['sort(amounts)', [1, 2, 3, null]],
    ['sort(["b", "a"])', ['a', 'b']],
    ['sublist([1, 2, 3], 2)', [2, 3]],
    ['sublist([1, 2, 3], -2, 1)', [2]],
    ['sublist([1, 2, 3], 4)', null],
    ['insert before([1, 3], 2, 2)', [1, 2, 3]],
    ['remove([1, 2, 3], -1)', [1, 2]],
    ['list replace([1, 2, 3], 2, 9)', [1, 9, 3]],
    ['append([1], 2, 3)', [1, 2, 3]],
    ['concatenate([1], [2], [])', [1, 2]],
    ['union([1, 2], [2, 3])', [1, 2, 3]],
    ['distinct values([1, 2, 2, null, null])', [1, 2, null]],
    ['count(distinct values([duration("P1Y"), duration("P12M")]))', 1],
    ['flatten([[1, 2], [3]])', [1, 2, 3]],
    ['all([true, null])', null],
    ['all([false, null])', false],
    ['all(yes, true)', true],
    ['all([])', true],
    ['any([false, null])', null],
    ['any(yes, false)', true],
    ['any([])', false],
    ['count([])', 0],
  ]))

test('days, times and durations', () =>
  all([
    ['date(2026, 6, 30)', '2026-06-30'],
    ['date(2026, amount, 30)', null],
    ['date("2026-0" + "6-30")', '2026-06-30'],
    ['date("nej" + name)', null],
    ['@"2026-06-30" < today()', true],
    ['today.year', 2026],
    ['today.weekday', 1],
    ['day of week(today)', 'Monday'],
    ['month of year(today)', 'November'],
    ['day of year(today)', 327],
    ['week of year(today)', 48],
    ['years and months duration(date("2008-05-02"), today)', 'P18Y6M'],
    ['years and months duration(date("2008-05-02"), today).years', 18],
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['(today - date("2026-11-01")).days', 22],
    ['today - duration("P9999999Y")', null],
    ['duration("P14M").months', 2],
    ['duration("P1D") + duration("PT36H")', 'P2DT12H'],
    ['duration("P1Y") * 1.5', 'P1Y6M'],
    ['duration("P1Y") / 2', 'P6M'],
    ['duration("P1Y") / duration("P1M")', 12],
    ['-duration("P1D") < duration("PT0S")', true],
    ['abs(duration("-P1Y"))', 'P1Y'],
    ['duration("P12M") = duration("P1Y")', true],
    ['duration("PT24H") = duration("P1D")', true],
    ['time("10:30:00").hour', 10],
    ['time(10, 30, 0) + duration("PT45M")', '11:15:00'],
    ['time("12:00:00") - time("10:30:00")', 'PT1H30M'],
    ['date and time(today, time("08:00:00"))', '2026-11-23T08:00:00'],
    ['date and time("2026-01-02T10:00:00") - date and time("2026-01-01T08:00:00")', 'P1DT2H'],
    ['date(date and time("2026-01-02T10:00:00"))', '2026-01-02'],
  ]))

test('values are read from and written as text', () =>
  all([
    ['string(1.50)', '1.5'],
    ['string(0.0000001)', '0.0000001'],
    ['string(1e21)', '1000000000000000000000'],
    ['string(today)', '2026-11-23'],
    ['string(true)', 'true'],
    ['string(name)', 'Åsa'],
    ['string([1, null])', '[1, null]'],
    ['string({a: "b"})', '{a: "b"}'],
    ['number("1 000,5", " ", ",")', 1000.5],
    ['number("12x")', null],
    ['number("1,5")', null],
    ['number("-0.5")', -0.5],
    ['{pay: 100, tax: pay * 0.3}.tax', 30],
    ['amount instance of number', true],
    ['missing instance of number', false],
    ['amounts instance of list<number>', true],
    ['is defined(missing)', false],
  ]))

test('a value that is not there gives none, whatever the function', () =>
  all([
    ['abs(missing)', null],
    ['substring(name, missing)', null],
    ['date(2026, missing, 1)', null],
    ['if missing > 1 then 1 else 2', null],
    ['append([1], missing)', null],
    ['amount in [missing..20]', null],
    ['amount in (1, missing)', null],
    ['7 in amounts', null],
  ]))
