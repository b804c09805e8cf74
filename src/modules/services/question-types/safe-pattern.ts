/**
 * Why a pattern can't be used; undefined when it can. Only patterns that are done in a bounded number of steps are taken: whoever
 * answers must not be able to make the server think for ever. `longest` is the longest text that will be tried.
 */
export const patternFault = (pattern: string, longest: number): string | undefined => {
  if (pattern.length > 300) return 'write at most 300 characters'
  try {
    new RegExp(pattern, 'u')
  } catch (fault) {
    return `is no regular expression (${fault instanceof Error ? fault.message : fault})`
  }
  const ways = waysIn(pattern, longest)
  if (typeof ways === 'string') return ways
  return ways > mostWays
    ? 'can be tried in too many ways; write exact counts, as in [0-9]{4}, or a lower maxLength'
    : undefined
}

/** Whether the whole text is as the pattern says. */
export const matches = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`, 'u').test(text)

const mostWays = 200_000

// One piece at a time: an escape, a class of characters, the beginning or end of a group, a count, or one character.
const piece =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]])*\]|\(\?:|\(\?|\(|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu

/**
 * In how many ways a text can be divided between the pieces, at most. A group in which something varies may only be repeated an exact
 * number of times, so the ways of all pieces multiply and can be counted.
 */
const waysIn = (pattern: string, longest: number): number | string => {
  /** The ways through each open group. The first is the pattern itself. */
  const open = [1]
  const multiply = (by: number): void => {
    open.push((open.pop() ?? 1) * by)
  }
  /** The ways through the group that was closed just now: the next piece may repeat it. */
  let closed = 1
  for (const [part] of pattern.matchAll(piece)) {
    if (part === '(?') return 'looks ahead, looks behind or names a group; write (?: ... ) or without a group'
    if (/^\\[1-9k]/.test(part)) return 'refers back to a group; write the characters again'
    const factor = part === '|' ? 2 : choicesOf(part, longest)
    const repeated = closed
    closed = 1
    if (part.startsWith('(')) open.push(1)
    else if (part.startsWith(')')) {
      closed = open.pop() ?? 1
      multiply(closed)
    } else if (part === '|' || repeated === 1) multiply(factor)
    else if (factor > 1) return 'repeats a group in which something varies; write it without repeating'
    // Every round of the group varies anew; the first was counted when it was closed.
    else multiply(repeated ** Math.max(0, timesOf(part) - 1))
  }
  return open[0] ?? 1
}

/** How often an exact count repeats what stands before it; once where it is no count. */
const timesOf = (part: string): number => Number(/^\{(\d+)/.exec(part)?.[1] ?? 1)

/** How many lengths a count allows; 1 for what is no count, an exact one, or one that no text is long enough for. */
const choicesOf = (part: string, longest: number): number => {
  if (/^[*+]/.test(part)) return longest
  if (/^\?/.test(part)) return 2
  const count = /^\{(\d+)(?:(,)(\d*))?\}/.exec(part)
  if (!count?.[2]) return 1
  return Math.max(1, Math.min(longest, count[3] ? Number(count[3]) : longest) - Number(count[1]) + 1)
}
