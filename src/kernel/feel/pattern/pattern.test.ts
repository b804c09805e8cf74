import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Seeded, seeded } from '../seeded.ts'
import { FeelFault } from '../syntax.ts'
import { compilePattern, type Pattern } from './compile-pattern.ts'
import { find } from './run-pattern.ts'

const node = { name: 'Test', text: 'matches(x, "...")', at: 0, children: [] }
const compiled = (written: string, flags = '') => compilePattern(written, flags, node)

const found = (pattern: Pattern, input: string): (string | undefined)[] | null => {
  const chars = [...input]
  const places = find(pattern, chars, 0, { left: 1_000_000 })
  if (!places) return null
  return Array.from({ length: Math.ceil(places.length / 2) }, (_, i) => {
    const [start, end] = [places[i * 2], places[i * 2 + 1]]
    return start === undefined || end === undefined ? undefined : chars.slice(start, end).join('')
  })
}

/** What the language's own matcher finds, without the groups at the end that took no part. */
const theirs = (written: string, flags: string, input: string): (string | undefined)[] | null => {
  const match = new RegExp(written, `u${flags}`).exec(input)
  if (!match) return null
  const groups: (string | undefined)[] = [...match]
  while (groups.length > 1 && groups.at(-1) === undefined) groups.pop()
  return groups
}

test('a pattern finds what the same pattern finds in JavaScript', () => {
  const cases: [string, string, string?][] = [
    ['^\\d{3} ?\\d{2}$', '123 45'],
    ['^\\d{3} ?\\d{2}$', '123  45'],
    ['[A-ZÅÄÖ]{2,3}', 'abÅÄÖc'],
    ['[^a-c]+', 'abcdef'],
    ['(a+)(b*)c', 'aaabbc'],
    ['a.c', 'a\nc'],
    ['a.c', 'a\nc', 's'],
    ['åsa', 'ÅSA', 'i'],
    ['\\p{Lu}\\p{Ll}+', 'hej Åsa'],
    ['a+?', 'aaa'],
    ['(a|ab)(c|bcd)', 'abcd'],
    ['x|y|', 'zy'],
    ['^$', ''],
    ['[\\]\\-]+', 'a]-'],
    ['\\u{1F600}.', '😀b'],
    ['(?:ab){2}', 'ababab'],
    ['\\.\\/\\\\', 'a./\\'],
    ['^[\\w.]+@\\w+\\.\\w{2,}$', 'asa.berg@bruket.se'],
  ]
  for (const [written, input, flags = ''] of cases) {
    assert.deepEqual(
      found(compiled(written, flags), input),
      theirs(written, flags, input),
      `/${written}/ in "${input}"`,
    )
  }
})

test('the same is so for patterns and texts made at random', () => {
  const random = seeded(7)
  let hits = 0
  for (let i = 0; i < 3000; i += 1) {
    const written = somePattern(random, 3)
    const input = Array.from({ length: random.whole(0, 8) }, () => random.one(['a', 'b', 'c'])).join('')
    const [ours, expected] = [found(compiled(written), input), theirs(written, '', input)]
    // Inside a repeated group JavaScript forgets its groups between the rounds; the whole is the same.
    assert.equal(ours?.[0], expected?.[0], `/${written}/ in "${input}"`)
    if (expected) hits += 1
  }
  assert.ok(hits > 1000, `${hits} of 3000 found something`)
})

test('no text can make a pattern slow: the steps gone are at most the length of the text times that of the pattern', () => {
  for (const written of ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(.*a){12}b', '^(([a-z])+.)+[A-Z]([a-z])+$']) {
    const [pattern, chars] = [compiled(written), [...`${'a'.repeat(5000)}!`]]
    const effort = { left: 10_000_000 }
    assert.equal(find(pattern, chars, 0, effort), null, written)
    assert.ok(10_000_000 - effort.left <= (chars.length + 1) * pattern.length, written)
  }
})

test('what can not be read, or not in one go, is refused', () => {
  const refused: [string, RegExp][] = [
    ['(a', /can't be read/],
    ['a**', /can't be read/],
    ['(?=a)b', /looks around/],
    ['(?<!a)b', /looks around/],
    ['(?<name>a)', /looks around or names/],
    ['(a)\\1', /uses \\1/],
    ['\\bord', /uses \\b/],
    ['[a-z-[aeiou]', /can't be read/],
    ['a\\0', /uses \\0/],
    ['\\p{IsNowhere}', /names the block/],
    ['((a{99}){99}){99}', /says too much/],
    ['(?:(?:(?:){1000}){1000}){1000}', /says too much/],
    ['a{2000}', /at most 1000/],
    [`${'('.repeat(25)}a${')'.repeat(25)}`, /too many \(/],
    ['a'.repeat(501), /too long/],
  ]
  for (const [written, reason] of refused) {
    assert.throws(
      () => compiled(written),
      fault => fault instanceof FeelFault && reason.test(fault.message),
      written,
    )
  }
  assert.throws(() => compiled('a', 'g'), /flags/)
})

const somePattern = (random: Seeded, depth: number): string => {
  if (depth === 0 || random.next() < 0.2) return random.one(['a', 'b', '[ab]', '.', 'c', '[^b]'])
  const inner = () => somePattern(random, depth - 1)
  return random.one([
    () => inner() + inner(),
    () => `(${inner()}|${inner()})`,
    () => {
      // Repeating what may be nothing is where matchers differ in what they find, though not in whether they do.
      const of = inner()
      return new RegExp(`^(?:${of})$`, 'u').test('')
        ? of
        : `(?:${of})${random.one(['*', '+', '?', '{2}', '{1,2}', '*?', '+?', '??'])}`
    },
    () => `(${inner()})${inner()}`,
    () => `(?:^${inner()}|${inner()}$)`,
  ])()
}
