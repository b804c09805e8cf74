import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlainTable } from './decision-file.ts'
import { type TableFinding, tableFindings } from './table-findings.ts'

type Rule = [...string[]]

const table = (policy: PlainTable['policy'], types: string[], rules: Rule[], allowed: string[] = []): PlainTable => ({
  policy,
  aggregation: undefined,
  inputs: types.map((type, i) => ({
    id: `i${i}`,
    label: 'abc'[i] ?? '',
    expression: 'x',
    type,
    allowed: allowed[i] ?? '',
  })),
  outputs: [{ id: 'o', name: 'ut', label: 'ut', type: '', allowed: '', otherwise: '' }],
  notes: [],
  rules: rules.map((cells, i) => ({
    id: `r${i}`,
    inputs: cells.slice(0, types.length),
    outputs: [cells[types.length] ?? '1'],
    notes: [],
  })),
})

const plain = (type: string) => ({ type, allowed: '' })

const told = (found: TableFinding[]): string[] =>
  found.map(one => {
    const where =
      'where' in one
        ? one.where.map(({ column, stretches }) => `${column}:${stretches.map(said).join('|')}`).join(' ')
        : ''
    if (one.is === 'overlap') return `overlap ${one.rules.join('+')} ${where}`
    if (one.is === 'gap') return `gap ${where}`
    if (one.is === 'never') return `never ${one.rule}`
    return one.is === 'unknown' ? `unknown ${one.column} ${one.rules.join()}` : `more ${one.what}`
  })

const said = (one: Extract<TableFinding, { is: 'gap' }>['where'][number]['stretches'][number]): string => {
  if (one.is === 'other') return 'other'
  if (one.is === 'value') return String(one.value)
  return `${one.overIn ? '[' : '('}${one.over ?? ''}..${one.under ?? ''}${one.underIn ? ']' : ')'}`
}

const findings = (...args: Parameters<typeof table>): string[] => told(tableFindings(table(...args), plain))

test('numbers: what lies between two rules, and what both take', () => {
  assert.deepEqual(findings('UNIQUE', ['number'], [['< 5'], ['[6..10]'], ['> 10']]), ['gap a:[5..6)'])
  assert.deepEqual(findings('UNIQUE', ['number'], [['<= 5'], ['[5..10]'], ['> 10']]), ['overlap 1+2 a:5'])
  assert.deepEqual(findings('UNIQUE', ['number'], [['< 5'], ['>= 5']]), [])
  assert.deepEqual(findings('UNIQUE', ['number'], [['not(5)'], ['5']]), [])
})

test('between two days that follow each other there is none', () => {
  assert.deepEqual(findings('UNIQUE', ['date'], [['<= date("2026-06-30")'], ['>= @"2026-07-01"']]), [])
  assert.deepEqual(findings('UNIQUE', ['date'], [['<= date("2026-06-29")'], ['>= @"2026-07-01"']]), [
    'gap a:(2026-06-29..2026-07-01)',
  ])
})

test('texts: what is not among the allowed ones can not come, and without such a list it can', () => {
  const rules: Rule[] = [['"hög"'], ['"låg"']]
  assert.deepEqual(findings('UNIQUE', ['string'], rules), ['gap a:other'])
  assert.deepEqual(findings('UNIQUE', ['string'], rules, ['"hög", "låg"']), [])
  assert.deepEqual(findings('UNIQUE', ['string'], rules, ['"hög", "låg", "okänd"']), ['gap a:okänd'])
})

test('two columns: the gap is told where it is', () => {
  assert.deepEqual(
    findings(
      'UNIQUE',
      ['boolean', 'number'],
      [
        ['true', '-'],
        ['false', '> 100'],
      ],
    ),
    ['gap a:false b:(..100]'],
  )
})

test('hit policies: what is no fault is not told', () => {
  const rules: Rule[] = [
    ['> 1', '"a"'],
    ['> 5', '"a"'],
    ['<= 1', '"b"'],
  ]
  assert.deepEqual(findings('ANY', ['number'], rules), [])
  assert.deepEqual(
    findings(
      'ANY',
      ['number'],
      [
        ['> 1', '"a"'],
        ['> 5', '"b"'],
        ['<= 1', '"b"'],
      ],
    ),
    ['overlap 1+2 a:(5..)'],
  )
  assert.deepEqual(findings('COLLECT', ['number'], [['> 5'], ['> 10']]), [])
  assert.deepEqual(findings('FIRST', ['number'], [['> 5'], ['> 10'], ['-']]), ['never 2'])
})

test('what can not be known is said, and nothing is claimed of it', () => {
  assert.deepEqual(findings('UNIQUE', ['number'], [['< gräns'], ['>= gräns']]), ['unknown a 1,2'])
  assert.deepEqual(findings('UNIQUE', ['string'], [['starts with(?, "a")'], ['"b"']]), ['unknown a 1'])
  assert.deepEqual(findings('UNIQUE', ['number'], [['"fel"'], ['> 0']]), ['unknown a 1'])
})

test('gaps of random tables are those that trying every value finds', () => {
  let seed = 7
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * n)
  }
  const cells = ['-', '< 2', '[2..4]', '> 4', '3', 'not(3)', '(1..5)']
  for (let round = 0; round < 60; round++) {
    const rules = Array.from(
      { length: 1 + random(4) },
      (): Rule => [cells[random(cells.length)] ?? '-', cells[random(cells.length)] ?? '-'],
    )
    const holds = (cell: string, n: number): boolean =>
      ({
        '-': true,
        '< 2': n < 2,
        '[2..4]': n >= 2 && n <= 4,
        '> 4': n > 4,
        '3': n === 3,
        'not(3)': n !== 3,
        '(1..5)': n > 1 && n < 5,
      })[cell] ?? false
    const values = Array.from({ length: 15 }, (_, i) => i / 2 - 0.5)
    const isHole = values.some(a => values.some(b => !rules.some(([x = '', y = '']) => holds(x, a) && holds(y, b))))
    const doubled = values.some(a =>
      values.some(b => rules.filter(([x = '', y = '']) => holds(x, a) && holds(y, b)).length > 1),
    )
    const found = findings('UNIQUE', ['number', 'number'], rules)
    assert.equal(
      found.some(one => one.startsWith('gap')),
      isHole,
      JSON.stringify(rules),
    )
    assert.equal(
      found.some(one => one.startsWith('overlap')),
      doubled,
      JSON.stringify(rules),
    )
  }
})
