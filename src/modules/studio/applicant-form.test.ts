import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid } from '../../kernel/errors.ts'
import { fieldsOf } from '../../kernel/http/fields.ts'
import { applicantFrom } from './applicant-form.ts'

const form = (...pairs: [string, string][]) => fieldsOf(pairs)

test('children and organisations are let in with what each needs; what the form does not ask of is kept', () => {
  const before = {
    kinds: ['person' as const, 'organisation' as const],
    organisation: { permission: 'bygglov' },
    helper: 'send' as const,
    refusedWhen: ['young'],
  }
  const ticked = form(
    ['soker', 'guardian'],
    ['soker', 'organisation'],
    ['barn-under', '13'],
    ['behorighet', 'foreningsbidrag'],
  )
  assert.deepEqual(applicantFrom(ticked, before, ['old']), {
    kinds: ['guardian', 'organisation'],
    organisation: { permission: 'foreningsbidrag' },
    helper: 'send',
    guardian: { under: 13 },
    refusedWhen: ['old'],
  })
  assert.deepEqual(applicantFrom(form(), before, ['young']), before)
})

test('all children under age need no age, and who is no longer let in takes along what they needed', () => {
  const before = { kinds: ['person' as const], guardian: { under: 7 }, organisation: { permission: 'a' } }
  assert.deepEqual(applicantFrom(form(['soker', 'guardian'], ['barn-under', '18']), before, []), {
    kinds: ['guardian'],
  })
  assert.deepEqual(applicantFrom(form(['soker', 'person'], ['barn-under', '9'], ['behorighet', 'a']), before, []), {
    kinds: ['person'],
  })
})

test('nobody, an age or a code that is none, and others than oneself where one does not sign in are told of', () => {
  const wrong = (field: string, ...pairs: [string, string][]) =>
    assert.throws(
      () => applicantFrom(form(...pairs), { kinds: ['person'] }, []),
      (fault: unknown) => fault instanceof Invalid && field in fault.complaints,
    )
  wrong('soker', ['barn-under', ''])
  for (const age of ['0', '19', 'sju', '6,5']) wrong('barn-under', ['soker', 'guardian'], ['barn-under', age])
  for (const code of ['', 'två ord', '<b>']) wrong('behorighet', ['soker', 'organisation'], ['behorighet', code])
  for (const kind of ['guardian', 'organisation'])
    wrong('soker', ['soker', kind], ['behorighet', 'a'], ['inloggning', 'draft'])
})
