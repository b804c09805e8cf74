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
 * In how many ways a text can be divided between the pieces, at most. A group that is repeated may hold nothing that varies, so
 * the ways of all pieces only multiply and never nest.
 */
const waysIn = (pattern: string, longest: number): number | string => {
  let ways = 1
  /** Of each open group: whether something in it varies. The first is the pattern itself. */
  const open = [false]
  let closed = false
  for (const [part] of pattern.matchAll(piece)) {
    const factor = part === '|' ? 2 : choicesOf(part, longest)
    if (part === '(?') return 'looks ahead, looks behind or names a group; write (?: ... ) or without a group'
    if (/^\\[1-9k]/.test(part)) return 'refers back to a group; write the characters again'
    if (factor > 1 && part !== '|' && closed)
      return 'repeats a group in which something varies; write it without repeating'
    if (factor > 1) {
      ways *= factor
      open.splice(-1, 1, true)
    }
    if (part.startsWith('(')) open.push(false)
    closed = false
    if (part.startsWith(')')) {
      closed = open.pop() ?? false
      if (closed) open.splice(-1, 1, true)
    }
  }
  return ways
}

/** How many lengths a count allows; 1 for what is no count, or an exact one. */
const choicesOf = (part: string, longest: number): number => {
  if (/^[*+]/.test(part)) return longest
  if (/^\?/.test(part)) return 2
  const count = /^\{(\d+)(?:(,)(\d*))?\}/.exec(part)
  if (!count?.[2]) return 1
  return Math.min(longest, count[3] ? Number(count[3]) : longest) - Number(count[1]) + 1
}
