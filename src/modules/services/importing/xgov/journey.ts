import { allOf, always, anyOf, type Expr, keyOf, never, opposed } from '../expression.ts'
import type { Holder } from '../form.ts'

/** A link from one page to another; without a condition it is taken when no other is. Where it could not be read, `unread`. */
export type Link = { to: string; when: Expr | undefined; unread: boolean }
export type Stop = { path: string; links: Link[] }

export type Journey = {
  /** Paths in an order in which each page comes after those that lead to it. */
  order: string[]
  /** When each page is shown. */
  holders: Map<string, Holder>
  /** Links that lead back: nobody walks in circles here. */
  back: { from: string; to: string }[]
  /** Pages that nothing leads to. */
  lost: string[]
}

/**
 * Turns pages that point to the next into pages in a row, each with the condition under which somebody gets there. Where all ways from one
 * page lead to another, that other has the same condition as the one.
 */
export const journeyOf = (stops: readonly Stop[], start: string): Journey => {
  const known = new Map(stops.map(stop => [stop.path, stop]))
  const back: Journey['back'] = []
  const forward = withoutCircles(known, start, back)
  const reached = new Set([...forward.keys()])
  const order = inOrder(stops, forward, reached)
  const holders = new Map<string, Holder>()
  const dominator = dominators(order, incoming(forward))
  const meets = dominators([...order].reverse(), outgoing(forward), true)
  for (const path of order) {
    const from = dominator.get(path)
    const same = from !== undefined && alwaysAfter(from, path, meets)
    const when = path === start ? always : same ? (holders.get(from)?.when ?? always) : waysTo(path, forward, holders)
    holders.set(path, when === always ? {} : { when })
  }
  return { order, holders, back, lost: stops.map(stop => stop.path).filter(path => !reached.has(path)) }
}

type Ways = Map<string, Link[]>

const withoutCircles = (known: Map<string, Stop>, start: string, back: Journey['back']): Ways => {
  const ways: Ways = new Map()
  const open = new Set<string>()
  const visit = (path: string): void => {
    const stop = known.get(path)
    if (!stop || ways.has(path)) return
    open.add(path)
    const links: Link[] = []
    ways.set(path, links)
    for (const link of stop.links) {
      if (open.has(link.to)) back.push({ from: path, to: link.to })
      else if (known.has(link.to)) {
        links.push(link)
        visit(link.to)
      }
    }
    open.delete(path)
  }
  visit(start)
  return ways
}

/** As the source lists them, but never before a page that leads there. */
const inOrder = (stops: readonly Stop[], ways: Ways, reached: Set<string>): string[] => {
  const before = incoming(ways)
  const waiting = stops.map(stop => stop.path).filter((path, i, all) => reached.has(path) && all.indexOf(path) === i)
  const order: string[] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex(path => (before.get(path) ?? []).every(from => order.includes(from)))
    order.push(...waiting.splice(Math.max(at, 0), 1))
  }
  return order
}

const incoming = (ways: Ways): Map<string, string[]> => {
  const into = new Map<string, string[]>()
  for (const [from, links] of ways) for (const { to } of links) into.set(to, [...(into.get(to) ?? []), from])
  return into
}

const outgoing = (ways: Ways): Map<string, string[]> =>
  new Map([...ways].map(([from, links]) => [from, links.map(link => link.to)]))

/** By page: the nearest page that every way to it goes through. Backwards: the nearest that every way from it goes through. */
const dominators = (order: readonly string[], before: Map<string, string[]>, ends = false): Map<string, string> => {
  const at = new Map(order.map((path, i) => [path, i]))
  const nearest = new Map<string, string>()
  const common = (a: string | undefined, b: string | undefined): string | undefined => {
    let [x, y] = [a, b]
    while (x !== undefined && y !== undefined && x !== y) {
      if ((at.get(x) ?? 0) > (at.get(y) ?? 0)) x = nearest.get(x)
      else y = nearest.get(y)
    }
    return x === y ? x : undefined
  }
  for (const path of order) {
    const [first, ...others] = (before.get(path) ?? []).filter(from => at.has(from))
    if (first === undefined) continue
    const found = others.reduce<string | undefined>((all, from) => common(all, from), first)
    if (found !== undefined && !(ends && found === path)) nearest.set(path, found)
  }
  return nearest
}

const alwaysAfter = (from: string, path: string, meets: Map<string, string>): boolean => {
  for (let next = meets.get(from); next !== undefined; next = meets.get(next)) if (next === path) return true
  return false
}

const waysTo = (path: string, ways: Ways, holders: Map<string, Holder>): Expr => {
  const found: Expr[] = []
  for (const [from, links] of ways) {
    for (const link of links.filter(one => one.to === path)) {
      const holder = holders.get(from) ?? {}
      const shown: Expr = holder.when ? { is: 'shown', of: holder } : always
      found.push(allOf([shown, taken(link, links)]))
    }
  }
  return anyOf(found)
}

/** The first link whose condition holds is taken; the one without a condition when none does. */
const taken = (link: Link, links: readonly Link[]): Expr => {
  if (link.unread) return always
  const others = links.filter(other => other !== link && !other.unread && other.when !== undefined)
  const kept = link.when === undefined ? others : others.filter(other => links.indexOf(other) < links.indexOf(link))
  return allOf([
    link.when,
    ...kept.filter(other => !exclusive(other.when, link.when)).map(other => opposed(other.when ?? never)),
  ])
}

/** Two comparisons of one fact with different values never hold together. */
const exclusive = (a: Expr | undefined, b: Expr | undefined): boolean =>
  a?.is === 'compare' &&
  b?.is === 'compare' &&
  a.by === '=' &&
  b.by === '=' &&
  keyOf(a.left) === keyOf(b.left) &&
  keyOf(a.right) !== keyOf(b.right)
