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
  refuseMarkup(xml, refuse)
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

/**
 * Goes through the tags as the parser does. What stands in comments, CDATA, instructions and quoted values is no tag: were it counted, a file could
 * hide its depth behind it. One step forward at a time, so the time grows with the file and no faster.
 */
const refuseMarkup = (xml: string, refuse: Refuse): void => {
  let depth = 0
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const skip = skipped.find(([opens]) => xml.startsWith(opens, at))
    const end = skip ? after(xml, skip[1], at + skip[0].length) : endOfTag(xml, at + 1)
    if (!skip && /^<!doctype/i.test(xml.slice(at, at + 9)))
      refuse('doctype', 'The file declares a document type (DOCTYPE); none is needed, and it is not read')
    if (!skip && xml[at + 1] === '/') depth -= 1
    else if (!skip && xml[end - 2] !== '/') depth += 1
    if (depth > deepest) refuse('too-deep', `The file has elements more than ${deepest} deep within each other`)
    at = end < 0 ? -1 : xml.indexOf('<', end)
  }
}

const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** The place just after `closes`; -1 where the file ends before it. */
const after = (xml: string, closes: string, from: number): number => {
  const found = xml.indexOf(closes, from)
  return found < 0 ? -1 : found + closes.length
}

/** The place just after the `>` of a tag; one within quotes does not end it. -1 where the file ends before it. */
const endOfTag = (xml: string, from: number): number => {
  const mark = /["'>]/g
  mark.lastIndex = from
  for (let found = mark.exec(xml); found; found = mark.exec(xml)) {
    if (found[0] === '>') return mark.lastIndex
    mark.lastIndex = after(xml, found[0], mark.lastIndex)
    if (mark.lastIndex < 0) return -1
  }
  return -1
}
