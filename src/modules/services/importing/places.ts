import { type Expr, factOf } from './expression.ts'
import type { Group, Holder, Question } from './form.ts'

/** An object in the data that a form collects: what stands in it, by key. A key may stand there twice, for two cases that exclude each other. */
export type Place = {
  kind: 'place'
  path: string
  parts: Map<string, Part[]>
  around: Place | undefined
  holder: Holder
}

export type Part = Place | Question | Rows

/** A group with what stands in a row of it. */
export type Rows = { kind: 'rows'; group: Group; row: Place }

export const newPlace = (path: string, around?: Place, holder: Holder = {}): Place => ({
  kind: 'place',
  path,
  parts: new Map(),
  around,
  holder,
})

export const putIn = (place: Place, key: string, part: Part): void => {
  const [first = key, ...rest] = key.split('.')
  if (rest.length > 0) {
    const inner = place.parts.get(first)?.find(known => known.kind === 'place')
    const next = inner?.kind === 'place' ? inner : newPlace(`${place.path}${first}.`, place)
    if (!inner) putIn(place, first, next)
    putIn(next, rest.join('.'), part)
    return
  }
  const known = place.parts.get(key)
  if (known) known.push(part)
  else place.parts.set(key, [part])
}

/** What a path leads to from a place; rows on the way are gone through with "some". */
export type Found = {
  places: Place[]
  facts: Extract<Expr, { is: 'fact' }>[]
  rows: Rows[]
  /** The rest of the path where it goes into an answer: an option of a list of boxes, a part of a country. */
  rest: string[]
}

/** Follows keys from places. Undefined where something on the way is not there. */
export const follow = (from: readonly Place[], path: readonly string[], row?: string): Found | undefined => {
  let places = [...from]
  for (const [i, key] of path.entries()) {
    const parts = places.flatMap(place => place.parts.get(key) ?? [])
    if (parts.length === 0) return undefined
    const inner = parts.flatMap(part => (part.kind === 'place' ? [part] : []))
    if (inner.length > 0) {
      places = inner
      continue
    }
    const rows = parts.flatMap(part => (part.kind === 'rows' ? [part] : []))
    const facts = parts.flatMap(part => (part.kind === 'question' ? [factOf(part, row)] : []))
    return { places: [], facts, rows, rest: path.slice(i + 1) }
  }
  return { places, facts: [], rows: [], rest: [] }
}

/** Every question below a place with this key, wherever: what is left to try when a path is wrong. */
export const anywhere = (place: Place, key: string): Question[] => {
  const found: Question[] = []
  const look = (here: Place): void => {
    for (const [name, parts] of here.parts) {
      for (const part of parts) {
        if (part.kind === 'place') look(part)
        else if (part.kind === 'question' && name === key) found.push(part)
      }
    }
  }
  look(place)
  return found
}
