/** A pivot under this is nought: the part of the map has no way out. */
const nought = 1e-10

/**
 * x = b + inside · x for several columns of b at once, by elimination with the largest pivot. Undefined where there is no answer: what goes round within
 * never leaves.
 */
export const solve = (inside: number[][], b: number[][]): number[][] | undefined => {
  const rows = inside.map((row, i) => [...row.map((chance, j) => (i === j ? 1 : 0) - chance), ...(b[i] ?? [])])
  const size = rows.length
  for (let at = 0; at < size; at++) {
    const best = largest(rows, at)
    const pivot = rows[best]
    if (!pivot || Math.abs(pivot[at] ?? 0) < nought) return undefined
    rows[best] = rows[at] ?? []
    rows[at] = pivot
    for (let below = at + 1; below < size; below++) takeFrom(rows[below] ?? [], pivot, at)
  }
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at] ?? []
    const by = row[at] ?? 1
    for (let k = at; k < row.length; k++) row[k] = (row[k] ?? 0) / by
    for (let above = 0; above < at; above++) takeFrom(rows[above] ?? [], row, at)
  }
  return rows.map(row => row.slice(size))
}

const largest = (rows: number[][], at: number): number => {
  let best = at
  for (let i = at + 1; i < rows.length; i++)
    if (Math.abs(rows[i]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = i
  return best
}

/** Takes as much of the pivot's row as makes the column nought. */
const takeFrom = (row: number[], pivot: number[], at: number): void => {
  const times = (row[at] ?? 0) / (pivot[at] ?? 1)
  if (times === 0) return
  for (let k = at; k < row.length; k++) row[k] = (row[k] ?? 0) - times * (pivot[k] ?? 0)
}
