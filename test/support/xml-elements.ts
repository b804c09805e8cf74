/** An XML element with its names resolved: `{http://...}local`. */
export type XmlElement = { name: string; text: string; children: XmlElement[] }

/** Reads well-formed XML without a DTD; enough for XMP packets. Throws on elements that do not close. */
export const readXml = (source: string): XmlElement => {
  const root: XmlElement = { name: '', text: '', children: [] }
  const open: { element: XmlElement; raw: string; spaces: Map<string, string> }[] = [
    { element: root, raw: '', spaces: new Map() },
  ]
  for (const [, text, closing, raw = '', attributes = '', empty] of source.matchAll(piece)) {
    const here = open.at(-1)
    if (!here) throw new Error('More ends than beginnings')
    if (text !== undefined)
      here.element.text += text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities.get(name) ?? '')
    else if (closing) {
      if (raw !== here.raw) throw new Error(`</${raw}> ends <${here.raw}>`)
      open.pop()
    } else if (raw) {
      const spaces = new Map(here.spaces)
      for (const [, prefix = '', , value = ''] of attributes.matchAll(/\sxmlns(?::([\w-]+))?=(["'])(.*?)\2/g))
        spaces.set(prefix, value)
      const [prefix, local] = raw.includes(':') ? raw.split(':') : ['', raw]
      const space = spaces.get(prefix ?? '')
      if (space === undefined && prefix) throw new Error(`The prefix ${prefix} is not declared`)
      const element = { name: `{${space ?? ''}}${local}`, text: '', children: [] }
      here.element.children.push(element)
      if (!empty) open.push({ element, raw, spaces })
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.raw}> has no end`)
  return root
}

/** Every element of a name, at any depth. */
export const elementsOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap(child =>
    child.name === name ? [child, ...elementsOf(child, name)] : elementsOf(child, name),
  )

// Text, or a tag, or a processing instruction or comment (passed over).
const piece = /([^<]+)|<(?:\?.*?\?|!--.*?--)>|<(\/)?([\w:.-]+)((?:\s+[\w:.-]+=(?:"[^"]*"|'[^']*'))*)\s*(\/)?>/gs

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
