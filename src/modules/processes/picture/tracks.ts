import type { Plan, Side } from './plans.ts'
import type { Grid } from './rows.ts'
import type { Cell, Sheet } from './sheet.ts'

export type Zone = 'out' | 'turn' | 'into'

/** Which track each line has where it stands in a gutter or lies in a channel, so that no two lie on each other. */
export type Tracks = {
  gutters: { out: number; turn: number; into: number }[]
  channels: { top: number; bottom: number }[]
  /** By line: its tracks. */
  out: Map<string, number>
  turn: Map<string, number>
  into: Map<string, number>
  channel: Map<string, number>
}

type Span = { id: string; from: number; to: number }

/** Rows as heights: each has a channel above, a middle and a channel below. */
const above = (row: number): number => 3 * row
const middle = (row: number): number => 3 * row + 1
const below = (row: number): number => 3 * row + 2

export const tracksOf = (sheet: Sheet, grid: Grid, plans: Map<string, Plan>): Tracks => {
  const gutters = Array.from({ length: grid.columns + 1 }, () => ({ out: empty(), turn: empty(), into: empty() }))
  const channels = grid.rows.map(() => ({ top: empty(), bottom: empty() }))
  const rowOf = (end: string | { band: number }): number =>
    typeof end === 'string' ? (grid.cells.get(end)?.row ?? 0) : (grid.bands[end.band]?.first ?? 0)
  for (const { id, from, to } of sheet.edges) {
    const plan = plans.get(id)
    const add = (gutter: number, zone: Zone, a: number, b: number) =>
      gutters[gutter]?.[zone].push({ id, from: Math.min(a, b), to: Math.max(a, b) })
    if (plan?.way === 'turn') add(plan.gutter, 'turn', middle(rowOf(from)), middle(rowOf(to)))
    if (plan?.way === 'beside') add(plan.gutter, plan.zone, middle(rowOf(from)), middle(rowOf(to)))
    if (plan?.way === 'around') {
      const channel = plan.side === 'top' ? above(plan.row) : below(plan.row)
      if (plan.out !== undefined) add(plan.out, 'out', middle(rowOf(from)), channel)
      add(plan.into, 'into', channel, middle(rowOf(to)))
      const begin = plan.out ?? (typeof from === 'string' ? beginningOf(grid.cells.get(from)) : 0)
      channels[plan.row]?.[plan.side].push({ id, from: Math.min(begin, plan.into), to: Math.max(begin, plan.into) })
    }
  }
  return coloured(gutters, channels)
}

const empty = (): Span[] => []
const beginningOf = (cell: Cell | undefined): number => (cell?.column ?? 0) + 0.5

const coloured = (gutters: Record<Zone, Span[]>[], channels: Record<Side, Span[]>[]): Tracks => {
  const tracks = () => new Map<string, number>()
  const [out, turn, into, channel] = [tracks(), tracks(), tracks(), tracks()]
  return {
    gutters: gutters.map(spans => ({
      out: give(spans.out, out),
      turn: give(spans.turn, turn),
      into: give(spans.into, into),
    })),
    channels: channels.map(({ top, bottom }) => ({ top: give(top, channel), bottom: give(bottom, channel) })),
    out,
    turn,
    into,
    channel,
  }
}

/** The first track that is free for each, from the beginning on. Gives how many there are. */
const give = (spans: Span[], tracks: Map<string, number>): number => {
  const ends: number[] = []
  for (const { id, from, to } of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const free = ends.findIndex(end => end < from)
    const track = free < 0 ? ends.length : free
    ends[track] = to
    tracks.set(id, track)
  }
  return ends.length
}
