import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** An element of a page, as a browser without JavaScript has it. */
export type El = Tree.Element

/** A parsed page, and what the HTML standard calls a parse error in it. */
export type Html = { root: Tree.Document; all: El[]; errors: string[] }

/** Parses as the standard says, without scripting: what stands in `noscript` is there. */
export const readHtml = (source: string): Html => {
  const errors: string[] = []
  const root = parse(source, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: fault => errors.push(`${fault.code} at ${fault.startLine}:${fault.startCol}`),
  })
  const all = below(root)
  return { root, all, errors: [...errors, ...all.flatMap(nestingFaults)] }
}

const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** What the parser mended in silence: our pages open and close every element themselves. */
const nestingFaults = (el: El): string[] => {
  const at = el.sourceCodeLocation
  if (!at) return [`${el.tagName} was made up by the parser: something is nested wrongly`]
  const foreign = el.namespaceURI !== 'http://www.w3.org/1999/xhtml'
  return at.endTag || foreign || empty.test(el.tagName)
    ? []
    : [`${el.tagName} at ${at.startLine}:${at.startCol} is closed by what it may not hold`]
}

/** Every element below a node, in the order of the page. */
export const below = (node: Tree.Node): El[] => {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap(child => ('tagName' in child ? [child, ...below(child)] : []))
}

export const attr = (el: El, name: string): string | undefined => el.attrs.find(one => one.name === name)?.value

export const has = (el: El, name: string): boolean => el.attrs.some(one => one.name === name)

export const is = (el: El | undefined, ...tags: string[]): boolean => el !== undefined && tags.includes(el.tagName)

export const hasClass = (el: El, name: string): boolean => (attr(el, 'class') ?? '').split(/\s+/).includes(name)

const parentOf = (el: El): El | undefined => (el.parentNode && 'tagName' in el.parentNode ? el.parentNode : undefined)

/** The nearest element above (or the element itself) that fits. */
export const closest = (el: El | undefined, fits: (el: El) => boolean): El | undefined => {
  for (let at = el; at; at = parentOf(at)) if (fits(at)) return at
  return undefined
}

/** The words of a node as they are heard: runs of white space as one space, nothing of what is only for the eye. */
export const textOf = (node: Tree.Node | undefined): string => (node ? words(node).replace(/\s+/g, ' ').trim() : '')

const silent = ['script', 'style', 'template', 'title']
const block =
  /^(address|article|aside|br|button|caption|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/

const words = (node: Tree.Node): string => {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (!('childNodes' in node)) return ''
  if ('tagName' in node && (silent.includes(node.tagName) || attr(node, 'aria-hidden') === 'true')) return ''
  // The column's name in front of a cell, which only a phone shows.
  if ('tagName' in node && hasClass(node, 'torg-cell-head')) return ''
  const inner = node.childNodes.map(words).join('')
  return 'tagName' in node && block.test(node.tagName) ? ` ${inner} ` : inner
}
