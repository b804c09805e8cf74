import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../../../kernel/http/fields.ts'
import type { OwnChildren } from '../../own-children.ts'
import { ask, question } from '../try.ts'
import { child } from './question.tsx'

const moa = { id: '0190a000-0000-7000-8000-000000000001', name: 'Moa', number: '201709049942' }
const maja = { id: '0190a000-0000-7000-8000-000000000002', name: 'Maja', number: '201010029849' }
const children: OwnChildren = {
  state: 'known',
  all: [
    { ...moa, birthDate: Temporal.PlainDate.from('2017-09-04') },
    { ...maja, birthDate: Temporal.PlainDate.from('2010-10-02') },
  ],
}
const picked = { person: moa.id, name: 'Moa', birthDate: '2017-09-04' }

const read = (
  sent: Record<string, string>,
  settings = {},
  known: OwnChildren | 'not asked' = children,
  stored?: object,
) => {
  const parsed = question(child, settings).parse(
    fieldsOf(Object.entries(sent)),
    { ...ask, children: known === 'not asked' ? undefined : known },
    stored && JSON.parse(JSON.stringify(stored)),
  )
  return 'value' in parsed ? parsed.value : Object.keys(parsed.complaints)
}

test('a child in the list is chosen, and nothing of its number is kept', () => {
  assert.deepEqual(read({ q: moa.id }), picked)
  assert.deepEqual(question(child).show(picked, ask), ['Moa, född 2017', 'Från folkbokföringen'])
  assert.equal(question(child).called(picked, ask), 'Moa')
})

test('a child who is too old for the service, or somebody else’s, can’t be chosen, whatever is sent', () => {
  assert.deepEqual(read({ q: maja.id }, { under: 13 }), ['q'])
  assert.deepEqual(read({ q: '0190a000-0000-7000-8000-000000000003' }), ['q'])
  assert.deepEqual(read({ q: moa.id }, {}, { state: 'down', all: [] }), ['q'])
})

test('who was chosen before stays chosen when the register gives no answer, or somebody else fills in', () => {
  assert.deepEqual(read({ q: moa.id }, {}, { state: 'down', all: [] }, picked), picked)
  assert.deepEqual(read({ q: moa.id }, {}, 'not asked', picked), picked)
})

test('a child is written by hand beside the list, or where there is none', () => {
  const ebba = { name: 'Ebba', number: '202403159904' }
  assert.deepEqual(read({ q: 'annat', 'q-name': 'Ebba', 'q-number': '20240315-9904' }), ebba)
  assert.deepEqual(read({ q: 'Ebba', 'q-number': '20240315-9904' }, {}, { state: 'down', all: [] }), ebba)
  assert.deepEqual(read({ q: 'annat', 'q-name': '', 'q-number': '1' }), ['q-name', 'q-number'])
  assert.deepEqual(read({ q: '', 'q-number': '1' }, {}, 'not asked'), ['q', 'q-number'])
})

test('who is written with the number of a child in the list is that child: the same can’t be applied for twice', () => {
  assert.deepEqual(read({ q: 'annat', 'q-name': 'Moa L', 'q-number': '20170904-9942' }), picked)
  const asked = question(child)
  assert.equal(
    asked.same({ name: 'Ebba', number: '202403159904' }),
    asked.same({ name: 'Ebba Ek', number: '202403159904' }),
  )
})

test('conditions see the day of birth, of who is chosen and of who is written', () => {
  const asked = question(child)
  assert.deepEqual(asked.toFeel(picked), Temporal.PlainDate.from('2017-09-04'))
  assert.deepEqual(asked.toFeel({ name: 'X', number: '198709889838' }), Temporal.PlainDate.from('1987-09-28'))
})
