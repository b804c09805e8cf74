import { Parser } from 'saxen'

/** Text as it is written in the file, entities and all. */
export type Words = { text: string }

/**
 * An element as it stands in a file, so that it can be written again as it was: name with its prefix, attributes as written.
 * `scope` says which namespace each prefix stands for there.
 */
export type Tree = {
  name: string
  attributes: Map<string, string>
  children: (Tree | Words)[]
  scope: ReadonlyMap<string, string>
}

export const isTree = (node: Tree | Words): node is Tree => 'name' in node

/** The file as a tree; undefined when it is no well-formed XML. Comments are left out. */
export const treeOf = (xml: string): Tree | undefined => {
  const root: Tree = { name: '', attributes: new Map(), children: [], scope: new Map() }
  const open = [root]
  const here = (): Tree => open.at(-1) ?? root
  let broken = false
  const parser = new Parser()
  parser.on('error', () => {
    broken = true
  })
  parser.on('openTag', (name, read) => {
    const attributes = new Map(Object.entries(read()))
    const element = { name, attributes, children: [], scope: scopeWithin(here().scope, attributes) }
    here().children.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', text => void here().children.push({ text }))
  parser.on('cdata', text => void here().children.push({ text: `<![CDATA[${text}]]>` }))
  parser.parse(xml)
  return broken || open.length > 1 ? undefined : root.children.find(isTree)
}

export const isDeclaration = (attribute: string): boolean => attribute === 'xmlns' || attribute.startsWith('xmlns:')

export const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '')

const scopeWithin = (
  around: ReadonlyMap<string, string>,
  attributes: Map<string, string>,
): ReadonlyMap<string, string> => {
  const own = [...attributes].filter(([name]) => isDeclaration(name))
  if (own.length === 0) return around
  return new Map([...around, ...own.map(([name, uri]) => [name === 'xmlns' ? '' : name.slice(6), uri] as const)])
}

/** A name by what its prefix stands for. An attribute without a prefix is in no namespace. */
export const fullName = (name: string, scope: ReadonlyMap<string, string>, ofAttribute = false): string => {
  const prefix = prefixOf(name)
  const uri = ofAttribute && prefix === '' ? '' : (scope.get(prefix) ?? '')
  return `{${uri}}${name.slice(name.indexOf(':') + 1)}`
}

/** The words that stand directly in an element, as they are read. */
export const wordsIn = (tree: Tree): string =>
  tree.children
    .map(node => (isTree(node) ? '' : plain(node.text)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** The words that stand directly in an element, with every blank. */
export const textIn = (tree: Tree): string => tree.children.map(node => (isTree(node) ? '' : plain(node.text))).join('')

/** The value of an attribute, as it is read. */
export const attributeOf = (tree: Tree, name: string): string => plain(tree.attributes.get(name) ?? '')

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.startsWith('<![CDATA[')
    ? text.slice(9, -3)
    : text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
        hex || decimal
          ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
          : (entities[name] ?? whole),
      )

/** The tree as XML, as it was written. */
export const xmlOf = (node: Tree | Words): string => {
  if (!isTree(node)) return node.text
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
  const start = `<${node.name}${attributes.join('')}`
  return node.children.length === 0 ? `${start} />` : `${start}>${node.children.map(xmlOf).join('')}</${node.name}>`
}
