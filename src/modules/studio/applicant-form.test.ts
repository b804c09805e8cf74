import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid } from '../../kernel/errors.ts'
import { fieldsOf } from '../../kernel/http/fields.ts'
import { applicantFrom } from './applicant-form.ts'

const before = { kinds: ['person' as const, 'guardian' as const], guardian: { under: 13 }, helper: 'send' as const }

test('organisations are let in with the code of their permission, and what is not asked about stays', () => {
  const fields = fieldsOf([
    ['privat', 'ja'],
    ['organisation', 'ja'],
    ['behorighet', 'foreningsbidrag'],
    ['nekas', 'young'],
  ])
  assert.deepEqual(applicantFrom(fields, before), {
    kinds: ['person', 'guardian', 'organisation'],
    guardian: { under: 13 },
    helper: 'send',
    organisation: { permission: 'foreningsbidrag' },
    refusedWhen: ['young'],
  })
})

test('organisations that are no longer let in take their permission along, and somebody may always apply', () => {
  const organisation = { kinds: ['organisation' as const], organisation: { permission: 'a' } }
  assert.deepEqual(applicantFrom(fieldsOf([]), organisation), { kinds: ['person'] })
})

test('a code that is none is told of', () => {
  for (const code of ['', 'två ord', '<b>'])
    assert.throws(
      () =>
        applicantFrom(
          fieldsOf([
            ['organisation', 'ja'],
            ['behorighet', code],
          ]),
          before,
        ),
      Invalid,
    )
})
