/** A PDF value as plain data: names as `/Name`, strings decoded, references kept as `{ ref }`. */
export type PdfValue =
  | number
  | boolean
  | null
  | { name: string }
  | { text: string }
  | { ref: number }
  | PdfValue[]
  | PdfDictionary
export type PdfDictionary = Map<string, PdfValue>

export type PdfFile = {
  catalog: PdfDictionary
  info: PdfDictionary
  /** Follows references. */
  get: (value: PdfValue | undefined) => PdfValue | undefined
  dictionary: (value: PdfValue | undefined) => PdfDictionary
  /** The bytes of an uncompressed stream, as text. */
  streamText: (value: PdfValue | undefined) => string
}

/** Reads a PDF with one plain cross-reference table. Throws when a row of it does not lead to its object. */
export const readPdf = (bytes: Uint8Array): PdfFile => {
  const file = Buffer.from(bytes).toString('latin1')
  const xrefAt = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(file.slice(-64))?.[1])
  const trailerAt = file.indexOf('trailer', xrefAt)
  const table = file.slice(xrefAt, trailerAt)
  if (!table.startsWith('xref\n')) throw new Error('startxref does not lead to the table')
  const rows = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)]
  const objects = rows.map(([, offset, kind], id) => {
    const at = Number(offset)
    const head = `${id} 0 obj\n`
    if (kind === 'f') return undefined
    if (file.slice(at, at + head.length) !== head)
      throw new Error(`Row ${id} of the table leads to ${file.slice(at, at + 20)}`)
    return { at, ...parseValue(file, at + head.length) }
  })
  const get = (value: PdfValue | undefined): PdfValue | undefined =>
    value !== null && typeof value === 'object' && 'ref' in value ? get(objects[value.ref]?.value) : value
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = get(value)
    if (!(found instanceof Map)) throw new Error('Not a dictionary')
    return found
  }
  const trailer = parseValue(file, trailerAt + 'trailer'.length).value
  return {
    catalog: dictionary(dictionary(trailer).get('Root')),
    info: dictionary(dictionary(trailer).get('Info')),
    get,
    dictionary,
    streamText: value => {
      const object = value !== null && typeof value === 'object' && 'ref' in value ? objects[value.ref] : undefined
      const length = dictionary(value).get('Length')
      if (!object || typeof length !== 'number') throw new Error('Not a stream')
      const start = file.indexOf('stream\n', object.end) + 'stream\n'.length
      if (!file.startsWith('\nendstream', start + length)) throw new Error('The length of the stream is wrong')
      return Buffer.from(file.slice(start, start + length), 'latin1').toString('utf8')
    },
  }
}

const token = /\s*(<<|>>|\[|\]|\/[^\s<>[\](){}/%]*|\d+ \d+ R\b|[+-]?\d*\.?\d+|true|false|null|<[0-9A-Fa-f\s]*>|\()/y

const parseValue = (file: string, from: number): { value: PdfValue; end: number } => {
  token.lastIndex = from
  const [, word = ''] = token.exec(file) ?? []
  const end = token.lastIndex
  if (word === '<<') return parseDictionary(file, end)
  if (word === '[') return parseList(file, end)
  if (word === '(') return parseString(file, end)
  if (word.startsWith('/')) return { value: { name: unescapeName(word.slice(1)) }, end }
  if (word.endsWith(' R')) return { value: { ref: Number.parseInt(word, 10) }, end }
  if (word.startsWith('<')) return { value: { text: decode(Buffer.from(word.replace(/[<>\s]/g, ''), 'hex')) }, end }
  if (word === 'true' || word === 'false') return { value: word === 'true', end }
  if (word === 'null') return { value: null, end }
  if (word === '' || word === '>>' || word === ']')
    throw new Error(`No value at ${from}: ${file.slice(from, from + 20)}`)
  return { value: Number(word), end }
}

const parseDictionary = (file: string, from: number): { value: PdfValue; end: number } => {
  const value: PdfDictionary = new Map()
  let at = from
  for (;;) {
    token.lastIndex = at
    const [, word = ''] = token.exec(file) ?? []
    if (word === '>>') return { value, end: token.lastIndex }
    if (!word.startsWith('/')) throw new Error(`No key at ${at}`)
    const part = parseValue(file, token.lastIndex)
    value.set(word.slice(1), part.value)
    at = part.end
  }
}

const parseList = (file: string, from: number): { value: PdfValue; end: number } => {
  const value: PdfValue[] = []
  let at = from
  for (;;) {
    token.lastIndex = at
    const [, word = ''] = token.exec(file) ?? []
    if (word === ']') return { value, end: token.lastIndex }
    const part = parseValue(file, at)
    value.push(part.value)
    at = part.end
  }
}

const parseString = (file: string, from: number): { value: PdfValue; end: number } => {
  const bytes: number[] = []
  let depth = 1
  let at = from
  for (; depth > 0; at += 1) {
    let character = file[at] ?? ''
    if (character === '') throw new Error('The string has no end')
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(file.slice(at + 1, at + 4))?.[0]
      character = octal
        ? String.fromCharCode(Number.parseInt(octal, 8))
        : (escapes.get(file[at + 1] ?? '') ?? file[at + 1] ?? '')
      at += octal?.length ?? 1
    }
    if (depth > 0) bytes.push(character.charCodeAt(0))
  }
  return { value: { text: decode(Buffer.from(bytes)) }, end: at }
}

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

const unescapeName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const decode = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : bytes.toString('latin1')
