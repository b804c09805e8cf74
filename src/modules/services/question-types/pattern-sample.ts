/** One piece of a pattern that `patternFault` takes: an escape, a class, a bracket, a bar, a count, or one character. */
const piece = /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]])*\]|\(\?:|\(|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu

const alphabet = [...'aA1 -.,:/_åÅ', ...'bcdefghijklmnopqrstuvwxyz', ...'BCDEFGHIJKLMNOPQRSTUVWXYZ', ...'023456789']

/** A text that fits a pattern: the first of alternatives, and everything as few times as it may come. */
export const patternSample = (pattern: string): string => alternatives([...pattern.matchAll(piece)].map(([one]) => one))

/** Takes pieces off the front, as far as the bracket that closes. */
const alternatives = (pieces: string[]): string => {
  const first = sequence(pieces)
  while (pieces[0] === '|') {
    pieces.shift()
    sequence(pieces)
  }
  return first
}

const sequence = (pieces: string[]): string => {
  let text = ''
  while (pieces.length > 0 && pieces[0] !== '|' && pieces[0] !== ')') {
    const one = atom(pieces)
    text += one.repeat(leastTimes(pieces))
  }
  return text
}

const atom = (pieces: string[]): string => {
  const part = pieces.shift() ?? ''
  if (part === '(' || part === '(?:') {
    const inside = alternatives(pieces)
    pieces.shift()
    return inside
  }
  if (part === '^' || part === '$' || part === '\\b') return ''
  const one = new RegExp(`^(?:${part})$`, 'u')
  return [...alphabet, part, part.slice(1)].find(sign => one.test(sign)) ?? ''
}

/** How often the last piece comes at the least; takes the count off. */
const leastTimes = (pieces: string[]): number => {
  const count = /^(?:([*?])|(\+)|\{(\d+))/.exec(pieces[0] ?? '')
  if (!count) return 1
  pieces.shift()
  return count[1] ? 0 : Number(count[3] ?? 1)
}
