import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { homeDefinition } from '../../../../test/support/home-service.ts'
import { sectionsOf } from '../answer-sections.ts'
import { askingOf } from '../asking.ts'
import { buildService } from '../build.ts'
import type { Service } from '../compiled-service.ts'
import { walk } from '../walk.ts'
import { partFor, signersIn } from './signers-in.ts'

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')

const facts = {
  together: { type: 'yes-no' },
  partner: { type: 'personal-number' },
  partnerEmail: { type: 'email', optional: true },
  note: { type: 'text', optional: true },
  children: {
    type: 'group',
    min: 1,
    title: 'name',
    facts: {
      name: { type: 'text' },
      guardian: { type: 'personal-number' },
      guardianEmail: { type: 'email', optional: true },
    },
    pages: [{ id: 'barnet', facts: ['name', 'guardian', 'guardianEmail'] }],
  },
}
const partner = { id: 'partner', number: 'partner', email: 'partnerEmail', when: 'shared', sees: ['home'] }
const guardian = { id: 'guardian', number: 'children.guardian', email: 'children.guardianEmail', sees: ['family'] }

/** A service with these co-signers, in which each text is its own key. */
const build = (coSigners: object[], change: object = {}) => {
  const source = {
    ...homeDefinition,
    facts: { ...facts, ...change },
    conditions: { shared: 'together' },
    purposes: {},
    coSigners,
    pages: [
      {
        id: 'hem',
        section: 'home',
        facts: ['together', { fact: 'partner', when: 'shared' }, { fact: 'partnerEmail', when: 'shared' }],
      },
      { id: 'barn', section: 'family', facts: ['children', 'note'] },
    ],
  }
  const bare = buildService(source, { sv: {} })
  const missing = 'faults' in bare ? bare.faults.filter(({ message }) => message.startsWith('is missing')) : []
  return buildService(source, { sv: Object.fromEntries(missing.map(({ path }) => [path, path])) })
}

/** What is wrong with the co-signers, and not with the texts around them. */
const faultsOf = (coSigners: object[], change: object = {}): string[] => {
  const built = build(coSigners, change)
  return 'faults' in built
    ? built.faults.filter(({ path }) => path.startsWith('coSigners')).map(({ path, message }) => `${path}: ${message}`)
    : []
}

const serviceWith = (coSigners: object[]): Service => {
  const built = build(coSigners)
  if ('service' in built) return built.service
  return assert.fail(built.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'))
}

describe('who is to sign', () => {
  it('is told in words when nobody could be found, reached or shown anything', () => {
    assert.deepEqual(faultsOf([partner, guardian]), [])
    assert.match(
      faultsOf([{ ...partner, number: 'note' }])[0] ?? '',
      /number: "note" is no fact of the type personal-number/,
    )
    assert.match(faultsOf([{ ...partner, number: 'guardian' }])[0] ?? '', /with its group before it/)
    assert.match(faultsOf([{ ...partner, email: 'note' }])[0] ?? '', /email: "note" is no fact of the type email/)
    assert.match(
      faultsOf([{ ...partner, email: 'children.guardianEmail' }])[0] ?? '',
      /stands in another group than "partner"/,
    )
    assert.deepEqual(faultsOf([{ ...guardian, email: 'partnerEmail' }]), [])
    assert.match(faultsOf([{ ...partner, when: 'alone' }])[0] ?? '', /when: there is no condition "alone"/)
    assert.match(
      faultsOf([{ ...partner, sees: ['money'] }])[0] ?? '',
      /sees\[0\]: there is no section "money"; write one of home, family/,
    )
    assert.match(faultsOf([{ ...partner, sees: [] }])[0] ?? '', /nobody can sign what they may not read/)
    assert.match(faultsOf([partner, partner])[0] ?? '', /another co-signer is called "partner" too/)
    assert.match(
      faultsOf([partner], { partner: { type: 'personal-number', optional: true } })[0] ?? '',
      /nobody would be asked to sign; take "optional" away/,
    )
    assert.equal(faultsOf([{ ...partner, days: 1 }]).length, 1)
  })
})

describe('who the answers name', () => {
  const [astrid, erik] = ['199210149820', '197409029852']
  const row = (name: string, number: string, email: string | null) => ({
    row: name,
    answers: { name, guardian: number, guardianEmail: email },
  })
  const answers = {
    together: true,
    partner: astrid,
    partnerEmail: null,
    children: [row('Maja', astrid, null), row('Leo', erik, 'erik@example.com'), row('Tilde', astrid, 'a@example.com')],
    note: 'Hemligt?',
  }
  const service = serviceWith([partner, guardian])
  const ask = askingOf(service, { now, locale: 'sv' })
  const walked = (more: object = {}) => walk(service, { ...answers, ...more }, ask, {})

  it('is each person once for each part, with the address from any of the rows', () => {
    assert.deepEqual(
      signersIn(service, walked()).map(({ coSigner, number, email }) => [coSigner.id, number, email]),
      [
        ['partner', astrid, undefined],
        ['guardian', astrid, 'a@example.com'],
        ['guardian', erik, 'erik@example.com'],
      ],
    )
    assert.deepEqual(
      signersIn(service, walked({ together: false })).map(({ coSigner }) => coSigner.id),
      ['guardian', 'guardian'],
    )
  })

  it('reads the sections named, and of rows only those with the own number', () => {
    const [, , leosGuardian] = signersIn(service, walked())
    assert.ok(leosGuardian)
    const shown = sectionsOf(partFor(walked(), leosGuardian.coSigner, erik, false), ask)
    assert.deepEqual(
      shown.flatMap(({ answers: some }) => some.flatMap(({ lines }) => lines)),
      ['Hemligt?', 'Leo', '19740902-9852', 'erik@example.com'],
    )
    const hidden = sectionsOf(partFor(walked(), leosGuardian.coSigner, erik, true), ask)
    assert.deepEqual(
      hidden.flatMap(({ answers: some }) => some.flatMap(({ lines }) => lines)),
      ['Hemligt?', 'Leo', '19740902-9852'],
    )
  })
})
