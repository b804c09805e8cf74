/** A number as it may be told: fewer than five are so few that somebody could be known by them. `hidden` would give those away. */
export type ShownCount = number | 'few' | 'hidden'

const fewest = 5

export const shownCount = (n: number): ShownCount => (n > 0 && n < fewest ? 'few' : n)

/** Numbers that add up to one that is told: where only one of them is hidden, the smallest of the others is too. */
export const shownParts = (numbers: readonly number[]): ShownCount[] => {
  const shown = numbers.map(shownCount)
  const told = numbers.filter((n, i) => n > 0 && shown[i] !== 'few')
  if (shown.filter(one => one === 'few').length !== 1 || told.length === 0) return shown
  const at = numbers.indexOf(Math.min(...told))
  return shown.map((one, i) => (i === at ? 'hidden' : one))
}

/** A share in whole per cent; undefined where it would tell of fewer than five. */
export const shareOf = (part: number, whole: number): number | undefined =>
  typeof shownCount(part) !== 'number' || typeof shownCount(whole) !== 'number' || whole === 0
    ? undefined
    : Math.round((100 * part) / whole)
