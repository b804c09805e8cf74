import { Parser } from 'saxen'

/** An element of a document without its prefix: what it is called is its local name. `text` is what stands directly in it. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

/** It is no well-formed document, or one of a kind that is not taken. */
export class XmlFault extends Error {
  override name = 'XmlFault'
}

const deepest = 50
/** An ampersand that begins none of the five entities and no character by its number. */
const foreign = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/

/**
 * Reads a document as web services send them: elements, attributes, text and CDATA. A document type is refused, and with it every
 * entity but the five of the standard: nothing is fetched and nothing grows. Throws XmlFault.
 */
export const readXml = (source: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  const parser = new Parser()
  // What it can't read or would pass over is a fault here; thrown in its callbacks, it would be taken for a fault of ours.
  let fault: string | undefined
  const refuse = (why: string): void => {
    fault ??= why
    parser.stop()
  }
  parser.on('error', ({ message }) => refuse(message))
  parser.on('warn', ({ message }) => refuse(message))
  parser.on('attention', () => refuse('A document type is not taken'))
  const plain = (text: string, decode: (text: string) => string): string => {
    if (foreign.test(text)) refuse('An entity is none of the standard')
    return decode(text)
  }
  parser.on('openTag', (name, attributes, decode) => {
    const element: Element = {
      name: local(name),
      attributes: attributesOf(attributes(), text => plain(text, decode)),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (open.length > deepest) refuse('Too deep')
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', (text, decode) => add(open, plain(text, decode)))
  parser.on('cdata', text => add(open, text))
  parser.parse(source)
  const [only, ...more] = root.children
  if (fault !== undefined) throw new XmlFault(fault)
  if (open.length > 1 || !only || more.length > 0 || root.text.trim() !== '')
    throw new XmlFault('Not one whole element')
  return only
}

/** The first element of that name, however deep; undefined when there is none. */
export const find = (element: Element, name: string): Element | undefined => {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

/** The elements of that name directly in another. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter(child => child.name === name) ?? []

/** The text at the end of a path of names; undefined where there is none, or nothing in it. */
export const textAt = (element: Element | undefined, ...path: string[]): string | undefined => {
  const found = path.reduce<Element | undefined>((inner, name) => childrenOf(inner, name)[0], element)
  const text = found?.text.trim()
  return text === '' ? undefined : text
}

/** A text as it stands in a document. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const add = (open: Element[], text: string): void => {
  const here = open.at(-1)
  if (here) here.text += text
}

const attributesOf = (given: Record<string, string>, decode: (text: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [local(name), decode(value)]))

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
