import { Parser } from 'saxen'
import type { Program } from '../../bpmn/program.ts'
import { guardedXml } from '../../xml/guarded-xml.ts'
import type { Done } from './replay.ts'

/** The file can't be read as a log of events. */
export class XesFault extends Error {
  override name = 'XesFault'
}

/** What an event or a trace says of itself by its direct attributes, by key. */
type Said = Map<string, string>

/** One case of a log. */
type Trace = { said: Said; events: Said[] }

/** The traces of a log, each as its events. Throws XesFault. */
export const readXes = (file: Uint8Array | string): Trace[] => {
  const xml = guardedXml(file, (rule, message) => {
    throw new XesFault(`${rule}: ${message}`)
  })
  const traces: Trace[] = []
  const open: string[] = []
  let fault: string | undefined
  const parser = new Parser()
  parser.on('error', error => {
    fault ??= String(error)
  })
  parser.on('openTag', (name, read) => {
    const attributes = read()
    if (open.length === 0 && name !== 'log') fault ??= 'the first element is not log'
    if (open.length === 1 && name === 'trace') traces.push({ said: new Map(), events: [] })
    if (open.length === 2 && name === 'event') traces.at(-1)?.events.push(new Map())
    if (open.length === 2 && open[1] === 'trace')
      traces.at(-1)?.said.set(plain(attributes.key), plain(attributes.value))
    if (open.length === 3 && open[2] === 'event')
      traces.at(-1)?.events.at(-1)?.set(plain(attributes.key), plain(attributes.value))
    open.push(name)
  })
  parser.on('closeTag', () => void open.pop())
  parser.parse(xml)
  if (fault !== undefined || open.length > 0) throw new XesFault(`The file is no XES: ${fault ?? 'it ends too early'}`)
  return traces
}

const plain = (text: string | undefined): string =>
  (text ?? '').replace(/&(?:#(\d+)|(amp|lt|gt|quot|apos));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (signs[name] ?? ''),
  )

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Which steps of a map the events of a log are: by the id that Torg writes, or else by name. Only what is complete counts; a log that says
 * nothing of how far an event has come tells of what is complete.
 */
export const stepsOf = (program: Program, events: Said[]): Done[] => {
  const nodes = Object.values(program.nodes)
  return events.flatMap((said): Done[] => {
    const [id, name, what] = [said.get('node') ?? '', said.get('concept:name') ?? '', said.get('what')]
    const node = program.nodes[id] ?? nodes.find(each => each.name === name) ?? program.nodes[name]
    const step = node?.id ?? (name || id)
    const transition = said.get('lifecycle:transition')?.toLowerCase() ?? 'complete'
    if (what?.startsWith('manual-') || transition === 'manualskip') return [{ step, byHand: what ?? 'manual-skip' }]
    if (transition !== 'complete') return []
    return node && node.kind !== 'activity' ? [] : [{ step }]
  })
}

/** Torg says of each case how it stands; a log that says nothing is one of cases that have ended. */
export const hasEnded = ({ said }: Trace): boolean => (said.get('state') ?? 'completed') === 'completed'
