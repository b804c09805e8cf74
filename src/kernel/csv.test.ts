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

test('nor where it would begin a cell at another separator than ours', () => {
  const begins = /(^|[,;\t\r\n|"])\s*[=+\-@\uFF1D]/
  for (const inside of [';', ',', '\t', '\n', '\r\n', '|', '"', '; ', ';"', '";"', ' ;\t', '";', '\n\n']) {
    for (const sign of ['=', '+', '-', '@', '\uFF1D']) {
      const [, line = ''] = csv([[`Bra${inside}${sign}HYPERLINK("http://x")`]]).split('\uFEFF')
      assert.doesNotMatch(line, begins, JSON.stringify(inside + sign))
      assert.match(line, /^"/, JSON.stringify(inside + sign))
      // As one that knows nothing of quotes would split it.
      for (const piece of line.split(/[;,\t\r\n]/)) assert.doesNotMatch(piece.replaceAll('"', ''), /^\s*[=+\-@]/, piece)
    }
  }
  assert.equal(csv([['kl. 8-10, a=b', 'e-post; sms']]), '\uFEFF"kl. 8-10, a=b";"e-post; sms"\r\n')
})
