import { compilePattern, type Pattern } from '../../pattern/compile-pattern.ts'
import { type Effort, find } from '../../pattern/run-pattern.ts'
import { FeelFault } from '../../syntax.ts'
import { goOn, nothing, type Run } from '../run.ts'

/** Patterns are run as in the typed language: all ways at once, so that no text can make them slow. */
const longest = 20_000
const mostEffort = 2_000_000

/** A pattern with the flags i, s, m, x and q; null and a warning where it can't be read. */
export const patternOf = (run: Run, written: string, flags: string): Pattern | null => {
  const key = `${flags}/${written}`
  const known = patterns.get(key)
  if (known) return known
  try {
    const made = compilePattern(written, flags, { name: 'pattern', text: written, at: 0, children: [] })
    if (patterns.size > 1000) patterns.clear()
    patterns.set(key, made)
    return made
  } catch (fault) {
    if (fault instanceof FeelFault) return nothing(run, fault.message)
    throw fault
  }
}

const patterns = new Map<string, Pattern>()

export const findIn = (run: Run, pattern: Pattern, text: string): boolean | null => {
  if (text.length > longest) return nothing(run, 'The text is too long to be searched')
  const effort = { left: mostEffort }
  const found = find(pattern, [...text], 0, effort)
  return ended(run, effort) ? found !== null : null
}

/** The text before, between and after what was found, and the groups of each find. A pattern that takes no character has none. */
export const cut = (run: Run, pattern: Pattern, text: string): { between: string[]; found: string[][] } | null => {
  if (text.length > longest) return nothing(run, 'The text is too long to be searched')
  const effort = { left: mostEffort }
  if (find(pattern, [], 0, effort)) return nothing(run, 'The pattern must take at least one character')
  const chars = [...text]
  const [between, found]: [string[], string[][]] = [[], []]
  let from = 0
  for (let at = find(pattern, chars, 0, effort); at; at = find(pattern, chars, from, effort)) {
    const [start = 0, end = 0] = at
    if (end === start || effort.left < 0) break
    between.push(chars.slice(from, start).join(''))
    found.push(groupsOf(at, chars))
    from = end
  }
  between.push(chars.slice(from).join(''))
  return ended(run, effort) ? { between, found } : null
}

const ended = (run: Run, { left }: Effort): boolean => {
  goOn(run, Math.floor((mostEffort - left) / 25))
  return left >= 0 || nothing(run, 'The search took too many steps') !== null
}

const groupsOf = (at: readonly (number | undefined)[], chars: string[]): string[] =>
  Array.from({ length: Math.ceil(at.length / 2) }, (_, i) => {
    const [start, end] = [at[i * 2], at[i * 2 + 1]]
    return start === undefined || end === undefined ? '' : chars.slice(start, end).join('')
  })
