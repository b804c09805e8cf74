import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Invalid } from '../../kernel/errors.ts'
import { fieldsOf } from '../../kernel/http/fields.ts'
import { actingFrom } from './applicant-form.ts'

const form = (...pairs: [string, string][]) => fieldsOf(pairs)

test('what the form does not ask of is kept: help, and organisations with the right they need', () => {
  const before = {
    kinds: ['person' as const, 'organisation' as const],
    organisation: { permission: 'bygglov' },
    helper: 'send' as const,
    refusedWhen: ['young'],
  }
  assert.deepEqual(actingFrom(form(['soker', 'guardian'], ['barn-under', '13']), before, ['old']), {
    kinds: ['guardian', 'organisation'],
    organisation: { permission: 'bygglov' },
    helper: 'send',
    guardian: { under: 13 },
    refusedWhen: ['old'],
  })
})

test('all children under age need no age, and no guardian none at all', () => {
  const before = { kinds: ['person' as const], guardian: { under: 7 } }
  assert.deepEqual(actingFrom(form(['soker', 'guardian'], ['barn-under', '18']), before, []), {
    kinds: ['guardian'],
  })
  assert.deepEqual(actingFrom(form(['soker', 'person'], ['barn-under', '9']), before, []), { kinds: ['person'] })
})

test('nobody, an age that is none, and guardians where one begins without signing in are told of', () => {
  const wrong = (...pairs: [string, string][]) =>
    assert.throws(() => actingFrom(form(...pairs), { kinds: ['person'] }, []), Invalid)
  wrong(['barn-under', ''])
  for (const age of ['0', '19', 'sju', '6,5']) wrong(['soker', 'guardian'], ['barn-under', age])
  assert.throws(
    () => actingFrom(form(['soker', 'guardian']), { kinds: ['person'], anonymous: 'draft' }, []),
    (fault: unknown) => fault instanceof Invalid && 'soker' in fault.complaints,
  )
})
