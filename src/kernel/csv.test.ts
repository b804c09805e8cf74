import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csv } from './csv.ts'

test('opens in columns in a Swedish Excel: semicolons, decimal commas and the mark of UTF-8', () => {
  assert.equal(
    csv([
      ['Fråga', 'Antal'],
      ['Hej; "du", där', 3],
      ['två\nrader', -1.5],
    ]),
    '\uFEFFFråga;Antal\r\n"Hej; ""du"", där";3\r\n"två\nrader";-1,5\r\n',
  )
})

test('never gives a spreadsheet a formula to run', () => {
  for (const text of ['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")', '\r=1'])
    assert.match(csv([[text]]), /^\uFEFF"?'/, JSON.stringify(text))
  assert.equal(csv([['a=b']]), '\uFEFFa=b\r\n')
})
