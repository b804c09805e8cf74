import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadTexts, translator } from '../../kernel/texts/texts.ts'
import { buildService } from '../services/build.ts'
import type { Sketch } from '../services/index.ts'
import { blankSketch } from '../services/sketch/blank.ts'
import { toldFault, toldFinding } from './fault-words.ts'

const t = translator(loadTexts(join(import.meta.dirname, '..', '..', '..')), 'almvik', 'sv')

test('what is not written yet is told in the words of the studio, with the way to where it is written', () => {
  const blank = blankSketch({
    slug: 'badplats',
    names: { sv: '' },
    act: 'application',
    unit: 'fritid',
    caseType: 'badplats',
    numberPrefix: '',
  })
  const shapeless: Sketch = {
    ...blank,
    body: { ...blank.body, legalBasis: [], next: [], pages: blank.body.pages.map(page => ({ ...page, facts: [] })) },
  }
  const written: Sketch = {
    ...blank,
    body: { ...blank.body, numberPrefix: 'BAD', subjects: ['fritid'], retention: { years: 2, decision: 'Planen' } },
  }
  const told = [shapeless, written].flatMap(sketch => {
    const built = buildService(sketch.body, sketch.texts)
    return 'faults' in built
      ? built.faults.map(fault => toldFault(t, sketch, fault))
      : assert.fail('Nothing is missing')
  })
  for (const one of told) {
    assert.doesNotMatch(one.text, /^Titta på det här/)
    assert.match(one.href, /^\/studio\/badplats/)
  }
  const texts = new Set(told.map(({ text }) => text))
  for (const wanted of [
    'Rutan är tom. Skriv något där.',
    'Välj minst ett ämne.',
    'Sidan är tom. Lägg till en fråga, eller ta bort sidan.',
    'Texten saknas. Skriv den.',
  ])
    assert.ok(texts.has(wanted), `${wanted} is not among ${[...texts].join(' | ')}`)
})

test('what the files call purpose, fees and service level is told in plain Swedish, with the field where it is written', () => {
  const blank = blankSketch({
    slug: 'badplats',
    names: { sv: 'Badplats' },
    act: 'application',
    unit: 'fritid',
    caseType: 'badplats',
    numberPrefix: 'BAD',
  })
  const [fact = ''] = Object.keys(blank.body.facts)
  const told = (rule: string, path: string, purposes: Sketch['body']['purposes'] = {}) =>
    toldFinding(
      t,
      { ...blank, body: { ...blank.body, purposes } },
      {
        level: 'warns',
        rule,
        place: { file: 'service.json', path },
        message: { key: 'services.proof.no-purpose', args: { fact } },
      },
    )
  const none = told('no-purpose', `facts.${fact}`)
  assert.equal(none.href, '/studio/badplats/tjansten/lag#falt-ny-andamal-sv')
  assert.match(none.text, /”E-postadress”/)
  const some = told('no-purpose', `facts.${fact}`, { kontakt: { legalBasis: [] } })
  assert.equal(some.href, `/studio/badplats/fraga/${fact}`)
  assert.equal(told('no-fees', 'fees').href, '/studio/badplats/tjansten/avgifter#falt-kostar')
  assert.equal(told('no-service-level', 'serviceLevel').href, '/studio/badplats/tjansten/handlaggning#falt-raknas-fran')
  for (const one of [none, some, told('no-fees', 'fees'), told('no-service-level', 'serviceLevel')])
    assert.doesNotMatch(one.text, /purpose|fees|serviceLevel/)
  const decision = toldFault(t, blank, {
    file: 'service.json',
    path: 'retention.decision',
    message: 'write at least 1 letters',
  })
  assert.equal(decision.where, 'Lag och gallring: Beslut om gallring eller bevarande')
})
