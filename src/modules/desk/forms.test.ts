import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid } from '../../kernel/errors.ts'
import { fieldsOf } from '../../kernel/http/fields.ts'
import { filterFrom } from './filter.ts'
import { decisionFrom, dueFrom, revOf, stepFrom } from './forms.ts'
import { listUrl } from './urls.ts'

const due = (day: string, month: string, year: string) =>
  dueFrom(
    fieldsOf([
      ['sista-dag-day', day],
      ['sista-dag-month', month],
      ['sista-dag-year', year],
    ]),
  )

test('a day in three fields is a day, or a complaint at its field', () => {
  assert.equal(due('1', '03', '2026').toString(), '2026-03-01')
  for (const [day, month, year] of [
    ['30', '2', '2026'],
    ['', '', ''],
    ['1', 'mars', '2026'],
    ['1', '3', '26'],
  ] as const) {
    assert.throws(
      () => due(day, month, year),
      (fault: unknown) => fault instanceof Invalid && 'sista-dag' in fault.complaints,
    )
  }
})

test('a forged revision or outcome is none', () => {
  assert.equal(revOf(fieldsOf([['rev', '7']])), 7)
  for (const rev of ['', '-1', '1e9', '99999999999']) assert.equal(revOf(fieldsOf([['rev', rev]])), 0)
  assert.throws(() => decisionFrom(fieldsOf([]), 'constructor'), Invalid)
})

test('the button that was pressed says what becomes of the words; a forged one means looking them through', () => {
  assert.deepEqual(stepFrom(fieldsOf([['angra', 'ja']])), { kind: 'take-back' })
  assert.deepEqual(stepFrom(fieldsOf([['borja-1', 'ja']])), { kind: 'begin-from', reason: 1 })
  for (const name of ['borja-', 'borja-x', 'borja-1e9', 'borja-99999'])
    assert.deepEqual(stepFrom(fieldsOf([[name, 'ja']])), { kind: 'look-through' })
})

test('a filter is an address and comes back as it went; what is unknown means nothing', () => {
  const filter = {
    state: 'waiting',
    service: 'sommarjobb',
    mine: true,
    unassigned: false,
    search: 'åke',
    after: 'x',
  } as const
  assert.deepEqual(filterFrom(new URL(`http://almvik.localhost${listUrl(filter)}`).searchParams), filter)
  assert.equal(listUrl(filterFrom(new URLSearchParams('status=drop&mina=1'))), '/handlaggning')
})
