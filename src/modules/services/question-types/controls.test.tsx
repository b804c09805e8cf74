import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { readHtml } from '../../../../test/support/html.ts'
import { judge } from '../../../../test/support/judge.ts'
import { fieldsOf } from '../../../kernel/http/fields.ts'
import { madeUpContext } from '../../../ui/gallery/made-up.ts'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { Json } from '../question.ts'
import { questionTypes } from './registry.ts'
import { ask, question } from './try.ts'

const file = { id: 'a', name: 'cv.pdf', type: 'application/pdf', size: 34_000, sha256: 'b', state: 'clean' }
const many = Array.from({ length: 400 }, (_, n) => `skola-${n}`)
const cells = { rows: ['rent', 'food'], columns: [{ id: 'sum', type: 'money' }] }

type Case = { settings?: Record<string, unknown>; stored: Json; wrong: [string, string][] }

/** Each type with an answer, and with something that can't be taken. */
const cases: Record<string, Case[]> = {
  text: [{ settings: { minLength: 3 }, stored: 'Almvik', wrong: [['q', 'a']] }],
  'long-text': [{ settings: { maxWords: 1 }, stored: 'Rad', wrong: [['q', 'två ord']] }],
  number: [{ settings: { unit: true }, stored: 3, wrong: [['q', 'tre']] }],
  money: [{ stored: 123_450, wrong: [['q', 'hundra']] }],
  'yes-no': [{ stored: true, wrong: [['q', 'kanske']] }],
  'one-of': [{ settings: { choices: ['park', 'kok'] }, stored: 'park', wrong: [['q', 'slott']] }],
  'many-of': [{ settings: { choices: ['park', 'kok'] }, stored: ['park'], wrong: [['q', 'slott']] }],
  select: [
    { settings: { list: 'municipalities' }, stored: '1280', wrong: [['q', '9999']] },
    { settings: { list: 'countries', own: true }, stored: 'SE', wrong: [['q', 'Sverige']] },
    { settings: { choices: many }, stored: 'skola-7', wrong: [['q', 'q skola']] },
    { settings: { choices: many }, stored: 'skola-7', wrong: [['q', 'gymnasium']] },
  ],
  date: [{ stored: '2027-06-07', wrong: [['q-day', '31']] }],
  'date-range': [{ stored: { from: '2027-06-07', to: '2027-06-13' }, wrong: [['q-to-day', '31']] }],
  'birth-date': [{ settings: { own: true }, stored: '1990-01-02', wrong: [['q-day', '31']] }],
  time: [{ stored: '08:30', wrong: [['q', 'halv nio']] }],
  email: [{ settings: { own: true }, stored: 'maja@example.com', wrong: [['q', 'maja']] }],
  phone: [{ settings: { own: true }, stored: '070-123 45 67', wrong: [['q', 'ring']] }],
  'personal-number': [{ stored: '201010029840', wrong: [['q', '1']] }],
  'coordination-number': [{ stored: '198709889838', wrong: [['q', '1']] }],
  'organisation-number': [{ stored: '2120000829', wrong: [['q', '1']] }],
  'bank-account': [{ stored: { clearing: '6000', account: '806967498' }, wrong: [['q-clearing', '1']] }],
  giro: [
    { stored: { kind: 'bankgiro', number: '9912346' }, wrong: [['q', '9912346']] },
    { settings: { accepts: ['plusgiro'] }, stored: { kind: 'plusgiro', number: '1234566' }, wrong: [['q', 'x']] },
  ],
  iban: [{ stored: 'SE4550000000058398257466', wrong: [['q', 'SE']] }],
  'postal-address': [
    {
      settings: { own: true },
      stored: { street: 'Hamngatan 4', postalCode: '99901', city: 'Almvik' },
      wrong: [['q-street', 'x']],
    },
  ],
  property: [{ stored: 'ALMVIK HAMNEN 3:12', wrong: [['q', 'Hamnen']] }],
  place: [{ stored: { description: 'Bryggan', lat: 57.7, lon: 14.2 }, wrong: [['q-coordinates', 'vid bron']] }],
  table: [{ settings: cells, stored: { rent: { sum: 100 }, food: { sum: 0 } }, wrong: [['q-rent-sum', 'mycket']] }],
  file: [
    { settings: { types: ['pdf'] }, stored: file, wrong: [] },
    { settings: { types: ['pdf'], max: 3 }, stored: [file, { ...file, id: 'b', name: 'b.pdf' }], wrong: [] },
  ],
  consent: [{ stored: false, wrong: [['q', 'kanske']] }],
  declaration: [{ stored: true, wrong: [] }],
  signature: [{ stored: true, wrong: [] }],
  child: [
    { stored: { name: 'Ebba', number: '202403159904' }, wrong: [['q-number', '1']] },
    {
      stored: { person: '0190a000-0000-7000-8000-000000000001', name: 'Moa', birthDate: '2017-09-04' },
      wrong: [['q', '0190a000-0000-7000-8000-000000000009']],
    },
  ],
  'booking-slot': [
    {
      settings: { calendar: 'samtal' },
      stored: { start: '2026-12-01T09:00', minutes: 30 },
      wrong: [['q', 'i morgon']],
    },
    { settings: { calendar: 'full' }, stored: { start: '2026-12-01T09:00', minutes: 30 }, wrong: [['q', '9']] },
  ],
}

test('every type has its case here', () =>
  assert.deepEqual(Object.keys(cases).sort(), [...questionTypes.keys()].sort()))

for (const [name, list] of Object.entries(cases))
  for (const [at, { settings = {}, stored, wrong }] of list.entries())
    test(`${name} ${at + 1}: as it comes, filled in, wrong and missing, in both languages, the page is as every page must be`, () => {
      const type = questionTypes.get(name)
      assert.ok(type)
      for (const locale of ['sv', 'en'] as const)
        for (const optional of [false, true]) {
          const asked = question(type, { ...settings, optional })
          const asking = { ...ask, locale, words: { ...ask.words, language: locale } }
          for (const heading of [true, false]) {
            const shown = (kept: Json | undefined, sent?: [string, string][]) => {
              const fields = fieldsOf(sent ?? [])
              const parsed = sent ? asked.parse(fields, asking, undefined) : undefined
              const errors = parsed && 'complaints' in parsed ? parsed.complaints : {}
              const c = {
                ...madeUpContext({ locale }),
                errors,
                typed: (n: string) => (sent ? fields.text(n) : undefined),
              }
              const page = (
                <QuestionPage
                  c={c}
                  title="Sommarjobb"
                  back="/"
                  submit="Fortsätt"
                  heading={heading ? undefined : 'Sommarjobb'}
                  action="/x"
                  multipart={asked.upload !== undefined}
                >
                  <asked.Control c={c} ask={asking} stored={kept} heading={heading} />
                </QuestionPage>
              )
              const source = `<!doctype html>${renderToString(page).replace(/^<!doctype html>/i, '')}`
              const status = Object.keys(errors).length > 0 ? 422 : 200
              const faults = judge(source, readHtml(source), {
                status,
                locale,
                suffix: 'Almviks kommun',
                signedIn: true,
                assets: 0,
              })
              assert.deepEqual(faults, [], `${name} ${locale} ${heading ? 'heading' : 'label'} ${status}`)
              return status
            }
            shown(undefined)
            shown(stored)
            if (wrong.length > 0) assert.equal(shown(undefined, wrong), 422)
            if (!optional) assert.equal(shown(undefined, []), 422)
          }
          assert.equal(asked.check(stored, asking), undefined)
          assert.ok(asked.show(stored, asking).join('').length > 0)
        }
    })
