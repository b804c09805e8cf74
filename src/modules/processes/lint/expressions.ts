import { parseOpen } from '../../../kernel/feel/open/parse-open.ts'
import { FeelFault } from '../../../kernel/feel/syntax.ts'
import type { Flow, Node, Program } from '../bpmn/program.ts'
import type { Finding } from './finding.ts'

/** Every expression in a map must at least be FEEL: what can't be read would stop a case later. */
export const unreadable = (program: Program): Finding[] => [
  ...Object.values(program.flows).flatMap(flow => (flow.condition === undefined ? [] : check(flow, flow.condition))),
  ...Object.values(program.nodes).flatMap(node => expressionsOf(node).flatMap(source => check(node, source))),
]

const expressionsOf = (node: Node): string[] => {
  if (node.kind === 'gateway') return []
  const mappings = [...node.inputs, ...node.outputs].map(({ source }) => source)
  if (node.kind !== 'activity')
    return [
      ...mappings,
      ...(node.event.type === 'condition' ? [node.event.expression] : []),
      ...(node.event.type === 'message' && node.event.correlation !== undefined ? [node.event.correlation] : []),
    ]
  const { does, repeats } = node
  const script = does.type === 'script' && does.expression.trim() !== '' ? [does.expression] : []
  const asked =
    (does.type === 'send' || does.type === 'receive') && does.correlation !== undefined ? [does.correlation] : []
  const again =
    repeats?.type === 'loop'
      ? [repeats.condition]
      : repeats
        ? [repeats.over ?? repeats.count, repeats.enough, repeats.output?.source]
        : []
  return [...mappings, ...script, ...asked, ...again.flatMap(source => source ?? [])]
}

const check = ({ id, name }: Node | Flow, source: string): Finding[] => {
  const why = unreadableFeel(source)
  return why === undefined
    ? []
    : [{ rule: 'expression', element: id, level: 'error', values: { step: name || id, source, why } }]
}

/** Why a text is not FEEL, in technical words; undefined where it is. */
export const unreadableFeel = (source: string): string | undefined => {
  try {
    parseOpen(source, {}, false)
    return undefined
  } catch (fault) {
    if (!(fault instanceof FeelFault)) throw fault
    return fault.message
  }
}
