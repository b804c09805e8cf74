import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { marking } from '../http/marking.ts'
import { languageCodes, languages, speechIn } from './languages.ts'
import { compile } from './message.ts'

test('no language is counted and dated like that of the machine', () => {
  for (const code of languageCodes) {
    const { intl } = languages[code]
    const [plain = ''] = intl.split('-')
    for (const asked of [new Intl.DateTimeFormat(intl), new Intl.NumberFormat(intl), new Intl.PluralRules(intl)])
      assert.ok(asked.resolvedOptions().locale.startsWith(plain), `${code}: ${asked.resolvedOptions().locale}`)
  }
  for (const code of ['fit', 'smj', 'sma', 'rom'] as const)
    assert.equal(
      compile('{n, number} {d, date, long}', code)({ n: 1234.5, d: Temporal.PlainDate.from('2026-03-03') }),
      compile('{n, number} {d, date, long}', 'sv')({ n: 1234.5, d: Temporal.PlainDate.from('2026-03-03') }),
    )
  assert.equal(compile('{n, number}', 'ar')({ n: 12 }), '12')
})

test('what is said in another language is marked wherever it stands, and nothing else is', () => {
  const speech = speechIn('ar')
  speech.said.add('اسمك')
  const page = marking(speech, () =>
    renderToString(
      h('form', null, [
        h('label', null, ['اسمك', ' (valfritt)']),
        h('p', null, 'اسمك'),
        h('p', null, 'Fortsätt'),
        h('select', null, h('option', null, 'اسمك')),
        h('input', { name: 'x' }),
        h('input', { name: 'y', type: 'hidden' }),
      ]),
    ),
  )
  assert.equal(
    page,
    '<form><label><span lang="ar" dir="rtl">اسمك</span> (valfritt)</label><p lang="ar" dir="rtl">اسمك</p><p>Fortsätt</p>' +
      '<select><option lang="ar" dir="rtl">اسمك</option></select><input name="x" dir="auto"/><input name="y" type="hidden"/></form>',
  )
  assert.equal(renderToString(h('p', null, 'اسمك')), '<p>اسمك</p>')
})
