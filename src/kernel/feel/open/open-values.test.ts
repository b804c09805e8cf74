import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluateOpen } from './evaluate-open.ts'
import { toJson } from './open-json.ts'
import { asString } from './write-value.ts'

const clock = { now: Temporal.Instant.from('2026-11-22T23:30:00Z'), zone: 'Europe/Stockholm' }
const shown = (source: string) => toJson(evaluateOpen(source, {}, clock).value)

/** Each expression with the value that it must have, as JSON. */
const holds = (cases: [string, unknown][]): void => {
  for (const [source, expected] of cases) assert.deepEqual(shown(source), expected, source)
}
/** Each expression with the value that it must have, as `string()` writes it. */
const writes = (cases: [string, string][]): void => {
  for (const [source, expected] of cases)
    assert.equal(asString(evaluateOpen(source, {}, clock).value), expected, source)
}

test('days, times and durations, with zones and without', () => {
  writes([
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['date and time("2026-03-28T12:00:00@Europe/Stockholm") + duration("P1M")', '2026-04-28T12:00:00@Europe/Stockholm'],
    [
      'date and time("2026-03-29T01:30:00@Europe/Stockholm") + duration("PT1H")',
      '2026-03-29T03:30:00@Europe/Stockholm',
    ],
    ['date("2026-11-22") - date("2026-11-01")', 'P21D'],
    ['@"2026-11-22T10:00:00Z" - @"2026-11-22T10:00:00+01:00"', 'PT1H'],
    ['time("23:30:00") + duration("PT1H")', '00:30:00'],
    ['duration("P1D") * 1.5', 'P1DT12H'],
    ['duration("P1Y2M") / 2', 'P7M'],
    ['-duration("PT90M")', '-PT1H30M'],
    ['years and months duration(date("2020-03-31"), date("2021-02-28"))', 'P10M'],
    ['date(2026, 2, 29)', 'null'],
    ['@"2026-11-22T24:00:00"', '2026-11-23T00:00:00'],
    ['time(10, 30, 0, duration("PT1H"))', '10:30:00+01:00'],
    ['date and time(date("2026-11-22"), time("10:00:00Z"))', '2026-11-22T10:00:00Z'],
    ['today()', '2026-11-23'],
    ['now()', '2026-11-23T00:30:00@Europe/Stockholm'],
    ['duration("P1M1D")', 'null'],
    ['duration("P0M")', 'P0M'],
    ['duration("PT0S")', 'PT0S'],
  ])
  holds([
    ['duration("P1Y") / duration("P1M")', 12],
    ['duration("P1M") = duration("P30D")', null],
    ['@"2026-11-22T10:00:00@Europe/Stockholm".time offset = duration("PT1H")', true],
    ['time("10:00:00Z") = time("11:00:00+01:00")', true],
    ['is(time("10:00:00Z"), time("11:00:00+01:00"))', false],
    ['date("2026-11-22") = date and time("2026-11-22T00:00:00")', null],
    ['day of week(date("2026-11-22"))', 'Sunday'],
    ['@"P1Y3M".months', 3],
  ])
})

test('ranges are values', () =>
  holds([
    ['5 in (1..5)', false],
    ['5 in ]1..5]', true],
    ['5 in (> 3, 1)', true],
    ['"b" in ["a".."c"]', true],
    ['[1..5].start included', true],
    ['[1..5].constructor', null],
    ['@"P1D".toString', null],
    ['[1..5] = [1..5]', true],
    ['(< 5) = (null..5)', false],
    ['[5..1]', null],
    ['before([1..5], [6..7])', true],
    ['meets([1..5], (5..7])', false],
    ['overlaps([1..5], [5..7])', true],
    ['overlaps before([1..5], [3..7])', true],
    ['finishes(5, [1..5])', true],
    ['includes([1..5], (1..5))', true],
    ['started by([1..5], [1..3])', true],
    ['range("[18..21)") = [18..21)', true],
    ['range("[18..21")', null],
  ]))

test('texts, patterns and their flags', () =>
  holds([
    ['matches("HELLO", "h e l l o", "ix")', true],
    ['matches("a\\nb", "^b$")', false],
    ['matches("a\\nb", "^b$", "m")', true],
    ['matches("x", "[a-z-[aeiou]]")', true],
    ['matches("e", "[a-z-[aeiou]]")', false],
    ['matches("abc", "(a")', null],
    ['matches("abc", "b", "k")', null],
    ['replace("abc", "(b)", "<$1>")', 'a<b>c'],
    ['replace("abc", "", "x")', null],
    ['split("a;b;;c", ";")', ['a', 'b', '', 'c']],
    ['string join(["a", null, "b"], "-")', 'a-b'],
    ['string([1, "a", {b: null}])', '[1, "a", {b: null}]'],
    ['substring("\\U01F40Eab", 2)', 'ab'],
    ['substring("abc", 0)', null],
  ]))
