import { fullName, isDeclaration, isTree, prefixOf, type Tree, treeOf, wordsIn, xmlOf } from '../xml/tree.ts'

/**
 * What the library can't read it does not write: elements where the standard has none, references to what is not there, whatever carries an
 * id that is taken. They are in maps of other tools and belong to them, so they are put back where they stood. `source` is the file as it came,
 * `pristine` what the library writes of it unchanged, `now` what it writes of the map as it has become. What stands in the source and not in the
 * pristine was not read; it comes back where the element around it is still there.
 */
export const withUnread = (source: string, pristine: string, now: string): string => {
  const [from, read, to] = [treeOf(source), treeOf(pristine), treeOf(now)]
  if (!from || !read || !to) return now
  const [was, known, places] = [keysOf(from), elementsOf(read), elementsOf(to)]
  declare(from, to)
  let restored = false
  for (const [element, key] of was) {
    const [twin, place] = [known.get(key), places.get(key)]
    if (!twin || !place) continue
    if (restoreAttributes(element, twin, place)) restored = true
    let before: Tree | undefined
    for (const child of element.children.filter(isTree)) {
      const inner = was.get(child) ?? ''
      if (known.has(inner)) before = places.get(inner) ?? before
      else {
        const back = standingAlone(child, to.scope)
        place.children.splice(before ? place.children.indexOf(before) + 1 : 0, 0, back)
        before = back
        restored = true
      }
    }
  }
  return restored ? `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(to)}\n` : now
}

/** Every element with what it can be found by in another reading of the map: its id, else its words and its number among its like. In the order of the file. */
const keysOf = (root: Tree): Map<Tree, string> => {
  const keys = new Map([[root, '']])
  const met = new Map<string, number>()
  const visit = (tree: Tree, around: string): void => {
    for (const child of tree.children.filter(isTree)) {
      const name = fullName(child.name, child.scope)
      const id = child.attributes.get('id')
      const like = id === undefined ? `${around}/${name} ${wordsIn(child)}` : `${name}#${id}`
      const number = met.get(like) ?? 0
      met.set(like, number + 1)
      keys.set(child, `${like}@${number}`)
      visit(child, `${like}@${number}`)
    }
  }
  visit(root, '')
  return keys
}

const elementsOf = (root: Tree): Map<string, Tree> => new Map([...keysOf(root)].map(([tree, key]) => [key, tree]))

/** Prefixes of the file that the library found no use for: what comes back may use them, and so may values. */
const declare = (from: Tree, to: Tree): void => {
  for (const [name, uri] of from.attributes)
    if (name.startsWith('xmlns:') && !to.attributes.has(name)) {
      to.attributes.set(name, uri)
      to.scope = new Map([...to.scope, [name.slice(6), uri]])
    }
}

const restoreAttributes = (was: Tree, twin: Tree, place: Tree): boolean => {
  const names = (tree: Tree) => new Set([...tree.attributes.keys()].map(name => fullName(name, tree.scope, true)))
  const [read, now] = [names(twin), names(place)]
  const unread = [...was.attributes].filter(([name]) => {
    const full = fullName(name, was.scope, true)
    return !isDeclaration(name) && !read.has(full) && !now.has(full)
  })
  for (const [name, value] of unread) place.attributes.set(name, value)
  return unread.length > 0
}

/** The element with the prefixes that it uses and that mean something else, or nothing, where it is put. */
const standingAlone = (tree: Tree, around: ReadonlyMap<string, string>): Tree => {
  const foreign = [...prefixesIn(tree)].filter(prefix => (tree.scope.get(prefix) ?? '') !== (around.get(prefix) ?? ''))
  const declarations = foreign.map(
    prefix => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, tree.scope.get(prefix) ?? ''] as const,
  )
  return { ...tree, attributes: new Map([...declarations, ...tree.attributes]) }
}

const prefixesIn = (tree: Tree): Set<string> =>
  new Set([
    prefixOf(tree.name),
    ...[...tree.attributes.keys()].filter(name => name.includes(':') && !isDeclaration(name)).map(prefixOf),
    ...tree.children.filter(isTree).flatMap(child => [...prefixesIn(child)]),
  ])
