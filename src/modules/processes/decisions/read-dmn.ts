import { DmnModdle } from 'dmn-moddle'
import { type Element, elementOf } from '../xml/element.ts'
import { guardedXml } from '../xml/guarded-xml.ts'
import { dmnPackage } from './boxed-types.ts'

/** Why a file is no DMN that can be used: `rule` names the reason for programs, the message says it to people. */
export class DmnFault extends Error {
  override name = 'DmnFault'
  readonly rule: string
  constructor(rule: string, message: string) {
    super(message)
    this.rule = rule
  }
}

/**
 * Reads DMN 1.1 to 1.5. Throws DmnFault with a named reason: too-large, not-utf-8, doctype, too-deep, not-xml, not-dmn.
 */
export const readDmn = async (file: Uint8Array | string): Promise<Element> => {
  const xml = guardedXml(file, (rule, message) => {
    throw new DmnFault(rule, message)
  })
  const definitions = elementOf(await parsed(asOneVersion(xml)))
  if (definitions?.type !== 'dmn:Definitions')
    throw new DmnFault('not-dmn', 'The file has no <definitions> of DMN 1.1 to 1.5 at its root')
  return definitions
}

const parsed = async (xml: string): Promise<unknown> => {
  try {
    return (await new DmnModdle({ dmn: dmnPackage }).fromXML(xml)).rootElement
  } catch (fault) {
    const why = String(fault).split('\n')[0] ?? ''
    throw /failed to parse document as|unparsable content|expected/.test(why)
      ? new DmnFault('not-dmn', `The file has no <definitions> of DMN 1.1 to 1.5 at its root: ${why}`)
      : new DmnFault('not-xml', `The file can't be read as DMN: ${why}`)
  }
}

/** The versions name their elements by different namespaces; the library knows one. */
const asOneVersion = (xml: string): string =>
  xml.replaceAll(/(xmlns(?::[\w.-]+)?\s*=\s*["'])([^"']+)(["'])/g, (all, before: string, uri: string, after: string) => {
    const known = versions.find(([form]) => form.test(uri))
    return known ? before + known[1] + after : all
  })

const versions: [RegExp, string][] = [
  [/^https?:\/\/www\.omg\.org\/spec\/DMN\/(20151101\/dmn\.xsd|\d{8}\/MODEL\/)$/, 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
  [/^https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/DMNDI\/$/, 'https://www.omg.org/spec/DMN/20191111/DMNDI/'],
]
