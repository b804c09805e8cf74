import { BpmnModdle } from 'bpmn-moddle'
import { type Element, elementOf } from '../xml/element.ts'
import { guardedXml } from '../xml/guarded-xml.ts'
import { withUnread } from './unread.ts'

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

/** A BPMN file as it was read: `source` is what the library made of `xml`, to be changed and written back. */
export type BpmnFile = { definitions: Element; source: unknown; warnings: string[]; xml: string }

/**
 * Reads BPMN 2.0. Throws BpmnFault with a named reason: too-large, not-utf-8, doctype (entities are never expanded, and a file that
 * declares them is refused), too-deep, not-xml, not-bpmn.
 */
export const readBpmn = async (file: Uint8Array | string): Promise<BpmnFile> => {
  const xml = guardedXml(file, (rule, message) => {
    throw new BpmnFault(rule, message)
  })
  const { rootElement, warnings } = await parsed(xml)
  const definitions = elementOf(rootElement)
  if (definitions?.type !== 'bpmn:Definitions')
    throw new BpmnFault('not-bpmn', 'The file has no <definitions> of BPMN 2.0 at its root')
  return { definitions, source: rootElement, warnings: warnings.map(({ message }) => firstLine(message)), xml }
}

/** The map as a file, with every id and foreign extension that was in it, also those that the library did not read. */
export const writeBpmn = async ({ source, xml }: BpmnFile): Promise<string> => {
  const now = await asXml(source)
  return withUnread(xml, await asXml((await parsed(xml)).rootElement), now)
}

const asXml = async (source: unknown): Promise<string> => (await new BpmnModdle().toXML(source, { format: true })).xml

const parsed = async (xml: string) => {
  try {
    return await new BpmnModdle().fromXML(xml)
  } catch (fault) {
    throw new BpmnFault('not-xml', `The file can't be read as BPMN: ${firstLine(String(fault))}`)
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message
