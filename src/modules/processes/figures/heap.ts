/** Something that is to happen in a simulation: to case `of`, at `node`. What happens at the same time happens in the order in which it was added. */
export type Happening = {
  at: number
  of: number
  node: number
  is: 'comes' | 'told' | 'ready' | 'worked'
  from: number
}

export type Agenda = { add: (happening: Happening) => void; next: () => Happening | undefined }

/** What is to happen, the soonest first: a binary heap. */
export const soonestFirst = (): Agenda => {
  const heap: { happening: Happening; turn: number }[] = []
  let turn = 0
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]]
    if (!one || !other) return false
    return (
      one.happening.at - other.happening.at < 0 || (one.happening.at === other.happening.at && one.turn < other.turn)
    )
  }
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]]
    if (!one || !other) return
    heap[a] = other
    heap[b] = one
  }
  const add = (happening: Happening): void => {
    heap.push({ happening, turn: turn++ })
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1
      if (!before(at, above)) break
      swap(at, above)
      at = above
    }
  }
  const next = (): Happening | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last || heap.length === 0) return first?.happening
    heap[0] = last
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (before(left, least)) least = left
      if (before(right, least)) least = right
      if (least === at) return first.happening
      swap(at, least)
      at = least
    }
  }
  return { add, next }
}
