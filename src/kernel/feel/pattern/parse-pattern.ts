/** What a pattern says, as a tree. */
export type PatternNode =
  | { kind: 'take'; test: (char: string) => boolean }
  | { kind: 'start' | 'end' | 'line start' | 'line end' }
  | { kind: 'sequence'; all: PatternNode[] }
  | { kind: 'either'; all: PatternNode[] }
  | { kind: 'group'; number: number; of: PatternNode }
  | { kind: 'repeat'; of: PatternNode; least: number; most: number | undefined; lazy: boolean }

/** Why a pattern can't be used. */
export class Unreadable extends Error {}

type Reading = { rest: string[]; flags: string; lines: boolean; groups: number; depth: number }

/** Reads a pattern: characters, `.`, `[...]`, `\d`, `( )`, `|`, `* + ? {2,3}`, `^` and `$`. Throws Unreadable. */
export const parsePattern = (written: string, flags: string): PatternNode => {
  const tight = flags.includes('x') ? withoutBlanks(written) : written
  try {
    // The language itself knows no classes without others (`[a-z-[aeiou]]`), nor blocks (`\\p{IsBasicLatin}`).
    new RegExp(tight.replaceAll(/-\[[^\]]*\]\]/g, ']').replaceAll(/\\p\{Is[^}]*\}/gi, '.'), 'u')
  } catch {
    throw new Unreadable("can't be read")
  }
  const reading: Reading = {
    rest: [...tight],
    flags: flags.includes('i') ? 'iu' : 'u',
    lines: flags.includes('m'),
    groups: 0,
    depth: 0,
  }
  const dot = flags.includes('s') ? () => true : (char: string) => char !== '\n' && char !== '\r'
  return either(reading, dot)
}

/** With the flag x blanks say nothing, except in `[...]`. */
const withoutBlanks = (written: string): string =>
  written.replaceAll(/\[(?:[^\]\\]|\\.)*\]|[\t\n\r ]/gs, part => (part.startsWith('[') ? part : ''))

type Dot = (char: string) => boolean

const either = (reading: Reading, dot: Dot): PatternNode => {
  const all = [sequence(reading, dot)]
  while (reading.rest[0] === '|') {
    reading.rest.shift()
    all.push(sequence(reading, dot))
  }
  return all.length === 1 && all[0] ? all[0] : { kind: 'either', all }
}

const sequence = (reading: Reading, dot: Dot): PatternNode => {
  const all: PatternNode[] = []
  while (reading.rest.length > 0 && reading.rest[0] !== '|' && reading.rest[0] !== ')') {
    all.push(repeated(atom(reading, dot), reading))
  }
  return { kind: 'sequence', all }
}

const atom = (reading: Reading, dot: Dot): PatternNode => {
  const char = reading.rest.shift() ?? ''
  if (char === '(') return group(reading, dot)
  if (char === '^') return { kind: reading.lines ? 'line start' : 'start' }
  if (char === '$') return { kind: reading.lines ? 'line end' : 'end' }
  if (char === '.') return { kind: 'take', test: dot }
  if (char === '[') return characters(reading)
  if (char === '\\') return oneOf(`[${escaped(reading)}]`, reading)
  if (reading.flags.includes('i')) return oneOf(char === '/' ? '\\/' : char, reading)
  return { kind: 'take', test: other => other === char }
}

const group = (reading: Reading, dot: Dot): PatternNode => {
  reading.depth += 1
  if (reading.depth > 20) throw new Unreadable('has too many ( inside each other')
  const silent = reading.rest[0] === '?'
  if (silent && reading.rest[1] !== ':') throw new Unreadable('looks around or names a group; use ( ) and (?: ) only')
  if (silent) reading.rest.splice(0, 2)
  else reading.groups += 1
  const number = reading.groups
  const of = either(reading, dot)
  reading.rest.shift()
  reading.depth -= 1
  return silent ? of : { kind: 'group', number, of }
}

/** `[...]`, from which others may be taken: `[a-z-[aeiou]]`. */
const characters = (reading: Reading): PatternNode => {
  const { rest } = reading
  let all = '['
  for (let char = rest.shift(); char !== undefined; char = rest.shift()) {
    if (char === '\\') all += escaped(reading)
    else if (char === '-' && rest[0] === '[') {
      rest.shift()
      const [taken, others] = [oneOf(`${all}]`, reading), characters(reading)]
      if (rest.shift() !== ']' || taken.kind !== 'take' || others.kind !== 'take') throw new Unreadable("can't be read")
      return { kind: 'take', test: one => taken.test(one) && !others.test(one) }
    } else all += char
    if (char === ']') return oneOf(all, reading)
  }
  throw new Unreadable("can't be read")
}

const escaped = ({ rest }: Reading): string => {
  const char = rest.shift() ?? ''
  if (/[0-9bBk]/.test(char)) throw new Unreadable(`uses \\${char}, which is not in use here`)
  const length = /[pPu]/.test(char) && rest[0] === '{' ? rest.indexOf('}') + 1 : ({ u: 4, x: 2, c: 1 }[char] ?? 0)
  const whole = `\\${char}${rest.splice(0, length).join('')}`
  const block = /^\\(p)\{Is(.*)\}$/i.exec(whole)
  if (!block) return whole
  const found = blocks.get(block[2] ?? '')
  if (found === undefined) throw new Unreadable(`names the block ${block[2]}, which is not in use here`)
  return found
}

/** One character is judged by the language's own rules, which can't go wrong on so little. */
const oneOf = (source: string, { flags }: Reading): PatternNode => {
  const one = new RegExp(`^${source}$`, flags)
  return { kind: 'take', test: char => one.test(char) }
}

const repeated = (of: PatternNode, reading: Reading): PatternNode => {
  const { rest } = reading
  const times = timesOf(rest)
  if (!times) return of
  const lazy = rest[0] === '?'
  if (lazy) rest.shift()
  return { kind: 'repeat', of, ...times, lazy }
}

const timesOf = (rest: string[]): { least: number; most: number | undefined } | undefined => {
  const [char] = rest
  if (char === '*' || char === '+' || char === '?') {
    rest.shift()
    return { least: char === '+' ? 1 : 0, most: char === '?' ? 1 : undefined }
  }
  if (char !== '{') return undefined
  const [least = '', most] = rest
    .splice(0, rest.indexOf('}') + 1)
    .slice(1, -1)
    .join('')
    .split(',')
  const [from, to] = [Number(least), most === undefined ? Number(least) : most === '' ? undefined : Number(most)]
  if (from > 1000 || (to ?? 0) > 1000) throw new Unreadable('repeats too many times; write at most 1000')
  return { least: from, most: to }
}

/** Blocks of Unicode that patterns may name. */
const blocks = new Map([
  ['BasicLatin', '\\u0000-\\u007f'],
  ['Latin-1Supplement', '\\u0080-\\u00ff'],
  ['LatinExtended-A', '\\u0100-\\u017f'],
  ['Greek', '\\u0370-\\u03ff'],
  ['Cyrillic', '\\u0400-\\u04ff'],
  ['Arabic', '\\u0600-\\u06ff'],
])
