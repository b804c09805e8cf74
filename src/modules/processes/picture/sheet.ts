import type { Point } from './places.ts'

/** What is laid out at once: the whole file, or what is within one part. Bands lie above each other: lanes, and pools without steps. */
export type Sheet = { bands: Band[]; nodes: SheetNode[]; edges: SheetEdge[] }

/** A closed band has no steps: lines end at its border. */
export type Band = { least: number; closed: boolean; pad: number }

/** Around its middle: how much room it takes (`width`, `up`, `down`), and where its shape ends at the sides (`half`). */
export type SheetNode = {
  id: string
  band: number
  width: number
  half: number
  up: number
  down: number
  /** Where the shape itself ends above, for lines that go straight up. */
  head: number
}

/** `drop`: it leaves from below `from`, so far to the right of its middle and so far beneath. Loose edges (messages) are laid after all others. */
export type SheetEdge = {
  id: string
  from: string | { band: number }
  to: string | { band: number }
  loose: boolean
  drop?: Point
  label: { width: number; height: number }
}

export type Cell = { column: number; row: number }

export type Laid = {
  width: number
  height: number
  bands: { y: number; height: number }[]
  middles: Map<string, Point>
  lines: Map<string, { points: Point[]; label?: Point }>
}
