import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate } from 'feelin'
import { compile } from './feel.ts'
import type { FeelType } from './feel-type.ts'
import type { FeelValue } from './feel-value.ts'
import { FeelFault } from './syntax.ts'

const vocabulary = new Map<string, FeelType>([
  ['person.age', { kind: 'number' }],
  ['today', { kind: 'date' }],
  ['weeks', { kind: 'number' }],
  ['school', { kind: 'text', oneOf: ['gymnasium', 'grundskola'] }],
  ['areas', { kind: 'list', of: { kind: 'text', oneOf: ['park', 'kok', 'fritid'] } }],
  ['late', { kind: 'boolean' }],
])

const maja: Record<string, FeelValue> = {
  'person.age': 16,
  today: Temporal.PlainDate.from('2026-11-23'),
  weeks: 3,
  school: 'gymnasium',
  areas: ['park', 'kok'],
  late: false,
}

const run = (source: string, context = maja) => compile(source, vocabulary).evaluate(context)

const expressions: [string, FeelValue][] = [
  ['person.age < 18', true],
  ['person.age >= 18 or school = "gymnasium"', true],
  ['not(school = "grundskola") and not(late)', true],
  ['list contains(areas, "park")', true],
  ['count(areas) > 2', false],
  ['weeks in [1..3]', true],
  ['weeks in (1..3)', false],
  ['weeks in (1, 2)', false],
  ['school in ("gymnasium", "grundskola")', true],
  ['weeks between 3 and 5', true],
  ['some x in areas satisfies x = "kok"', true],
  ['every x in areas satisfies x = "kok"', false],
  ['today - duration("P16Y") < date("2010-12-01")', true],
  ['if late then 1 else weeks * 2', 6],
  ['-weeks + 5 / 2', -0.5],
  ['string length(school) = 9', true],
  ['weeks = null', false],
  ['sum([1, 2]) = 3', true],
]

test('conditions about Maja say what they should', () => {
  for (const [source, expected] of expressions) assert.equal(run(source), expected, source)
})

test('where every fact has a value, our answers are those of the FEEL library', () => {
  const context = { ...maja, person: { age: 16 } }
  for (const [source] of expressions) assert.deepEqual(run(source), evaluate(source, context).value, source)
})

test('a fact without a value decides nothing: the answer is unknown, also under not and !=', () => {
  const { school: _, ...unanswered } = maja
  assert.equal(run('school = "gymnasium"', unanswered), null)
  assert.equal(run('school != "gymnasium"', unanswered), null)
  assert.equal(run('not(school = "gymnasium")', unanswered), null)
  assert.equal(run('school in ("gymnasium")', unanswered), null)
  assert.equal(run('school = "gymnasium" or weeks = 3', unanswered), true)
  assert.equal(run('school = "gymnasium" and weeks = 4', unanswered), false)
  assert.equal(run('school = null', unanswered), true)
  assert.equal(run('is defined(school)', unanswered), false)
})

test('in binds closer than and, and and closer than or, whatever stands in brackets after in', () => {
  assert.equal(run('school in ("grundskola") and late'), false)
  assert.equal(run('late and school in ("grundskola") or weeks = 3'), true)
  assert.equal(run('weeks = 3 or school in ("gymnasium") and late'), true)
  assert.equal(run('school in ("gymnasium") and weeks in (3) and not(late)'), true)
  assert.equal(run('not(school in ("gymnasium") and late or late)'), true)
})

test('the names that an expression depends on are known, without those that it makes itself', () => {
  assert.deepEqual(compile('person.age < 18 and some x in areas satisfies x = "kok"', vocabulary).names, [
    'person.age',
    'areas',
  ])
})

test('what can never be right is refused when it is compiled, with the reason', () => {
  const refused: [string, RegExp][] = [
    ['', /empty/],
    ['weeks =', /too early/],
    ['weeks == 3', /one operator/],
    ['weks = 3', /nothing called "weks".*weeks/],
    ['weeks = "3"', /compares a number with text/],
    ['school < "x"', /two numbers or two dates/],
    ['school = "gymnasiet"', /not one of the choices; write one of "gymnasium"/],
    ['list contains(areas, "parken")', /not one of the choices/],
    ['list contains(areas, 3)', /holds text/],
    [`${'('.repeat(500)}late${')'.repeat(500)}`, /too many parts inside/],
    [`"${'a'.repeat(20_000)}" = school`, /too long/],
    ['weeks and late', /must be conditions/],
    ['not(weeks)', /takes one condition/],
    ['len(school) = 3', /no function "len"/],
    ['today - weeks > today', /can't be used between a date and a number/],
    ['date("30 juni") > today', /is not a date/],
    ['function(x) x', /not used here/],
  ]
  for (const [source, reason] of refused) {
    assert.throws(
      () => compile(source, vocabulary),
      fault => fault instanceof FeelFault && reason.test(fault.message),
      source,
    )
  }
})
