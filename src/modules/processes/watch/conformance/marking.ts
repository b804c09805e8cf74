import type { FlowNet, Transition } from './net.ts'

/** How many tokens stand at each place. */
export type Marking = ReadonlyMap<string, number>

/** So many markings are looked through for what no log tells of. */
const mostMarkings = 2_000
/** More tokens than this at one place are a way that leads nowhere. */
const mostAtOnePlace = 8

export const has = (marking: Marking, place: string): boolean => (marking.get(place) ?? 0) > 0

/** The marking with tokens taken at some places and put at others. */
export const moved = (marking: Marking, from: readonly string[], to: readonly string[]): Marking => {
  const made = new Map(marking)
  for (const place of from) {
    const left = (made.get(place) ?? 0) - 1
    if (left > 0) made.set(place, left)
    else made.delete(place)
  }
  for (const place of to) made.set(place, (made.get(place) ?? 0) + 1)
  return made
}

export const enabled = (marking: Marking, { from, unless = [] }: Transition): boolean =>
  from.every(place => has(marking, place)) && !unless.some(place => has(marking, place))

export const keyOf = (marking: Marking): string =>
  [...marking]
    .map(([place, n]) => `${place} ${n}`)
    .toSorted()
    .join()

export type Way = { marking: Marking; fired: Transition[] }

/**
 * All ways, by what no log tells of, to where it holds, the shortest first. With `towards` only those of which every part is needed for tokens at
 * these places; without, the shortest alone.
 */
export const waysTo = (
  { silent }: FlowNet,
  begin: Marking,
  holds: (marking: Marking) => boolean,
  towards?: readonly string[],
): Way[] => {
  if (holds(begin)) return [{ marking: begin, fired: [] }]
  const found: Way[] = []
  const seen = new Set([keyOf(begin)])
  const open: Way[] = [{ marking: begin, fired: [] }]
  for (let next = open.shift(); next && seen.size < mostMarkings; next = open.shift())
    for (const transition of silent) {
      if (!enabled(next.marking, transition)) continue
      const marking = moved(next.marking, transition.from, transition.to)
      const key = keyOf(marking)
      if (seen.has(key) || [...marking.values()].some(n => n > mostAtOnePlace)) continue
      seen.add(key)
      const way = { marking, fired: [...next.fired, transition] }
      if (!holds(marking)) open.push(way)
      else if (towards === undefined) return [way]
      else if (allNeeded(way.fired, towards)) found.push(way)
    }
  return found
}

const allNeeded = (fired: readonly Transition[], towards: readonly string[]): boolean => {
  const needed = new Set(towards)
  return fired.toReversed().every(({ from, to }) => {
    if (!to.some(place => needed.has(place))) return false
    for (const place of from) needed.add(place)
    return true
  })
}
