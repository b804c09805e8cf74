import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { contrast, type Hex, isHex, schemesOf, token } from './colours.ts'
import { stylesheet } from './stylesheet.ts'
import { checkBrand, pairs, themeCss } from './theme.ts'

/** The same colours in every run (mulberry32). */
const colours = (count: number): Hex[] => {
  let seed = 20_260_219
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let n = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n
    return (n ^ (n >>> 14)) >>> 0
  }
  return Array.from({ length: count }, () => {
    const colour = `#${(random() & 0xffffff).toString(16).padStart(6, '0')}`
    return isHex(colour) ? colour : '#000000'
  })
}

test('whatever colour a municipality has, its pages can be read: also under the pointer, and in the dark', () => {
  const faint: string[] = []
  for (const colour of colours(200)) {
    const schemes = schemesOf(colour)
    for (const scheme of ['light', 'dark', 'contrast'] as const) {
      for (const [front, behind, least] of pairs) {
        const found = contrast(token(schemes[scheme], front), token(schemes[scheme], behind))
        if (found < least) faint.push(`${colour} ${scheme}: ${front} on ${behind} ${found}`)
      }
    }
  }
  assert.deepEqual(faint, [])
})

test('a colour that is none is refused in words', () => {
  const [fault] = checkBrand({ main: 'grön', accent: '#c2571a' })
  assert.match(fault?.sentence ?? '', /brand\.main is "grön"; write a colour as #/)
  assert.throws(() => themeCss({ main: '#0f5e73', accent: '#c25' }), /brand\.accent/)
})

test('the style sheet and a theme are light to carry', () => {
  const sheet = gzipSync(stylesheet()).length
  const theme = gzipSync(themeCss({ main: '#0f5e73', accent: '#c2571a' })).length
  assert.ok(sheet + theme < 30_000, `${sheet} + ${theme} bytes`)
})

test('nothing in the style sheet is loaded from outside', () => {
  const addresses = [...stylesheet().matchAll(/url\(\s*["']?([^"')]+)/g)].map(found => found[1] ?? '')
  assert.ok(addresses.length > 0)
  for (const address of addresses) assert.match(address, /^(data:image\/svg|\/static\/)/)
})
