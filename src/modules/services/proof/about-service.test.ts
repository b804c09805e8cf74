// What a service says about who may send it, what it costs and how long it takes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { animals, saidOf, says, silent, twoPages } from '../../../../test/support/small-service.ts'

test('a service that is sent without signing in knows nobody: what rests on somebody is told of, each with its reason', () => {
  const applicant = { kinds: ['person'], anonymous: 'send' }
  const email = { type: 'email', own: true, prefill: 'email' }
  const facts = { ...animals, email: { ...email, optional: true } }
  const pages = twoPages('mine', ['name', 'email'])
  const conditions = { mine: 'pet = "hund"' }
  silent(/nobody/, { applicant, facts, conditions, pages })
  says(/^stops nobody-known facts\.email nobody-known$/, {
    applicant,
    facts: { ...animals, email },
    conditions,
    pages: [{ id: 'djur', facts: ['pet', 'count', 'name', 'email'] }],
  })
  silent(/nobody-known/, { applicant, facts: { ...animals, email }, conditions, pages })
  says(/^stops nobody-number facts\.name nobody-number$/, {
    applicant,
    facts: { ...facts, name: { type: 'personal-number' } },
    conditions,
    pages,
  })
  says(/^stops nobody-refused conditions\.young nobody-refused$/, {
    applicant: { ...applicant, refusedWhen: ['young'] },
    facts,
    conditions: { ...conditions, young: 'person.age < 13' },
    pages,
  })
  says(/^stops nobody-appeals appealRegime nobody-appeals$/, {
    applicant,
    facts,
    conditions,
    pages,
    appealRegime: 'forvaltningsbesvar',
  })
  says(/^warns nobody-no-contact facts nobody-no-contact$/, {
    applicant,
    facts: animals,
    conditions,
    pages: twoPages('mine'),
  })
  silent(/nobody/, { facts: animals, conditions, pages: twoPages('mine') })
})

test('what says neither what it costs nor from when the days are counted is pointed out', () => {
  const parts = { facts: { a: { type: 'text' } }, pages: [{ id: 'ett', facts: ['a'] }] }
  const said = (silent: boolean) => saidOf({ ...parts, silent }).filter(one => /no-fees|no-service-level/.test(one))
  assert.deepEqual(said(false), [])
  assert.deepEqual(said(true), ['warns no-fees fees no-fees', 'warns no-service-level serviceLevel no-service-level'])
})
