import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { readConfig } from '../kernel/config.ts'
import { command } from './import-form.ts'

const folder = mkdtempSync(join(tmpdir(), 'torg-import-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'forms'))
mkdirSync(join(folder, 'translations'))

const put = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const line = z.object({ file: z.string(), ok: z.boolean(), questions: z.number(), renderErrors: z.array(z.string()) })

/** Runs the command; gives its exit code and the lines that it prints. */
const run = async (args: string[], t: { mock: { method: typeof import('node:test').mock.method } }) => {
  const printed: string[] = []
  t.mock.method(console, 'log', (text: string) => printed.push(text))
  const code = await command.run(args, readConfig({}, []))
  return { code, lines: printed.map(text => line.parse(JSON.parse(text))) }
}

test('each file gives a line; a broken one gives exit code 1 and does not stop the others', async t => {
  const good = put(
    'forms/god.json',
    JSON.stringify({ title: 'Ansøg', language: 'nb', components: [{ type: 'textfield', key: 'navn', label: 'Navn' }] }),
  )
  put('translations/god.json', JSON.stringify({ en: { Navn: 'Name' } }))
  const bad = put('forms/trasig.json', '{"components": [')
  const out = join(folder, 'ut')
  const { code, lines } = await run([bad, good, '--out', out, '--render'], t)
  assert.equal(code, 1)
  assert.deepEqual(
    lines.map(({ ok, renderErrors }) => [ok, renderErrors.length]),
    [
      [false, 0],
      [true, 0],
    ],
  )
  assert.match(readFileSync(join(out, 'ansog', 'texts', 'en.json'), 'utf8'), /"fact.navn.label": "Name"/)
  assert.ok(existsSync(join(out, 'ansog', 'import.json')))
})

test('without a folder to write to it says how it is used', async () => {
  await assert.rejects(async () => command.run(['a.json'], readConfig({}, [])), /--out DIR/)
  await assert.rejects(
    async () => command.run(['a.json', '--out', 'x', '--fast'], readConfig({}, [])),
    /no setting --fast/,
  )
})

test('a file named by its language beside a form is read as its translations, as a table or as the same form', async t => {
  const form = (label: string) => ({
    title: label === 'Namn' ? 'Ansökan om bänk' : 'Application for a bench',
    language: 'sv',
    components: [{ type: 'textfield', key: 'namn', label }],
  })
  const main = put('forms/bank.json', JSON.stringify(form('Namn')))
  put('forms/bank.en.json', JSON.stringify({ ...form('Name'), language: 'en' }))
  const table = put('forms/bank.fi.json', JSON.stringify({ Namn: 'Nimi', Adress: 'Osoite' }))
  put('forms/bank.de.json', '{')
  const out = join(folder, 'ut-bank')
  const { code, lines } = await run([main, table, '--out', out], t)
  assert.equal(code, 0)
  assert.equal(lines.length, 2)
  const [service = ''] = readdirSync(out)
  const texts = (language: string): string => readFileSync(join(out, service, 'texts', `${language}.json`), 'utf8')
  assert.match(texts('en'), /"fact.namn.label": "Name"/)
  assert.match(texts('en'), /"service.name": "Application for a bench"/)
  assert.match(texts('fi'), /"fact.namn.label": "Nimi"/)
  const report = readFileSync(join(out, service, 'import.json'), 'utf8')
  assert.match(report, /"path": "translations.fi",\s+"what": "Adress"/)
  assert.match(report, /bank.de.json[^}]*is not JSON/)
})
