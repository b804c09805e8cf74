import type { Pattern } from './compile-pattern.ts'

/** Where each group begins and ends, in pairs, counted in characters; the first pair is all that was found. */
export type Places = readonly (number | undefined)[]

/** How many steps more may be gone. Below 0 the search was given up, and what it gave means nothing. */
export type Effort = { left: number }

/**
 * Finds the first place from `from` on where the pattern holds; null where there is none. All ways through the pattern are
 * followed at once, a character at a time and in the order in which they would be tried, and two that come to the same step become
 * one: no text can make it slow.
 */
export const find = (pattern: Pattern, chars: readonly string[], from: number, effort: Effort): Places | null => {
  let ways: Ways = { all: [], seen: new Set() }
  let found: Places | null = null
  for (let at = from; at <= chars.length; at += 1) {
    if (!found) follow(pattern, ways, 0, [], at, chars)
    effort.left -= ways.seen.size
    if ((ways.all.length === 0 && found) || effort.left < 0) break
    const next: Ways = { all: [], seen: new Set() }
    const char = chars[at]
    for (const { step, places } of ways.all) {
      const now = pattern[step]
      if (now?.does === 'found') {
        found = places
        break
      }
      if (now?.does === 'take' && char !== undefined && now.test(char)) {
        follow(pattern, next, step + 1, places, at + 1, chars)
      }
    }
    ways = next
  }
  return found
}

type Ways = { all: { step: number; places: Places }[]; seen: Set<number> }

/** Goes on to the next steps that take a character. */
const follow = (
  pattern: Pattern,
  ways: Ways,
  step: number,
  places: Places,
  at: number,
  chars: readonly string[],
): void => {
  if (ways.seen.has(step)) return
  ways.seen.add(step)
  const now = pattern[step]
  if (!now) return
  const on = (to: number, noted = places) => follow(pattern, ways, to, noted, at, chars)
  if (now.does === 'go') on(now.to)
  else if (now.does === 'fork') {
    on(now.first)
    on(now.second)
  } else if (now.does === 'note') {
    const noted = [...places]
    noted[now.place] = at
    on(step + 1, noted)
  } else if (now.does === 'take' || now.does === 'found') ways.all.push({ step, places })
  else if (stands[now.does](chars, at)) on(step + 1)
}

/** Whether what takes no character holds at a place. A line break at the very end begins no new line. */
const stands = {
  start: (_: readonly string[], at: number) => at === 0,
  end: ({ length }: readonly string[], at: number) => at === length,
  'line start': (chars: readonly string[], at: number) => at === 0 || (chars[at - 1] === '\n' && at < chars.length),
  'line end': (chars: readonly string[], at: number) => at === chars.length || chars[at] === '\n',
}
