import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadTexts, translator } from '../../kernel/texts/texts.ts'
import { buildService } from '../services/build.ts'
import { readSketch } from '../services/sketch/sketch.ts'
import { upgrade } from '../services/upgrade.ts'
import { examplePatterns, faultPatterns } from './fault-patterns.ts'
import { toldFault } from './fault-words.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const texts = loadTexts(root)
const t = translator(texts, 'almvik', 'sv')
const english =
  /\b(write|there|is|the|one of|missing|choose|give|take away|another|must|at least|at most|here|letters)\b/i

/** Every text in a source that begins as what the check says does: an instruction or what is wrong. */
const saidIn = (source: string): string[] => {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const strings = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
    found => found[1] ?? found[2] ?? '',
  )
  return strings
    .map(one => one.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'x').replaceAll("\\'", "'"))
    .filter(one =>
      /^("x"|\{x\}|write|is |are |there is|another|choose|groups|goes|comes|nobody|nothing|decisions\/|a fact|Swedish|name each|can be tried|looks|refers|repeats|x has)/.test(
        one,
      ),
    )
    .filter(one => / /.test(one) && !/^(is|are) \w+$/.test(one))
}

const sources = (patterns: string[]): string[] =>
  patterns.flatMap(pattern =>
    globSync(join(root, 'src/modules/services', pattern)).filter(path => !/\.test\.tsx?$/.test(path)),
  )

test('everything that the check can say of a definition has words of its own here', () => {
  const read = sources([
    '{build,build-scope,check-sending,fees,pages-of,order,conditions,check-texts,definition,common-settings}.ts',
    'signing/*co-signer*.ts',
    'question-types/*.ts',
    'question-types/*/model.ts',
    'sketch/check-sketch.ts',
  ])
  const said = read.flatMap(path => saidIn(readFileSync(path, 'utf8')))
  assert.ok(said.length > 60, `only ${said.length} were found`)
  const known = (one: string): boolean =>
    faultPatterns.some(([pattern]) => pattern.test(one)) || one.startsWith('is missing; write the service')
  assert.deepEqual(
    said.filter(one => !known(one)),
    [],
  )
})

test('what the check says of examples has words of its own too', () => {
  const said = sources(['proof/example{,-names}.ts']).flatMap(path => saidIn(readFileSync(path, 'utf8')))
  assert.ok(said.length > 5)
  const general = /^write what it is an example of|^write one of x$/
  assert.deepEqual(
    said.filter(one => !general.test(one) && !examplePatterns.some(([pattern]) => pattern.test(one))),
    [],
  )
})

/** Everything in a definition by its place, changed to what it can't be, taken away, or with something beside it that nobody knows. */
const spoiled = function* (value: unknown, whole: (changed: unknown) => unknown): Generator<unknown> {
  for (const wrong of [null, -1, 99_999, '', 'Ö ö', [], {}, true]) yield whole(wrong)
  if (Array.isArray(value))
    for (const [at, one] of value.entries()) yield* spoiled(one, changed => whole(value.with(at, changed)))
  else if (typeof value === 'object' && value !== null) {
    yield whole({ ...value, zzz: 1 })
    for (const [name, one] of Object.entries(value)) {
      yield whole(Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)))
      yield* spoiled(one, changed => whole({ ...value, [name]: changed }))
    }
  }
}

test('whatever is wrong with a definition is told in Swedish, with the way to its place', () => {
  const faults = new Set<string>()
  let told = 0
  for (const slug of ['forskoleplats', 'serveringstillstand']) {
    const folder = join(root, 'municipalities', 'almvik', 'services', slug)
    const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const body = upgrade(json('service.json'))
    const sketch = readSketch(body, { sv: json('texts/sv.json'), en: json('texts/en.json') }, [])
    let at = 0
    for (const wrong of spoiled(body, changed => changed)) {
      at += 1
      // Each kind of place is met many times.
      if (at % 7 !== 0) continue
      const built = buildService(wrong, sketch.texts)
      if (!('faults' in built)) continue
      for (const fault of built.faults) {
        const { text, href, where } = toldFault(t, sketch, fault)
        told += 1
        const plain = text.replaceAll(/”[^”]*”/g, '')
        if (english.test(plain)) faults.add(`${fault.path}: ${fault.message} -> ${text}`)
        if (!href.startsWith(`/studio/${slug}`) || where === '') faults.add(`${fault.path} leads to ${href}`)
      }
    }
  }
  assert.ok(told > 500, `only ${told} were told`)
  assert.deepEqual([...faults], [])
})
