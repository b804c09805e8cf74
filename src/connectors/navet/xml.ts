/** An element of a document without its prefix: what it is called is its local name. `text` is what stands directly in it. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

/** It is no well-formed document, or one of a kind that is not taken. */
export class XmlFault extends Error {
  override name = 'XmlFault'
}

/**
 * Reads a document as web services send them: elements, attributes, text and CDATA. A document type is refused, and with it every
 * entity but the five of the standard: nothing is fetched and nothing grows. Throws XmlFault.
 */
export const readXml = (source: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  let at = 0
  for (const match of source.matchAll(token)) {
    if (match.index !== at) throw new XmlFault(`Unreadable at character ${at + 1}`)
    at += match[0].length
    take(match, open)
  }
  if (at !== source.length) throw new XmlFault(`Unreadable at character ${at + 1}`)
  const [only, ...more] = root.children
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

const nameForm = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const attributeForm = `\\s+${nameForm}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`
// In order: what is passed over, CDATA, an end, a start, text. A "<!" that is neither a comment nor CDATA fits nothing.
const token = new RegExp(
  [
    '(<\\?[^?]*\\?>|<!--(?:(?!--)[^])*-->)',
    '<!\\[CDATA\\[((?:(?!\\]\\]>)[^])*)\\]\\]>',
    `</(${nameForm})\\s*>`,
    `<(${nameForm})((?:${attributeForm})*)\\s*(/?)>`,
    '([^<]+)',
  ].join('|'),
  'g',
)

const take = (match: RegExpMatchArray, open: Element[]): void => {
  const [, passed, data, end, start, attributes = '', empty, text] = match
  const here = open.at(-1)
  if (!here) throw new XmlFault('An end without a beginning')
  if (passed !== undefined) return
  if (data !== undefined) here.text += data
  else if (text !== undefined) here.text += decoded(text)
  else if (end !== undefined) {
    if (open.length === 1 || here.name !== local(end)) throw new XmlFault(`</${end}> ends nothing`)
    open.pop()
  } else if (start !== undefined) {
    const element: Element = { name: local(start), attributes: attributesIn(attributes), children: [], text: '' }
    here.children.push(element)
    if (empty !== '/') open.push(element)
    if (open.length > deepest) throw new XmlFault('Too deep')
  }
}

const deepest = 50

const attributesIn = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      local(name),
      decoded(double ?? single ?? ''),
    ]),
  )

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replaceAll(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name) ?? []
    const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    const character =
      named[name] ?? (point !== undefined && point <= 0x10ffff ? String.fromCodePoint(point) : undefined)
    if (character === undefined || !whole.endsWith(';')) throw new XmlFault(`&${name} is no entity of the standard`)
    return character
  })
