/** What a pattern says, as a tree. */
export type PatternNode =
  | { kind: 'take'; test: (char: string) => boolean }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'sequence'; all: PatternNode[] }
  | { kind: 'either'; all: PatternNode[] }
  | { kind: 'group'; number: number; of: PatternNode }
  | { kind: 'repeat'; of: PatternNode; least: number; most: number | undefined; lazy: boolean }

/** Why a pattern can't be used. */
export class Unreadable extends Error {}

type Reading = { rest: string[]; flags: string; groups: number; depth: number }

/** Reads a pattern: characters, `.`, `[...]`, `\d`, `( )`, `|`, `* + ? {2,3}`, `^` and `$`. Throws Unreadable. */
export const parsePattern = (written: string, flags: string): PatternNode => {
  try {
    new RegExp(written, 'u')
  } catch {
    throw new Unreadable("can't be read")
  }
  const reading: Reading = { rest: [...written], flags: flags.includes('i') ? 'iu' : 'u', groups: 0, depth: 0 }
  const dot = flags.includes('s') ? () => true : (char: string) => char !== '\n' && char !== '\r'
  return either(reading, dot)
}

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
  if (char === '^') return { kind: 'start' }
  if (char === '$') return { kind: 'end' }
  if (char === '.') return { kind: 'take', test: dot }
  if (char === '[') return oneOf(characters(reading), reading)
  if (char === '\\') return oneOf(escaped(reading), reading)
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

/** The inside of `[...]`, with its brackets. */
const characters = ({ rest }: Reading): string => {
  let all = '['
  for (let char = rest.shift(); char !== undefined; char = rest.shift()) {
    all += char === '\\' ? char + (rest.shift() ?? '') : char
    if (char === ']') return all
  }
  throw new Unreadable("can't be read")
}

const escaped = ({ rest }: Reading): string => {
  const char = rest.shift() ?? ''
  if (/[1-9bBk]/.test(char)) throw new Unreadable(`uses \\${char}, which is not in use here`)
  const length = /[pPu]/.test(char) && rest[0] === '{' ? rest.indexOf('}') + 1 : ({ u: 4, x: 2, c: 1 }[char] ?? 0)
  return `\\${char}${rest.splice(0, length).join('')}`
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
