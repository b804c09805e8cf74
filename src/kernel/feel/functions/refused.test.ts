import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../feel.ts'
import type { FeelType } from '../feel-type.ts'
import { FeelFault } from '../syntax.ts'

const vocabulary = new Map<string, FeelType>([
  ['today', { kind: 'date' }],
  ['name', { kind: 'text' }],
  ['amounts', { kind: 'list', of: { kind: 'number' } }],
  ['trades', { kind: 'list', of: { kind: 'text', oneOf: ['glas', 'plåt'] } }],
])

test('functions refuse what they can not be given, and say what they take', () => {
  const refused: [string, RegExp][] = [
    ['abs("a")', /abs takes a number/],
    ['substring("a")', /substring takes text, a number, perhaps a number/],
    ['count(1)', /count takes a list/],
    ['sum(["a"])', /a list of numbers/],
    ['sum(1)', /a list of numbers/],
    ['max(1, "a")', /numbers, dates or texts/],
    ['list contains(trades, "guld")', /write one of "glas", "plåt"/],
    ['index of(trades, "guld")', /write one of "glas", "plåt"/],
    ['append(amounts, "a")', /values of the kind that it holds/],
    ['concatenate([1], ["a"])', /lists of one kind/],
    ['all(1)', /conditions/],
    ['sort([true])', /numbers, dates or texts/],
    ['day of week(today) = "Måndag"', /write one of "Monday"/],
    ['date(2026, 2, 30)', /"2026, 2, 30" is not a date/],
    ['date("2026-02-30")', /not a date; write 2026-06-30/],
    ['duration("P1Y2D")', /months and days can't stand in one/],
    ['duration("P1M") > duration("P30D")', /compares/],
    ['duration("P1M") + duration("P30D")', /can't be used between/],
    ['today + today', /can't be used between/],
    ['2 ^ 2', /\^ can't be used/],
    ['1234567890.1234567', /at most 15/],
    ['name instance of number', /never true: it is text/],
    ['name instance of thing', /write Any, string/],
    ['{a: 1, a: 2}', /"a" is there twice/],
    ['["a", 1]', /one kind/],
    ['matches(name, name)', /write the pattern itself/],
    ['now()', /no function "now"/],
    ['today(1)', /today takes nothing/],
    ['substring(string: "a", start position: 1)', /without names/],
  ]
  for (const [source, reason] of refused) {
    assert.throws(
      () => compile(source, vocabulary),
      fault => fault instanceof FeelFault && reason.test(fault.message),
      source,
    )
  }
})
