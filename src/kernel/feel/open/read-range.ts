import { rangeOf } from './literals.ts'
import type { OpenValue, Range } from './open-value.ts'
import { readAt, readDate, readMoment, readTime } from './read-temporal.ts'
import { readSpan } from './span.ts'

/** `[1..5]`, `(..@"2026-01-01"]`, `["a".."b")`, as `range()` reads it; null where it is no range. Ends are written out. */
export const readRange = (written: string): Range | null => {
  const [, open, from, to, close] = /^\s*([[(\]])\s*(.*?)\s*\.\.\s*(.*?)\s*([\])[])\s*$/s.exec(written) ?? []
  if (from === undefined || to === undefined) return null
  const [low, high] = [from === '' ? null : end(from), to === '' ? null : end(to)]
  if (low === undefined || high === undefined) return null
  const [lowIn, highIn] = [open === '[', close === ']']
  if ((low === null && lowIn) || (high === null && highIn)) return null
  return rangeOf(low, high, lowIn, highIn)
}

const end = (written: string): OpenValue | undefined => {
  if (/^-?(\d+(\.\d+)?|\.\d+)$/.test(written)) return Number(written)
  const text = /^"([^"]*)"$/.exec(written)?.[1]
  if (text !== undefined) return text
  const at = /^@"([^"]*)"$/.exec(written)?.[1]
  if (at !== undefined) return readAt(at) ?? undefined
  const [, name, inside = ''] = /^(date and time|date|time|duration)\(\s*"([^"]*)"\s*\)$/.exec(written) ?? []
  const read = name === undefined ? undefined : readers[name]
  return read?.(inside) ?? undefined
}

const readers: Record<string, (written: string) => OpenValue> = {
  date: readDate,
  time: readTime,
  'date and time': readMoment,
  duration: readSpan,
}
