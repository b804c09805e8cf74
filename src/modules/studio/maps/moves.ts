import type { Outline, OutlineItem } from '../../processes/index.ts'

/** The flows that a step is put on when it goes one place up or down. */
export type Moves = { up?: string; down?: string }

/** Where each step of an outline can go: past its neighbour in the same list. */
export const movesOf = ({ parts }: Outline): Map<string, Moves> => {
  const moves = new Map<string, Moves>()
  for (const { items } of parts) inList(items, undefined, moves)
  return moves
}

const inList = (items: OutlineItem[], before: string | undefined, moves: Map<string, Moves>): void => {
  for (const [at, item] of items.entries()) {
    if (item.is === 'choice') for (const answer of item.answers) inList(answer.items, answer.before, moves)
    if (item.is !== 'step') continue
    inList(item.within, undefined, moves)
    for (const edge of item.edges) inList(edge.items, undefined, moves)
    if (item.node.kind === 'start' || item.node.kind === 'end') continue
    const up = at === 0 ? undefined : at === 1 ? before : leadsOn(items[at - 2])
    const down = leadsOn(items[at + 1])
    moves.set(item.node.id, { ...(up ? { up } : {}), ...(down ? { down } : {}) })
  }
}

const leadsOn = (item: OutlineItem | undefined): string | undefined =>
  item === undefined || item.is === 'jump' ? undefined : item.after
