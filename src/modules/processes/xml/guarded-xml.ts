/** A municipal map or decision is some hundred kilobytes; what is larger is refused before it is read. Bytes. */
const largestFile = 10_000_000
/** Elements within each other. Maps have some ten. */
const deepest = 100

/** Why a file is refused unread. */
type Unread = 'too-large' | 'not-utf-8' | 'doctype' | 'too-deep'

/** How a file is refused: `rule` names the reason, the message says it to those who write decisions. Throws. */
type Refuse = (rule: Unread, message: string) => never

/**
 * The text of a file that may be read as XML. Refused: too-large, not-utf-8, doctype (entities are never expanded, and a file that declares them is
 * refused), too-deep.
 */
export const guardedXml = (file: Uint8Array | string, refuse: Refuse): string => {
  const xml = textOf(file, refuse)
  refuseDoctype(xml, refuse)
  refuseDepth(xml, refuse)
  return xml
}

const textOf = (file: Uint8Array | string, refuse: Refuse): string => {
  const size = typeof file === 'string' ? Buffer.byteLength(file) : file.byteLength
  if (size > largestFile) refuse('too-large', `The file is ${size} bytes; at most ${largestFile} bytes are read`)
  if (typeof file === 'string') return file
  try {
    return new TextDecoder(encodingOf(file), { fatal: true }).decode(file)
  } catch {
    return refuse('not-utf-8', 'The file is not text in the encoding that it names; save it as UTF-8')
  }
}

/** What the XML declaration names; UTF-8 where it names none. A byte order mark goes before it. */
const encodingOf = (file: Uint8Array): string => {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le'
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(file.subarray(0, 200))
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8'
}

/** A document type can only stand before the first element. The library never expands what is declared in one. */
const refuseDoctype = (xml: string, refuse: Refuse): void => {
  const first = xml.search(/<[A-Za-z_]/)
  if (/<!DOCTYPE/i.test(first < 0 ? xml : xml.slice(0, first)))
    refuse('doctype', 'The file declares a document type (DOCTYPE); none is needed, and it is not read')
}

const refuseDepth = (xml: string, refuse: Refuse): void => {
  let depth = 0
  for (const [, closing, selfClosing] of xml.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (selfClosing) continue
    depth += closing ? -1 : 1
    if (depth > deepest) refuse('too-deep', `The file has elements more than ${deepest} deep within each other`)
  }
}
