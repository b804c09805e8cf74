import type { Answers, PagePath } from './answers.ts'
import type { Group } from './scope.ts'
import type { Walk, WalkedItem, WalkedPage, WalkedRow } from './walked.ts'

/** A row that a page lies in. */
export type Around = { group: Group; row: WalkedRow; at: number }

/** A page that may be shown, with the record whose facts it asks for. */
export type Place = {
  path: PagePath
  /** The path as it stands in addresses and in the draft: `barn/k3f9/om-barnet`. */
  key: string
  walk: Walk
  here: WalkedPage
  /** The rows that it lies in, the outermost first. Empty for a page of the service itself. */
  around: readonly Around[]
}

export const keyOf = (path: PagePath): string => path.join('/')
export const pathOf = (key: string): PagePath => key.split('/')

/** The page at the end of a path; undefined where a page on the way may not be shown (yet), or a row is not there. */
export const placeIn = (walk: Walk, path: PagePath): Place | undefined => follow(walk, path, path, [])

const follow = (walk: Walk, whole: PagePath, path: PagePath, around: readonly Around[]): Place | undefined => {
  const [id = '', name, ...rest] = path
  const here = walk.reachable(id) ? walk.pages.find(({ page }) => page.id === id) : undefined
  if (!here) return undefined
  if (name === undefined) return { path: whole, key: keyOf(whole), walk, here, around }
  const inside = rowIn(here, name)
  return inside && follow(inside.row.walk, whole, rest, [...around, inside])
}

const rowIn = ({ items }: WalkedPage, name: string): Around | undefined => {
  for (const item of items) {
    if (item.kind !== 'group') continue
    const at = item.rows.findIndex(({ row }) => row === name)
    const row = item.rows[at]
    if (row) return { group: item.group, row, at }
  }
  return undefined
}

/** The page that lists the rows among which this page's row is; undefined for a page of the service itself. */
export const listPage = ({ path }: Place): PagePath | undefined => (path.length > 2 ? path.slice(0, -2) : undefined)

/** Another page of the same record. */
export const besides = ({ path }: Place, page: string): PagePath => [...path.slice(0, -1), page]

/** The stored answers of the record that a place asks for. */
export const storedAt = ({ around }: Place, answers: Answers): Answers => around.at(-1)?.row.stored ?? answers

export const groupsIn = ({ items }: WalkedPage): Extract<WalkedItem, { kind: 'group' }>[] =>
  items.filter(item => item.kind === 'group')
