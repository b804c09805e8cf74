import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { keysSource } from '../../src/kernel/texts/keys-source.ts'
import { lix, wordsOf } from '../../src/kernel/texts/lix.ts'
import { readTexts } from '../../src/kernel/texts/read-texts.ts'
import { isTest, sourcesIn } from './sources.ts'

const root = resolve(import.meta.dirname, '../..')
const { own, overrides, faults } = readTexts(root)

test('every text parses, and Swedish and English have the same keys and placeholders', () => {
  assert.deepEqual(faults, [])
})

test('keys.ts is as bin/texts.ts writes it', () => {
  const written = readFileSync(join(root, 'src/kernel/texts/keys.ts'), 'utf8')
  assert.ok(written === keysSource(own.sv), 'run bin/texts.ts')
})

/** Texts that may be heavier than ours, and why. */
const heavyFor: Record<string, string> = {
  'site.a11y.full': 'the sentence is prescribed (MDFFS 2019:2)',
  'site.a11y.partial': 'the sentence is prescribed (MDFFS 2019:2)',
  'site.a11y.none': 'the sentence is prescribed (MDFFS 2019:2)',
  'municipalities/almvik/organisation.json delegations 1 text': 'a point of the delegation order, as it was decided',
}

test('our Swedish is easy to read: median LIX at most 30, no text over 45', t => {
  const texts = [...own.sv, ...[...overrides.values()].flatMap(table => [...table.sv]), ...municipalTexts()]
  const weighed = texts
    .map(([key, text]): [string, number] => [key, readable(text)])
    .filter(([, weight]) => weight >= 0)
    .sort(([, one], [, other]) => one - other)
  const median = weighed[Math.floor(weighed.length / 2)]?.[1] ?? 0
  t.diagnostic(`${weighed.length} texts, median LIX ${median.toFixed(1)}`)
  assert.deepEqual(
    weighed
      .filter(([key, weight]) => weight > 45 && !(key in heavyFor))
      .map(([key, weight]) => `${key}: ${weight.toFixed(0)}`),
    [],
  )
  assert.ok(median <= 30)
})

test('no text lies about unused', () => {
  const sources = sourcesIn(['src', 'bin']).filter(({ path }) => !isTest(path) && path !== 'src/kernel/texts/keys.ts')
  const everywhere = naming(sources.map(({ text }) => text).join('\n'))
  const unused = [...own.sv.keys()].filter(key => {
    const [space = '', ...rest] = key.split('.')
    if (everywhere(key)) return false
    // A part that runs on its own, as the e-ID simulator does, names its texts without their first segment.
    const home = sources.filter(({ path }) => path.startsWith(`src/connectors/${space}/`))
    return !naming(home.map(({ text }) => text).join('\n'))(rest.join('.'))
  })
  assert.deepEqual(unused, [])
})

/** Whether code names a key: whole, or put together as `cases.state.${state}` or `cases.${state}.title`. */
const naming = (code: string): ((key: string) => boolean) => {
  const whole = new Set([...code.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)*)['"`]/g)].map(found => found[1]))
  const made = [...code.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{[^}`]*\}([\w.-]*)`/g)].map(found => [found[1], found[2]])
  return key => whole.has(key) || made.some(([start = '', end = '']) => key.startsWith(start) && key.endsWith(end))
}

/** The weight of the heaviest wording of a text; -1 when all are too short to weigh. */
const readable = (text: string): number =>
  Math.max(-1, ...wordings(text).map(wording => (wordsOf(wording).length < 8 ? -1 : lix(wording))))

/** What a text can read as: each choice of a plural or a select once, and `x` for what is filled in. */
const wordings = (text: string): string[] => {
  try {
    return spelled(parse(text, { ignoreTag: true }))
  } catch {
    // Data of a municipality is plain text, and may hold braces of other kinds.
    return [text]
  }
}

const spelled = (elements: MessageFormatElement[]): string[] =>
  elements.reduce<string[]>(
    (sofar, element) => {
      const next =
        element.type === TYPE.plural || element.type === TYPE.select
          ? Object.values(element.options).flatMap(option => spelled(option.value))
          : [element.type === TYPE.literal ? element.value.replaceAll(/\S+@\S+/g, 'x') : 'x']
      return sofar.flatMap(start => next.map(end => start + end))
    },
    [''],
  )

/** What a municipality's own data says in Swedish: every "sv" in its JSON files. */
const municipalTexts = (): [string, string][] => {
  const folder = join(root, 'municipalities')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.json'))
  return files.flatMap(file => swedish(JSON.parse(readFileSync(join(folder, file), 'utf8')), `municipalities/${file}`))
}

const swedish = (value: unknown, at: string): [string, string][] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]): [string, string][] => {
    if (name === 'sv') return textsIn(inner, at)
    return swedish(inner, `${at} ${name}`)
  })
}

const textsIn = (value: unknown, at: string): [string, string][] => {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${at} ${name}`))
}
