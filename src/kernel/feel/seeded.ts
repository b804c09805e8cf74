/** The same random numbers for the same seed, so that a failing property can be run again. For tests. */
export const seeded = (seed: number) => {
  let state = seed >>> 0
  // mulberry32: small, and even enough for choosing.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const one = <T>(of: readonly [T, ...T[]]): T => of[whole(0, of.length - 1)] ?? of[0]
  return { next, whole, one }
}

export type Seeded = ReturnType<typeof seeded>
