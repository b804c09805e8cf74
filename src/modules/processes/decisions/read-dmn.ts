import { DmnModdle } from 'dmn-moddle'
import type { TextKey } from '../../../kernel/texts/keys.ts'
import { type Translate, wordComplaint } from '../../../kernel/texts/texts.ts'
import { type Element, elementOf } from '../xml/element.ts'
import { guardedXml } from '../xml/guarded-xml.ts'
import { dmnPackage } from './boxed-types.ts'

/** The names of all that can be wrong with a file: each has its words, in both languages, in texts/. */
export type DmnRule = TextKey extends infer K ? (K extends `processes.dmn.${infer Name}` ? Name : never) : never

/**
 * Why a file is no DMN that can be used: `rule` names the reason for programs, the message says it to those who write files, and
 * `dmnFaultWords` to everybody else.
 */
export class DmnFault extends Error {
  override name = 'DmnFault'
  readonly rule: DmnRule
  readonly values: Readonly<Record<string, string>>
  constructor(rule: DmnRule, message: string, values: Readonly<Record<string, string>> = {}) {
    super(message)
    this.rule = rule
    this.values = values
  }
}

/** A fault in the language of whoever reads it. */
export const dmnFaultWords = (t: Translate, { rule, values }: Pick<DmnFault, 'rule' | 'values'>): string =>
  wordComplaint(t, { key: `processes.dmn.${rule}`, args: values })

/**
 * Reads DMN 1.1 to 1.5. Throws DmnFault with a named reason: too-large, not-utf-8, doctype, too-deep, not-xml, not-dmn, double-id, bad-id.
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
    const { rootElement, warnings } = await new DmnModdle({ dmn: dmnPackage }).fromXML(xml)
    // The library leaves out what has no proper id of its own: half a file would decide otherwise than its owner thinks.
    for (const { message } of warnings) {
      const id = /(duplicate|illegal) ID <([^>]*)>/i.exec(message)
      if (id?.[1] === 'duplicate')
        throw new DmnFault('double-id', `Two elements have the id "${id[2]}"`, { id: id[2] ?? '' })
      if (id)
        throw new DmnFault('bad-id', `"${id[2]}" can't be an id: write letters, digits, "-", "_" and "."`, {
          id: id[2] ?? '',
        })
    }
    return rootElement
  } catch (fault) {
    if (fault instanceof DmnFault) throw fault
    const why = firstLine(String(fault))
    throw /failed to parse document as/.test(why)
      ? new DmnFault('not-dmn', `The file has no <definitions> of DMN 1.1 to 1.5 at its root: ${why}`)
      : new DmnFault('not-xml', `The file can't be read as DMN: ${why}`, { why })
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message

/** The versions name their elements by different namespaces; the library, and the editor of its makers, know one. */
export const asOneVersion = (xml: string): string =>
  xml.replaceAll(
    /(xmlns(?::[\w.-]+)?\s*=\s*["'])([^"']+)(["'])/g,
    (all, before: string, uri: string, after: string) => {
      const known = versions.find(([form]) => form.test(uri))
      return known ? before + known[1] + after : all
    },
  )

const versions: [RegExp, string][] = [
  [
    /^https?:\/\/www\.omg\.org\/spec\/DMN\/(20151101\/dmn\.xsd|\d{8}\/MODEL\/)$/,
    'https://www.omg.org/spec/DMN/20191111/MODEL/',
  ],
  [/^https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/DMNDI\/$/, 'https://www.omg.org/spec/DMN/20191111/DMNDI/'],
]

/** The file with the namespaces of the version that another is in: the inverse of `asOneVersion`. */
export const inVersionOf = (other: string, xml: string): string => {
  const written = [...other.matchAll(/xmlns(?::[\w.-]+)?\s*=\s*["']([^"']+)["']/g)].flatMap(([, uri]) => uri ?? [])
  return versions.reduce((text, [form, known]) => {
    const own = written.find(uri => form.test(uri))
    return own === undefined ? text : text.replaceAll(`"${known}"`, `"${own}"`)
  }, xml)
}

/** What the library writes of a file of its own version, unchanged: what it leaves out it can't read. Throws where it is no XML. */
export const asRead = async (xml: string): Promise<string> => {
  const library = new DmnModdle()
  return (await library.toXML((await library.fromXML(xml)).rootElement, { format: true })).xml
}
