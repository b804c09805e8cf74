import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromJson, toJson } from '../../../kernel/feel/open/open-json.ts'
import { isRecord } from '../../../kernel/feel/open/open-value.ts'
import { libraryOf, readModel } from './compile-dmn.ts'
import { decide } from './decide.ts'
import { decision, dmn, input, table } from './short-decisions.ts'

const clock = { now: Temporal.Instant.from('2026-11-22T08:00:00Z'), zone: 'Europe/Stockholm' }

/** What a table gives for an age, by which rules. */
const asked = async (logic: string, age: unknown) => {
  const library = libraryOf(await readModel(dmn(input('age') + decision('fee', logic, ['input:age']))))
  const names = fromJson({ age })
  assert.ok(isRecord(names))
  const { value, rules, warnings } = decide(library, 'fee', names, clock)
  return { value: toJson(value), rules: rules.map(({ rule }) => rule), warnings }
}

const value = async (logic: string, age: unknown): Promise<unknown> => (await asked(logic, age)).value
const one = [{}]
const overlapping = ['< 18 -> 1', '> 10 -> 2', '> 15 -> 1', '-> 4']

test('unique: one rule decides, and it is told which', async () => {
  const fees = table('hitPolicy="UNIQUE"', ['age'], one, ['< 18 -> 0', '[18..65) -> 100', '>= 65 -> 50'])
  assert.deepEqual(await asked(fees, 70), { value: 50, rules: ['r3'], warnings: [] })
  assert.deepEqual(await asked(fees, null), { value: null, rules: [], warnings: [] })
  const two = await asked(table('hitPolicy="UNIQUE"', ['age'], one, overlapping), 12)
  assert.equal(two.value, null)
  assert.match(two.warnings.join(), /More than one rule of "fee" holds: 1, 2, 4/)
})

test('any: rules that hold must say the same', async () => {
  assert.equal(await value(table('hitPolicy="ANY"', ['age'], one, ['< 18 -> 1', '> 10 -> 1']), 12), 1)
  assert.equal(await value(table('hitPolicy="ANY"', ['age'], one, overlapping), 12), null)
})

test('first, rule order, output order and priority', async () => {
  const ordered = [{ allowed: '4, 2, 1' }]
  assert.deepEqual(await asked(table('hitPolicy="FIRST"', ['age'], one, overlapping), 12), {
    value: 1,
    rules: ['r1'],
    warnings: [],
  })
  assert.deepEqual(await value(table('hitPolicy="RULE ORDER"', ['age'], one, overlapping), 16), [1, 2, 1, 4])
  assert.deepEqual(await value(table('hitPolicy="OUTPUT ORDER"', ['age'], ordered, overlapping), 16), [4, 2, 1, 1])
  assert.equal((await asked(table('hitPolicy="PRIORITY"', ['age'], ordered, overlapping), 16)).value, 4)
  assert.deepEqual((await asked(table('hitPolicy="PRIORITY"', ['age'], ordered, overlapping), 16)).rules, ['r4'])
})

test('collect: a list, a sum, the least, the most or how many', async () => {
  const collect = (aggregation: string) => table(`hitPolicy="COLLECT"${aggregation}`, ['age'], one, overlapping)
  assert.deepEqual(await value(collect(''), 16), [1, 2, 1, 4])
  assert.equal(await value(collect(' aggregation="SUM"'), 16), 8)
  assert.equal(await value(collect(' aggregation="MIN"'), 16), 1)
  assert.equal(await value(collect(' aggregation="MAX"'), 16), 4)
  assert.equal(await value(collect(' aggregation="COUNT"'), 16), 4)
  const words = table('hitPolicy="COLLECT" aggregation="SUM"', ['age'], one, ['- -> "a"'])
  assert.equal(await value(words, 1), null)
})

test('several outputs are a context, and what no rule says has its own value', async () => {
  const outputs = [
    { name: 'fee', type: 'number', otherwise: '0' },
    { name: 'why', otherwise: '"nobody"' },
  ]
  const logic = table('', ['age', 'age * 2'], outputs, ['> 18; < 100 -> age * 10; "grown"'])
  assert.deepEqual(await value(logic, 20), { fee: 200, why: 'grown' })
  assert.deepEqual(await value(logic, 10), { fee: 0, why: 'nobody' })
})

test('an input that is not allowed decides nothing', async () => {
  const logic = `<decisionTable><input><inputExpression typeRef="number"><text>age</text></inputExpression><inputValues><text>[0..120]</text></inputValues></input>
    <output/><rule id="r1"><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>`
  assert.equal(await value(logic, 50), 1)
  const { value: none, warnings } = await asked(logic, 500)
  assert.equal(none, null)
  assert.match(warnings.join(), /does not allow/)
  assert.ok(!warnings.join().includes('500'))
  assert.match((await asked(logic, 'old')).warnings.join(), /another type/)
})
