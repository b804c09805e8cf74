import { BpmnModdle } from 'bpmn-moddle'
import type { Rule, Values } from '../lint/finding.ts'
import { type Element, elementOf } from '../xml/element.ts'
import { guardedXml } from '../xml/guarded-xml.ts'
import { withUnread } from './unread.ts'

/** Why a file is no BPMN that can be opened or run, as a finding is told: by its rule and its values (`findingWords`). */
export class BpmnFault extends Error {
  override name = 'BpmnFault'
  readonly rule: Rule
  readonly element: string
  readonly values: Values
  constructor(rule: Rule, values: Values = {}, element = '') {
    super([rule, ...Object.entries(values).map(([name, value]) => `${name}: ${value}`)].join(', '))
    this.rule = rule
    this.element = element
    this.values = values
  }
}

/** A BPMN file as it was read: `source` is what the library made of `xml`, to be changed and written back. */
export type BpmnFile = { definitions: Element; source: unknown; warnings: string[]; xml: string }

/**
 * Reads BPMN 2.0. Throws BpmnFault with a named reason: too-large, not-utf-8, doctype (entities are never expanded, and a file that
 * declares them is refused), too-deep, not-xml, not-bpmn.
 */
export const readBpmn = async (file: Uint8Array | string): Promise<BpmnFile> => {
  const xml = guardedXml(file, rule => {
    throw new BpmnFault(rule)
  })
  const { rootElement, warnings } = await parsed(xml)
  const definitions = elementOf(rootElement)
  if (definitions?.type !== 'bpmn:Definitions') throw new BpmnFault('not-bpmn')
  return { definitions, source: rootElement, warnings: warnings.map(({ message }) => firstLine(message)), xml }
}

/** The map as a file, with every id and foreign extension that was in it, also those that the library did not read. */
export const writeBpmn = async ({ source, xml }: BpmnFile): Promise<string> => {
  const now = await asXml(source)
  return withUnread(xml, await asXml((await parsed(xml)).rootElement), now)
}

/**
 * A map that another editor has made of one of ours, with what that editor could not read put back where it stood. Both have been read before.
 */
export const withUnreadOf = async (before: string, made: string): Promise<string> =>
  withUnread(before, await asXml((await parsed(before)).rootElement), made)

const asXml = async (source: unknown): Promise<string> => (await new BpmnModdle().toXML(source, { format: true })).xml

const parsed = async (xml: string) => {
  try {
    return await new BpmnModdle().fromXML(xml)
  } catch (fault) {
    throw new BpmnFault('not-xml', { why: firstLine(fault instanceof Error ? fault.message : String(fault)) })
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message
