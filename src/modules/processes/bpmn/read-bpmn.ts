import { BpmnModdle } from 'bpmn-moddle'
import { type Element, elementOf } from './element.ts'

/** Why a file is no BPMN that can be opened: `rule` names the reason for programs, the message says it to people. */
export class BpmnFault extends Error {
  override name = 'BpmnFault'
  readonly rule: string
  readonly element: string
  constructor(rule: string, message: string, element = '') {
    super(message)
    this.rule = rule
    this.element = element
  }
}

/** A BPMN file as it was read. `source` is what the library writes back: every id and foreign extension is still in it. */
export type BpmnFile = { definitions: Element; source: unknown; warnings: string[] }

/** A municipal map is some hundred kilobytes; what is larger is refused before it is read. Bytes. */
export const largestFile = 10_000_000
/** Elements within each other. Maps have some ten. */
const deepest = 100

/**
 * Reads BPMN 2.0. Throws BpmnFault with a named reason: too-large, not-utf-8, doctype (entities are never expanded, and a file that
 * declares them is refused), too-deep, not-xml, not-bpmn.
 */
export const readBpmn = async (file: Uint8Array | string): Promise<BpmnFile> => {
  const xml = textOf(file)
  refuseDoctype(xml)
  refuseDepth(xml)
  const { rootElement, warnings } = await parsed(xml)
  const definitions = elementOf(rootElement)
  if (definitions?.type !== 'bpmn:Definitions')
    throw new BpmnFault('not-bpmn', 'The file has no <definitions> of BPMN 2.0 at its root')
  return { definitions, source: rootElement, warnings: warnings.map(({ message }) => firstLine(message)) }
}

export const writeBpmn = async ({ source }: BpmnFile): Promise<string> =>
  (await new BpmnModdle().toXML(source, { format: true })).xml

const textOf = (file: Uint8Array | string): string => {
  const size = typeof file === 'string' ? Buffer.byteLength(file) : file.byteLength
  if (size > largestFile)
    throw new BpmnFault('too-large', `The file is ${size} bytes; at most ${largestFile} bytes are read`)
  if (typeof file === 'string') return file
  try {
    return new TextDecoder(encodingOf(file), { fatal: true }).decode(file)
  } catch {
    throw new BpmnFault('not-utf-8', 'The file is not text in the encoding that it names; save it as UTF-8')
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
const refuseDoctype = (xml: string): void => {
  const first = xml.search(/<[A-Za-z_]/)
  if (/<!DOCTYPE/i.test(first < 0 ? xml : xml.slice(0, first)))
    throw new BpmnFault('doctype', 'The file declares a document type (DOCTYPE); BPMN has none, and it is not read')
}

const refuseDepth = (xml: string): void => {
  let depth = 0
  for (const [, closing, selfClosing] of xml.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (selfClosing) continue
    depth += closing ? -1 : 1
    if (depth > deepest)
      throw new BpmnFault('too-deep', `The file has elements more than ${deepest} deep within each other`)
  }
}

const parsed = async (xml: string) => {
  try {
    return await new BpmnModdle().fromXML(xml)
  } catch (fault) {
    throw new BpmnFault('not-xml', `The file can't be read as BPMN: ${firstLine(String(fault))}`)
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message
