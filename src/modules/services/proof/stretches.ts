/**
 * One value on every point where something turns, and one from every stretch between them and outside: what is compared with the points
 * only can't tell other values apart from these. `step` is the least distance between two values.
 */
export const stretches = (points: readonly number[], step: number): number[] => {
  const sorted = [...new Set(points)].sort((a, b) => a - b)
  const [first] = sorted
  if (first === undefined) return []
  const found = [tidy(first - step)]
  for (const [i, point] of sorted.entries()) {
    found.push(point)
    const next = sorted[i + 1]
    if (next === undefined || next - point > step) found.push(tidy(point + step))
  }
  return [...new Set(found)]
}

/** 0.1 + 0.2 is 0.3 to whoever reads it. */
const tidy = (number: number): number => Number(number.toFixed(6))

/** The same numbers in every run, from 0 up to 1. */
export const seeded = (seed: number) => (): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}
