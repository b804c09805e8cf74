/** The characters that a TrueType font has a picture of, from its `cmap` table (formats 4 and 12). Throws on another. */
export const charactersOf = (font: Buffer): Set<number> => {
  const cmap = tableAt(font, 'cmap')
  const best = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, n) => cmap + font.readUInt32BE(cmap + 4 + n * 8 + 4),
  )
    .filter(at => font.readUInt16BE(at) === 4 || font.readUInt16BE(at) === 12)
    .sort((a, b) => font.readUInt16BE(b) - font.readUInt16BE(a))[0]
  if (best === undefined) throw new Error('The font has no character map that can be read.')
  return font.readUInt16BE(best) === 12 ? groups(font, best) : segments(font, best)
}

/**
 * Makes a text printable: composed form, no control characters, and each character that no font has written out as its
 * code, `[U+6F22]`. An archival PDF may not hold a character without a picture, and nothing may vanish silently.
 */
export const printable = (text: string, has: (character: number) => boolean): string => {
  let out = ''
  for (const character of text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ')) {
    const code = character.codePointAt(0) ?? 0
    if (character === '\n' || (has(code) && !unwanted.test(character))) out += character
    else if (!unwanted.test(character)) out += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return out.replace(endless, run => run.replace(/.{30}/gsu, `$&${softBreak}`))
}

/**
 * `printable` for every text inside plain data, but for a mark (SVG source) and a hash, which must stay as they are; of a picture (SVG source
 * of our own making) for what stands between its tags.
 */
export const printableData = (data: unknown, has: (character: number) => boolean): unknown => {
  if (typeof data === 'string') return printable(data, has)
  if (Array.isArray(data)) return data.map(part => printableData(part, has))
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(
    Object.entries(data).map(([key, part]) => [
      key,
      key === 'mark' || key === 'hash'
        ? part
        : key === 'picture' && typeof part === 'string'
          ? pictured(part, words => printable(words, has))
          : printableData(part, has),
    ]),
  )
}

/**
 * The source of a picture (SVG) with its words made so that they can be drawn. Marks that stand on no letter of their own are left out: what
 * draws pictures never comes to an end with some of them.
 */
export const pictured = (svg: string, drawn: (words: string) => string = words => words): string =>
  svg.replace(/>([^<]+)</g, (_, words: string) => `>${drawn(words.normalize('NFC')).replaceAll(/\p{M}/gu, '')}<`)

// Controls, marks that turn the reading direction around, and halves of surrogate pairs: nothing that anybody meant to be read.
const unwanted = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u

// A word longer than the line would run out over the edge of the paper.
const endless = /[^\s\u00AD-]{60,}/gu
const softBreak = '\u200B'

const tableAt = (font: Buffer, name: string): number => {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8)
  throw new Error(`The font has no ${name} table.`)
}

const groups = (font: Buffer, at: number): Set<number> => {
  const found = new Set<number>()
  for (let n = 0; n < font.readUInt32BE(at + 12); n += 1) {
    const group = at + 16 + n * 12
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code += 1) found.add(code)
  }
  return found
}

const segments = (font: Buffer, at: number): Set<number> => {
  const found = new Set<number>()
  const size = font.readUInt16BE(at + 6)
  for (let n = 0; n < size; n += 2) {
    const end = font.readUInt16BE(at + 14 + n)
    const start = font.readUInt16BE(at + 16 + size + n)
    const delta = font.readUInt16BE(at + 16 + 2 * size + n)
    const rangeAt = at + 16 + 3 * size + n
    const range = font.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : font.readUInt16BE(rangeAt + range + (code - start) * 2)
      if (glyph % 0x10000 !== 0) found.add(code)
    }
  }
  return found
}
