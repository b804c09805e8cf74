import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../../../kernel/http/fields.ts'
import { answer, ask, question } from '../try.ts'
import { longText } from './question.tsx'

test('lines are kept, with one kind of line end', () => {
  const asked = question(longText)
  assert.equal(answer(asked, { q: 'Rad ett\r\nRad två\r\n' }), 'Rad ett\nRad två')
  assert.deepEqual(asked.show('Rad ett\nRad två', ask), ['Rad ett', 'Rad två'])
})

test('the limit in words says how many are too many', () => {
  const asked = question(longText, { maxWords: 3 })
  assert.equal(answer(asked, { q: 'ett två tre' }), 'ett två tre')
  assert.deepEqual(asked.parse(fieldsOf([['q', 'ett två tre fyra fem']]), ask, undefined), {
    complaints: { q: { key: 'services.question.long-text.too-many-words', args: { max: 3, over: 2 } } },
  })
})

test('a megabyte is refused as too long', () => {
  assert.deepEqual(answer(question(longText), { q: 'a'.repeat(1_000_000) }), { q: 'long-text.too-long' })
})

test('what can not be seen is no answer', () => {
  const unseen = { q: '\u200b\ufeff \n' }
  assert.deepEqual(answer(question(longText), unseen), { q: 'Skriv något' })
  assert.equal(answer(question(longText, { optional: true }), unseen), null)
  assert.deepEqual(answer(question(longText), { q: ['', 'två'] }), { q: 'again' })
})
