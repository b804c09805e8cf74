// How long a page took is only kept as one of these: as far as seconds, then up to half an hour. The name is the lower end.
export const ends = [0, 10, 20, 30, 60, 120, 180, 300, 600, 1800] as const

/** In which of the spans a time lies, by its lower end in seconds; undefined for what is no time. */
export const spanOf = (seconds: number): string | undefined =>
  Number.isFinite(seconds) && seconds >= 0 ? String(ends.findLast(end => end <= seconds) ?? 0) : undefined

/** Whether it is the lower end of one of the spans. */
export const isSpan = (name: string): boolean => ends.some(end => String(end) === name)

/** From and up to, in seconds; without an upper end for the last. */
export type Span = { from: number; to: number | undefined }

/** The span in which the middle of many times lies; undefined where there are none. */
export const medianSpan = (times: ReadonlyMap<string, number>): Span | undefined => {
  const all = times.values().reduce((sum, n) => sum + n, 0)
  let passed = 0
  for (const [at, from] of ends.entries()) {
    passed += times.get(String(from)) ?? 0
    if (passed > 0 && passed * 2 >= all) return { from, to: ends[at + 1] }
  }
  return undefined
}
