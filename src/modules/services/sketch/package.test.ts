import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { upgrade } from '../upgrade.ts'
import { filesOf, NoPackage, packed, unpacked } from './package.ts'
import { readSketch, type Sketch } from './sketch.ts'

const services = join(import.meta.dirname, '..', '..', '..', '..', 'municipalities', 'almvik', 'services')

const sketchIn = (slug: string): Sketch => {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(services, slug, name), 'utf8'))
  const texts = readdirSync(join(services, slug, 'texts')).map(name => [name.slice(0, -5), json(`texts/${name}`)])
  return readSketch(upgrade(json('service.json')), Object.fromEntries(texts), json('examples.json'))
}

const zipped = async (files: Record<string, string>): Promise<Uint8Array> => {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text))
  return zip.close()
}

const good = Object.fromEntries(filesOf(sketchIn('sommarjobb')))

const whyNot = async (bytes: Uint8Array): Promise<string> => {
  try {
    await unpacked(bytes)
  } catch (fault) {
    return fault instanceof NoPackage ? `${fault.why} ${fault.file}`.trim() : assert.fail(String(fault))
  }
  return assert.fail('It was taken')
}

test('every service of Almvik goes out and comes in the same, whatever order its keys had, to the byte', async () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([name, one]) => [name, turned(one)]),
    )
  }
  for (const slug of readdirSync(services)) {
    const sketch = sketchIn(slug)
    const bytes = await packed(sketch)
    const again = await unpacked(bytes)
    assert.deepEqual(again, sketch, slug)
    assert.ok(Buffer.from(bytes).equals(await packed(again)), slug)
    const other = readSketch(turned(sketch.body), turned(sketch.texts), sketch.examples)
    assert.deepEqual([...filesOf(other)].sort(), [...filesOf(sketch)].sort(), slug)
    assert.ok(Buffer.from(bytes).equals(await packed(other)), `${slug} depends on the order of its keys`)
  }
})

test('the bytes are the same wherever the machine stands', async () => {
  const before = process.env.TZ
  const sums = new Set<string>()
  for (const zone of ['Europe/Stockholm', 'UTC', 'Pacific/Auckland']) {
    process.env.TZ = zone
    sums.add(Buffer.from(await packed(sketchIn('sommarjobb'))).toString('base64'))
  }
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
  assert.equal(sums.size, 1)
})

test('the files are canonical: keys in order, two spaces, a line at the end', () => {
  const [service = ''] = filesOf(sketchIn('sommarjobb')).values()
  assert.match(service, /^\{\n {2}"act": "application",\n {2}"appealRegime"/)
  assert.ok(service.endsWith('\n}\n'))
})

test('what is no package is refused, each for its reason', async () => {
  assert.equal(await whyNot(Buffer.from('no zip')), 'no-zip')
  assert.equal(await whyNot(new Uint8Array()), 'no-zip')
  assert.equal(await whyNot(Buffer.from(await zipped(good)).subarray(0, 200)), 'no-zip')
  assert.equal(await whyNot(await zipped({})), 'no-service')
  assert.equal(await whyNot(await zipped({ 'texts/sv.json': '{}' })), 'no-service')
  assert.equal(await whyNot(await zipped({ ...good, 'service.json': '{' })), 'not-json service.json')
  assert.equal(await whyNot(await zipped({ ...good, 'texts/sv.json': 'hej' })), 'not-json texts/sv.json')
  assert.equal(await whyNot(await zipped({ ...good, 'service.json': '[]' })), 'no-shape service.json')
  assert.equal(await whyNot(await zipped({ ...good, 'texts/sv.json': '{"a":{"b":1}}' })), 'no-shape service.json')
  assert.equal(await whyNot(await zipped({ ...good, 'examples.json': '{}' })), 'no-shape service.json')
})

test('no name in a package leads anywhere, and no slug', async () => {
  for (const name of [
    '../service.json',
    '/etc/passwd',
    'a/../../b.json',
    'C:\\x.json',
    'notes.md',
    'process.exe',
    'sub/decision.dmn',
    'texts/',
    'sommarjobb/service.json',
  ])
    assert.match(await whyNot(await zipped({ ...good, [name]: '{}' })), /^(strange-file|no-zip)/, name)
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`texts/a${'abcdefghijklmnopqrstuvwxyzåäöæ'[at]}.json`, '{}']),
  )
  assert.match(await whyNot(await zipped({ ...good, ...many })), /^strange-file/)
  for (const slug of ['../sommarjobb', 'a/b', '', 'Sommar', 'ny', 'importera', 'kartor', 'jamfor', 'a'.repeat(100)]) {
    const body: Record<string, unknown> = JSON.parse(good['service.json'] ?? '')
    assert.match(
      await whyNot(await zipped({ ...good, 'service.json': JSON.stringify({ ...body, slug }) })),
      /^no-s/,
      slug,
    )
  }
})

test('a package that swells when it is opened is stopped, also one that lies about its size', async () => {
  const bomb = Buffer.from(await zipped({ ...good, 'texts/en.json': `"${' '.repeat(20_000_000)}"` }))
  assert.ok(bomb.length < 100_000)
  assert.equal(await whyNot(bomb), 'too-large texts/en.json')
  // The size is written in the file's own head and in the list at the end; here the list says that it is small.
  const liar = Buffer.from(bomb)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(20_000_002)
  for (let at = liar.indexOf(size); at >= 0; at = liar.indexOf(size, at + 1)) liar.writeUInt32LE(10, at)
  assert.match(await whyNot(liar), /^(too-large|no-zip)/)
})

test('files that are each small enough are not together', async () => {
  const half = `{"a":"${' '.repeat(1_500_000)}"}`
  assert.equal(
    await whyNot(await zipped({ ...good, 'texts/fi.json': half, 'texts/so.json': half, 'texts/ar.json': half })),
    'too-large texts/ar.json',
  )
})

test('a package of more than any service holds is refused, in groups too; the largest form we know is taken', async () => {
  const withParts = (parts: object): Promise<Uint8Array> =>
    zipped({ ...good, 'service.json': JSON.stringify({ ...JSON.parse(good['service.json'] ?? ''), ...parts }) })
  const questions = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${i}`, { type: 'text' }]))
  const inGroup = { rows: { type: 'group', facts: { more: { type: 'group', facts: questions(1500) } } } }
  assert.equal(await whyNot(await withParts({ facts: questions(6000) })), 'too-much service.json')
  assert.equal(await whyNot(await withParts({ facts: inGroup })), 'too-much service.json')
  assert.equal(await whyNot(await withParts({ conditions: { long: 'a'.repeat(10_001) } })), 'too-much service.json')
  const examples = JSON.stringify(Array.from({ length: 301 }, () => ({})))
  assert.equal(await whyNot(await zipped({ ...good, 'examples.json': examples })), 'too-much examples.json')
  assert.equal(Object.keys((await unpacked(await withParts({ facts: questions(559) }))).body.facts).length, 559)
})

test('process and decision files go along to the byte, whatever they end their lines with', async () => {
  const beside = {
    'process.bpmn': '\uFEFF<?xml version="1.0"?>\r\n<definitions/>',
    'process.md': '# Så gör vi\n',
    'fee.dmn': '',
  }
  const bytes = await packed({ ...sketchIn('sommarjobb'), beside })
  const read = await unpacked(bytes)
  assert.deepEqual(read.beside, beside)
  assert.ok(Buffer.from(await packed(read)).equals(Buffer.from(bytes)))
  assert.match(await whyNot(await zipped({ ...good, 'process.bpmn': 'a\0b' })), /^no-zip/)
})
