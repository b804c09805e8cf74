import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildHome } from '../../../test/support/home-service.ts'
import { loadTexts, translator } from '../../kernel/texts/texts.ts'
import { feesInWords, levelInWords } from './fees.ts'

const texts = loadTexts(join(import.meta.dirname, '../../..'))
const at = (locale: 'sv' | 'en') => ({ t: translator(texts, 'almvik', locale), locale })
const law = ['Kommunallagen (2017:725) 2 kap. 5 §']
const labels = { 'fee.permit.label': 'Tillstånd', 'fee.permit.paid': 'Du får en faktura.' }

const inWords = (fee: Record<string, unknown>, locale: 'sv' | 'en' = 'sv') => {
  const result = buildHome({ fees: [{ id: 'permit', legalBasis: law, ...fee }] }, labels)
  if ('faults' in result) return result.faults.map(({ path, message }) => `${path}: ${message}`)
  const { service } = result
  return feesInWords(service.definition, service.words('sv'), locale)?.map(({ amount }) =>
    amount.replaceAll('\u00a0', ' '),
  )
}

test('an amount is said as people say it, in both languages', () => {
  assert.deepEqual(inWords({ kind: 'fixed', amount: 125_000 }), ['1 250 kr'])
  assert.deepEqual(inWords({ kind: 'fixed', amount: 12_550, per: 'month' }), ['125,50 kr i månaden'])
  assert.deepEqual(inWords({ kind: 'range', from: 0, to: 154_700, per: 'year' }), ['Mellan 0 kr och 1 547 kr om året'])
  assert.deepEqual(inWords({ kind: 'decision' }), ['Beloppet står i beslutet'])
  assert.match(inWords({ kind: 'fixed', amount: 125_000, per: 'month' }, 'en')?.join() ?? '', /1,250 a month$/)
})

test('what is wrong with a fee is told with its place', () => {
  assert.match(inWords({ kind: 'fixed', amount: 12.5 })?.join() ?? '', /fees\[0\]\.amount/)
  assert.match(inWords({ kind: 'range', from: 200, to: 100 })?.join() ?? '', /fees\[0\]\.to: write more than from/)
  assert.match(inWords({ kind: 'fixed', amount: 100, legalBasis: [] })?.join() ?? '', /legalBasis/)
  const wordless = buildHome({ fees: [{ id: 'permit', kind: 'decision', legalBasis: law }] })
  assert.ok('faults' in wordless && wordless.faults.some(({ path }) => path === 'fee.permit.paid'))
  const twice = { id: 'permit', kind: 'decision', legalBasis: law }
  assert.ok('faults' in buildHome({ fees: [twice, twice] }, labels))
})

test('no fees is something else than nothing said', () => {
  for (const [fees, expected] of [
    [undefined, undefined],
    [[], []],
  ] as const) {
    const result = buildHome(fees ? { fees } : {})
    assert.ok('service' in result)
    assert.deepEqual(feesInWords(result.service.definition, result.service.words('sv'), 'sv'), expected)
  }
})

test('the promised time says from when it is counted', () => {
  const { t } = at('sv')
  assert.equal(
    levelInWords({ handlingTimeDays: 42, serviceLevel: { countsFrom: 'complete' } }, t),
    'Högst 42 dagar från det att allt vi behöver har kommit in',
  )
  assert.equal(levelInWords({ handlingTimeDays: 1 }, t), 'Högst en dag från det att vi har fått det')
})
