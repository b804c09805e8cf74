import { attributeOf, fullName, isTree, type Tree, textIn, treeOf, xmlOf } from '../xml/tree.ts'

/** A DMN file as it stands, to be changed in place: version, ids and what belongs to other tools stay as they were. Throws where it is no XML. */
export const dmnTree = (xml: string): Tree => {
  const root = treeOf(xml)
  if (!root) throw new Error('A file that has been read as DMN is XML')
  return root
}

export const dmnXml = (root: Tree): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(root)}\n`

/** Whether an element is the standard's of this name; `root` says which version the file is. */
const is = (tree: Tree, name: string, space: string): boolean => fullName(tree.name, tree.scope) === `{${space}}${name}`

/** The namespace of the version of DMN that the file is in. */
const spaceOf = ({ name, scope }: Tree): string =>
  scope.get(name.includes(':') ? name.slice(0, name.indexOf(':')) : '') ?? ''

export type Dmn = {
  root: Tree
  kids: (tree: Tree, name: string) => Tree[]
  kid: (tree: Tree, name: string) => Tree | undefined
  /** The local name of an element of the standard; '' for one of others. */
  nameOf: (tree: Tree) => string
  make: (name: string, attributes?: Record<string, string>, children?: (Tree | string)[]) => Tree
  /** The text of an element that has its words in `<text>`. */
  textOf: (tree: Tree | undefined) => string
  withText: (name: string, text: string, attributes?: Record<string, string>) => Tree
}

/** The file with what is needed to find and make elements of its own version. */
export const dmnIn = (root: Tree): Dmn => {
  const space = spaceOf(root)
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : ''
  const kids = (tree: Tree, name: string) => tree.children.filter(isTree).filter(child => is(child, name, space))
  const make: Dmn['make'] = (name, attributes = {}, children = []) => ({
    name: prefix + name,
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, escaped(value)])),
    children: children.map(child => (typeof child === 'string' ? { text: escaped(child) } : child)),
    scope: root.scope,
  })
  return {
    root,
    kids,
    kid: (tree, name) => kids(tree, name)[0],
    nameOf: tree => {
      const full = fullName(tree.name, tree.scope)
      return full.startsWith(`{${space}}`) ? full.slice(space.length + 2) : ''
    },
    make,
    textOf: tree => {
      const text = tree && kids(tree, 'text')[0]
      return text ? textIn(text).trim() : ''
    },
    withText: (name, text, attributes) => make(name, attributes, [make('text', {}, [text])]),
  }
}

export const idOf = (tree: Tree): string => attributeOf(tree, 'id')

export const set = (tree: Tree, name: string, value: string): void => {
  if (value === '') tree.attributes.delete(name)
  else tree.attributes.set(name, escaped(value))
}

export const drop = (parent: Tree, child: Tree): void => {
  parent.children = parent.children.filter(one => one !== child)
}

/** Puts a child before the first that stands after it in the standard's order. */
export const putBefore = (parent: Tree, child: Tree, isLater: (other: Tree) => boolean): void => {
  const at = parent.children.findIndex(one => isTree(one) && isLater(one))
  parent.children.splice(at < 0 ? parent.children.length : at, 0, child)
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
