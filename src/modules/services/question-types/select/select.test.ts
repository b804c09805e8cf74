import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { choicesFor, options } from './model.ts'
import { select } from './question.tsx'

const home = question(select, { list: 'municipalities' })
const school = question(select, {
  choices: Array.from({ length: 400 }, (_, n) => `skola-${String(n).padStart(3, '0')}`),
})
/** What the choices are called in these tests: their keys. */
const named = (n: string) => `fact.q.choice.skola-${n}`

test('a list that can be opened sends the code', () => {
  assert.equal(answer(home, { q: '1280' }), '1280')
  assert.deepEqual(answer(home, { q: '9999' }), { q: 'select.choose' })
  assert.deepEqual(answer(home, { q: '' }), { q: 'Skriv något' })
  assert.deepEqual(home.show('1280', ask), ['Malmö'])
})

test('what a later version has taken away is asked again', () => assert.notEqual(home.check('1111', ask), undefined))

test('names stand in the order of the language', () => {
  const labels = (locale: 'sv' | 'en') =>
    choicesFor({ fact: 'q', optional: false, options: options.parse({ list: 'countries' }) }, { ...ask, locale }).map(
      ({ label }) => label,
    )
  assert.equal(labels('sv').at(-1), 'Östtimor')
  assert.equal(labels('en').at(-1), 'Zimbabwe')
})

test('where there are very many, the text is looked up: what is written out is taken', () => {
  assert.equal(answer(school, { q: named('017') }), 'skola-017')
  assert.equal(answer(school, { q: named('017').toUpperCase() }), 'skola-017')
  assert.deepEqual(answer(school, { q: 'gymnasium' }), { q: 'select.none' })
  assert.deepEqual(answer(school, {}), { q: 'Skriv något' })
})

test('a part of a name brings suggestions, and the ticked one is taken while it fits the text', () => {
  assert.deepEqual(answer(school, { q: 'fact q choice skola 01' }), { 'q-match': 'select.which' })
  assert.equal(answer(school, { q: 'fact q choice skola 01', 'q-match': 'skola-012' }), 'skola-012')
  assert.deepEqual(answer(school, { q: 'fact q choice skola 02', 'q-match': 'skola-012' }), {
    'q-match': 'select.which',
  })
})

test('a definition has either its own choices or a list', () => {
  assert.equal(select.options.safeParse({}).success, false)
  assert.equal(select.options.safeParse({ list: 'countries', choices: ['a', 'b'] }).success, false)
  assert.equal(select.options.safeParse({ list: 'planets' }).success, false)
})

test('conditions know the codes', () => assert.ok(home.feel?.kind === 'text' && home.feel.oneOf?.includes('0180')))
