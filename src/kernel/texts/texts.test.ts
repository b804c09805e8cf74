import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, test } from 'node:test'
import { formatDateTime, formatFileSize, formatList, machineDate } from './format.ts'
import { compile } from './message.ts'
import { loadTexts } from './texts.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** A repository with only these texts in it. */
const repository = (files: Record<string, Record<string, unknown>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'torg-texts-'))
  made.push(root)
  for (const [path, texts] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), JSON.stringify(texts))
  }
  return root
}

const cases = {
  'src/modules/cases/texts/sv.json': { title: 'Ärenden', left: '{n, plural, one {# dag} other {# dagar}} kvar' },
  'src/modules/cases/texts/en.json': { title: 'Cases', left: '{n, plural, one {# day} other {# days}} left' },
}

test('each language has its own words and its own plural', () => {
  const texts = loadTexts(repository(cases))
  assert.equal(texts.find('almvik', 'sv', 'cases.left')({ n: 1 }), '1 dag kvar')
  assert.equal(texts.find('almvik', 'en', 'cases.left')({ n: 2 }), '2 days left')
})

test('Granås may word it in its own way, and Almvik does not notice', () => {
  const root = repository({ ...cases, 'municipalities/granas/texts/sv.json': { 'cases.title': 'Dina ärenden' } })
  const texts = loadTexts(root)
  assert.equal(texts.find('granas', 'sv', 'cases.title')(), 'Dina ärenden')
  assert.equal(texts.find('almvik', 'sv', 'cases.title')(), 'Ärenden')
  assert.equal(texts.find('granas', 'en', 'cases.title')(), 'Cases')
})

const refused: [string, Record<string, Record<string, unknown>>, RegExp][] = [
  [
    'a missing translation',
    { ...cases, 'src/modules/cases/texts/en.json': { title: 'Cases' } },
    /en\.json: cases\.left is missing/,
  ],
  [
    'a placeholder that only one language has',
    { ...cases, 'src/modules/cases/texts/en.json': { title: 'Cases', left: '{m} left' } },
    /cases\.left must have the placeholders {n}/,
  ],
  [
    'a broken message',
    { ...cases, 'src/ui/texts/sv.json': { a: '{n' }, 'src/ui/texts/en.json': { a: 'a' } },
    /ui\.a is not a valid ICU message/,
  ],
  ['keys in keys', { ...cases, 'src/ui/texts/sv.json': { a: { b: 'c' } } }, /ui\.a must be a text/],
  [
    'an override of nothing',
    { ...cases, 'municipalities/granas/texts/sv.json': { 'cases.titel': 'Ärenden' } },
    /there is no text cases\.titel/,
  ],
  [
    'an override without its placeholder',
    { ...cases, 'municipalities/granas/texts/sv.json': { 'cases.left': 'snart' } },
    /granas.*cases\.left must have the placeholders {n}/,
  ],
]

for (const [name, files, message] of refused) {
  test(`the program does not start with ${name}`, () => {
    assert.throws(() => loadTexts(repository(files)), message)
  })
}

test('a key that does not exist is a bug, not an empty page', () => {
  assert.throws(() => loadTexts(repository(cases)).find('almvik', 'sv', 'cases.none'), /cases\.none/)
})

test('English is British, days and times are Swedish', () => {
  const at = Temporal.Instant.from('2026-07-01T22:30:00Z')
  assert.equal(formatDateTime(at, 'sv'), '2 juli 2026 kl.\u00a000:30')
  assert.equal(formatDateTime(at, 'en'), '2 July 2026, 00:30')
  assert.equal(machineDate(at), '2026-07-02T00:30+02:00')
  assert.equal(compile('{at, date, short}', 'en')({ at }), '02/07/26')
})

test('sizes and lists are worded as people say them', () => {
  assert.equal(formatFileSize(2_449_000, 'sv'), '2,4 MB')
  assert.equal(formatFileSize(999_600, 'sv'), '1 MB')
  assert.equal(formatFileSize(340_200, 'en'), '340 kB')
  assert.equal(formatList(['PDF', 'JPEG', 'PNG'], 'sv', 'or'), 'PDF, JPEG eller PNG')
})
