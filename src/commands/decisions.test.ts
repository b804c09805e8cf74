import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { bpmn } from '../modules/processes/bpmn/short-map.ts'
import { decision, dmn, input, literal, table } from '../modules/processes/decisions/short-decisions.ts'

const folder = mkdtempSync(join(tmpdir(), 'torg-decisions-'))
after(() => rmSync(folder, { recursive: true }))

const register = join(import.meta.dirname, '../../bin/register.mjs')
const cli = join(import.meta.dirname, '../cli.ts')

/** What a command answers to lines of JSON, and to lines that are none. */
const answers = (command: string[], lines: unknown[]) => {
  const given = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', register, cli, ...command, '--batch'], {
    input: given,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

const fees = table('', ['age'], [{ name: 'fee' }], ['< 18 -> 0', '>= 18 -> 100'])
const file = join(folder, 'fees.dmn')
writeFileSync(
  file,
  dmn(input('age', 'number') + decision('fee', fees, ['input:age']) + decision('odd', literal('1 +'))),
)

test('torg feel eval --batch answers each line, whatever is wrong with it', () => {
  const made = answers(
    ['feel', 'eval'],
    [
      { expression: 'Net pay * 2', context: { 'Net pay': 21 } },
      { expression: 'date("2026-01-31") + d', context: { d: { type: 'duration', value: 'P1M' } } },
      'not json',
      { expression: '1 +' },
      { context: {} },
      { expression: 'x + 1', context: { x: { type: 'date', value: 'soon' } } },
      { expression: 'today()', now: '2026-11-22T23:30:00Z' },
      { expression: 'nobody' },
    ],
  )
  assert.deepEqual(
    made.map(({ ok, value }) => [ok, value]),
    [
      [true, 42],
      [true, { type: 'date', value: '2026-02-28' }],
      [false, null],
      [false, null],
      [false, null],
      [false, null],
      [true, { type: 'date', value: '2026-11-23' }],
      [true, null],
    ],
  )
  assert.match(made[3].error, /It ends too early/)
  assert.match(made[7].error, /nothing called "nobody"/)
})

test('torg dmn eval --batch says the rule that decided, and names what is wrong', () => {
  const [grown, none, lost, missing, odd] = answers(
    ['dmn', 'eval'],
    [
      { file, decision: 'fee', input: { age: 20 } },
      { file, decision: 'fee', input: { age: 'old' } },
      { file, decision: 'nothing' },
      { file: join(folder, 'gone.dmn'), decision: 'fee' },
      { file, decision: 'odd' },
    ],
  )
  assert.deepEqual(grown, { ok: true, value: 100, rules: [{ table: 'fee', rule: 'r2', index: 2 }], error: null })
  assert.deepEqual([none.ok, none.value, none.rules], [true, null, []])
  assert.match(none.error, /"age" has a value that is not of the type number/)
  assert.deepEqual([lost.ok, lost.error], [false, 'no-decision: There is no decision "nothing" in the file'])
  assert.equal(missing.ok, false)
  assert.deepEqual([odd.ok, odd.value], [true, null])
})

test('a map asks the decisions that lie beside it, or those that are named', () => {
  const map = (asks: string) =>
    bpmn(
      `<startEvent id="s"/><businessRuleTask id="t" name="t"><extensionElements><zeebe:calledDecision xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" decisionId="${asks}" resultVariable="paid"/></extensionElements></businessRuleTask><endEvent id="e"/>`,
      's>t\nt>e',
    )
  const [asks, wrong] = [join(folder, 'map.bpmn'), join(folder, 'wrong.bpmn')]
  writeFileSync(asks, map('fee'))
  writeFileSync(wrong, map('nothing'))
  const [paid, unknown, invalid, other] = answers(
    ['bpmn', 'run'],
    [
      { file: asks, vars: { age: 20 } },
      { file: wrong, vars: { age: 20 } },
      { file: asks, vars: { age: 'old' } },
      { file: asks, vars: { age: 20 }, decisions: [] },
    ],
  )
  assert.deepEqual([paid.state, paid.vars.paid], ['completed', 100])
  assert.match(unknown.error, /no-decision at t: There is no decision "nothing"/)
  assert.match(invalid.error, /decision at t: "fee" has no value/)
  assert.match(other.error, /no-decision at t/)
})
