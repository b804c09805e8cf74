import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer, Resident } from '../../kernel/hands.ts'
import { type Action, actions, type CaseFacts, type CaseState, deadlinesOf } from './case.ts'
import { beforeMaps } from './on-map/works.ts'
import { may, maySee } from './rules.ts'

const rights = ['case.read', 'case.take', 'case.complete', 'case.decide', 'case.assign', 'case.protected']
const officer = (without: string[] = []): Officer => ({
  kind: 'officer',
  id: 'karin',
  name: 'Karin Öberg',
  grants: rights.filter(right => !without.includes(right)).map(right => ({ unit: 'arbetsmarknad', right })),
})
const lova: Resident = { kind: 'resident', id: 'lova', name: 'Lova Nyström', protectedIdentity: false }
const today = Temporal.PlainDate.from('2026-03-02')
const facts = (state: CaseState, more: Partial<CaseFacts> = {}): CaseFacts => ({
  state,
  unit: 'arbetsmarknad',
  applicant: 'lova',
  protected: false,
  recalled: false,
  ends: 'decision',
  deciding: false,
  ...beforeMaps(state, more.ends ?? 'decision'),
  ...(state === 'received' ? {} : { officer: 'karin', officerName: 'Karin Öberg' }),
  ...more,
})
const able = (actor: Officer | Resident, one: CaseFacts): Action[] =>
  actions.filter(action => may(actor, action, one, today).ok)

test('what an officer with every right may do, state by state', () => {
  assert.deepEqual(able(officer(), facts('received')), ['take', 'assign', 'message'])
  assert.deepEqual(able(officer(), facts('assigned')), ['release', 'assign', 'ask', 'message', 'decide'])
  assert.deepEqual(able(officer(), facts('waiting', { completionDue: today })), [
    'assign',
    'withdraw',
    'prolong',
    'message',
  ])
  assert.deepEqual(able(officer(), facts('waiting', { completionDue: today.subtract({ days: 1 }) })), [
    'assign',
    'withdraw',
    'prolong',
    'message',
    'decide',
  ])
  assert.deepEqual(able(officer(), facts('decided')), ['message', 'close'])
  assert.deepEqual(able(officer(), facts('closed')), [])
})

test('a case that was sent without signing in is handled like any other, but nobody can be asked to complete it', () => {
  const nobody = { applicant: null }
  assert.deepEqual(able(officer(), facts('assigned', nobody)), ['release', 'assign', 'message', 'decide'])
  assert.deepEqual(may(officer(), 'ask', facts('assigned', nobody), today), {
    ok: false,
    reason: { key: 'cases.refused.no-applicant' },
  })
  assert.deepEqual(able(officer(), facts('decided', nobody)), ['message', 'close'])
  assert.equal(maySee(lova, facts('received', nobody)), false)
  assert.equal(maySee(officer(), facts('received', nobody)), true)
})

test('what the applicant may do, state by state', () => {
  assert.deepEqual(able(lova, facts('received')), ['message', 'recall', 'correct'])
  assert.deepEqual(able(lova, facts('waiting')), ['message', 'answer', 'recall', 'correct'])
  assert.deepEqual(able(lova, facts('closed')), [])
})

test('each right is asked for by itself, and at the unit of the case', () => {
  assert.deepEqual(able(officer(['case.decide']), facts('assigned')), ['release', 'assign', 'ask', 'message'])
  assert.deepEqual(able(officer(['case.complete']), facts('assigned')), ['release', 'assign', 'decide'])
  assert.deepEqual(able(officer(), facts('assigned', { unit: 'miljo-bygg' })), [])
})

test('what was asked is changed by who has the case, and only while it is waited for', () => {
  const reasonOf = (action: Action, one: CaseFacts): unknown => {
    const answer = may(officer(), action, one, today)
    return answer.ok || !('key' in answer.reason) ? answer : answer.reason.key
  }
  for (const action of ['withdraw', 'prolong'] as const) {
    assert.equal(reasonOf(action, facts('waiting', { officer: 'johan' })), 'cases.refused.others')
    assert.equal(reasonOf(action, facts('received')), 'cases.refused.not-taken')
    assert.equal(reasonOf(action, facts('assigned')), 'cases.refused.nothing-asked')
    assert.equal(reasonOf(action, facts('decided')), 'cases.refused.decided')
    assert.equal(reasonOf(action, facts('closed')), 'cases.refused.closed')
    assert.equal(reasonOf(action, facts('waiting', { unit: 'miljo-bygg' })), 'cases.refused.right')
    assert.equal(may(officer(['case.complete']), action, facts('waiting'), today).ok, false)
    assert.equal(may(lova, action, facts('waiting'), today).ok, false)
  }
})

test('a case with a protected identity is seen with the right to it, and by the applicant', () => {
  const hidden = facts('received', { protected: true })
  assert.equal(maySee(officer(), hidden), true)
  assert.equal(maySee(officer(['case.protected']), hidden), false)
  assert.equal(maySee(lova, hidden), true)
  assert.equal(maySee({ kind: 'anyone' }, facts('received')), false)
  assert.equal(maySee({ ...lova, id: 'elias' }, hidden), false)
})

test('the six months of förvaltningslagen 12 § run where the decision can be appealed on its matter, and stop at the decision', () => {
  const one = { state: 'assigned', openedOn: today, decideBy: today.add({ days: 30 }) } as const
  const kinds = (regime: 'forvaltningsbesvar' | 'laglighetsprovning') =>
    deadlinesOf({ ...one, regime }, today).map(d => d.kind)
  assert.deepEqual(kinds('laglighetsprovning'), ['decide'])
  assert.deepEqual(kinds('forvaltningsbesvar'), ['decide', 'delay'])
  const [, delay] = deadlinesOf({ ...one, regime: 'forvaltningsbesvar' }, today.add({ days: 200 }))
  assert.deepEqual([delay?.on.toString(), delay?.daysLeft], ['2026-09-02', -16])
  assert.deepEqual(deadlinesOf({ ...one, state: 'decided', regime: 'forvaltningsbesvar' }, today), [])
})

test('the applicant corrects until somebody has begun to decide, and takes back until it is decided; once taken back there is only writing off', () => {
  for (const state of ['received', 'assigned', 'waiting'] as const) {
    assert.ok(able(lova, facts(state)).includes('correct'))
    assert.ok(able(lova, facts(state)).includes('recall'))
    assert.ok(!able(lova, facts(state, { deciding: true })).includes('correct'))
    assert.ok(able(lova, facts(state, { deciding: true })).includes('recall'))
    assert.deepEqual(able(lova, facts(state, { recalled: true })), ['message'])
    assert.ok(!able(officer(), facts(state)).includes('writeOff'))
    assert.ok(able(officer(), facts(state, { recalled: true })).includes('writeOff'))
    assert.ok(!able(officer(['case.decide']), facts(state, { recalled: true })).includes('writeOff'))
  }
  for (const state of ['decided', 'closed'] as const) {
    assert.ok(!able(lova, facts(state)).includes('correct'))
    assert.ok(!able(lova, facts(state)).includes('recall'))
    assert.ok(!able(officer(), facts(state, { recalled: true })).includes('writeOff'))
  }
})
