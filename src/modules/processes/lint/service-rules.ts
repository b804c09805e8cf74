import type { DescribedBlock } from '../blocks/block.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import type { Activity, Node, Program } from '../bpmn/program.ts'
import { BpmnFault, readBpmn } from '../bpmn/read-bpmn.ts'
import { namesIn, unreadFrom } from '../outline/asked-before.ts'
import type { Finding, Rule, Values } from './finding.ts'
import { lintMap } from './lint-map.ts'

/** What a map must fit that the cases of a service go by. */
export type RunsService = {
  /** What its cases end with. */
  ends: 'decision' | 'reply'
  /** The names of its answers and conditions. */
  facts: readonly string[]
  /** What a case is told of from outside, by the names that maps wait for it with. */
  heard: readonly string[]
  /** The building blocks that take what a step sends. */
  blocks: readonly DescribedBlock[]
  /** Whether decision tables go with the map. */
  decisions: boolean
}

/** Everything that is wrong with a map that the cases of a service are to go by. Without an error they can. */
export const lintForService = async (file: Uint8Array | string, service: RunsService): Promise<Finding[]> => {
  const findings = await lintMap(file, service.blocks)
  try {
    return [...findings, ...serviceRules(compileBpmn(await readBpmn(file)), service)]
  } catch (fault) {
    // Told already.
    if (fault instanceof BpmnFault) return findings
    throw fault
  }
}

const serviceRules = (program: Program, service: RunsService): Finding[] => [
  ...endings(program, service),
  ...Object.values(program.nodes).flatMap(node => [
    ...unsaidWays(program, node),
    ...sentToNobody(program, node),
    ...waitsInVain(program, node, service),
    ...decidesWithout(node, service),
    ...byNobody(node),
  ]),
  ...program.facts
    .filter(name => !service.facts.includes(name))
    .map(fact => finding('unknown-fact', 'error', '', { fact })),
  ...unknownNames(program),
]

const tasks = ({ nodes }: Program): Activity[] =>
  Object.values(nodes)
    .filter(node => node.kind === 'activity')
    .filter(({ does }) => does.type === 'user')

/** A case is decided or replied to by a step for that; the other kind of end has no page for it. */
const endings = (program: Program, { ends }: RunsService): Finding[] => {
  const [needed, other] = ends === 'decision' ? ['decide', 'reply'] : ['reply', 'decide']
  const all = tasks(program)
  return [
    ...(all.some(({ work }) => work === needed) ? [] : [finding('no-step-that-ends', 'error', '', { ends })]),
    ...all
      .filter(({ work }) => work === other)
      .map(task => finding('wrong-step-that-ends', 'error', task.id, { step: task.name || task.id, ends })),
  ]
}

const unsaidWays = ({ flows }: Program, node: Node): Finding[] =>
  node.kind === 'gateway' && node.type === 'exclusive' && node.outgoing.length > 1
    ? node.outgoing.flatMap(id => {
        const flow = flows[id]
        return flow && flow.condition === undefined && node.otherwise !== id
          ? [finding('way-without-condition', 'error', id, { step: node.name || node.id, way: flow.name || '?' })]
          : []
      })
    : []

/** Nothing in the map waits for what is sent. What no building block does is told by `lintMap`. */
const sentToNobody = (program: Program, node: Node): Finding[] => {
  const message =
    node.kind === 'activity'
      ? node.does.type === 'send'
        ? (node.does.message ?? '')
        : undefined
      : (node.kind === 'throw' || node.kind === 'end') && node.event.type === 'message'
        ? node.event.name
        : undefined
  if (message === undefined || awaited(program).has(message)) return []
  return [finding('sent-to-nobody', 'error', node.id, named(node))]
}

const awaited = ({ nodes }: Program): Set<string> => new Set(Object.values(nodes).flatMap(node => waitsFor(node) ?? []))

const waitsFor = (node: Node): string | undefined => {
  if (node.kind === 'gateway') return undefined
  if (node.kind === 'activity') return node.does.type === 'receive' ? node.does.message : undefined
  return (node.kind === 'catch' || node.kind === 'boundary') && node.event.type === 'message'
    ? node.event.name
    : undefined
}

/** A wait for a message that nobody sends; on the edge of a step it hinders nothing. */
const waitsInVain = (program: Program, node: Node, { heard }: RunsService): Finding[] => {
  const message = node.kind === 'boundary' ? undefined : waitsFor(node)
  if (message === undefined || heard.includes(message)) return []
  const sent = Object.values(program.nodes).some(
    each =>
      (each.kind === 'activity' && each.does.type === 'send' && each.does.message === message) ||
      ((each.kind === 'throw' || each.kind === 'end') && each.event.type === 'message' && each.event.name === message),
  )
  return sent ? [] : [finding('waits-in-vain', 'error', node.id, { ...named(node), message, heard: heard.join(', ') })]
}

const decidesWithout = (node: Node, { decisions }: RunsService): Finding[] =>
  node.kind === 'activity' && node.does.type === 'rule' && !decisions
    ? [finding('rule-without-table', 'error', node.id, named(node))]
    : []

const byNobody = (node: Node): Finding[] =>
  node.kind === 'activity' && node.does.type === 'user' && node.who === undefined
    ? [finding('staff-by-default', 'hint', node.id, named(node))]
    : []

/** A condition that speaks of what nothing gives would stop the case. */
const unknownNames = (program: Program): Finding[] => {
  const known = new Set([...program.facts, 'utfall', 'svar', 'sistaDag'])
  const written: string[] = []
  for (const node of Object.values(program.nodes)) {
    if (node.kind === 'gateway') continue
    for (const { target } of [...node.inputs, ...node.outputs]) known.add(target)
    if (node.kind !== 'activity') continue
    for (const { name } of node.asks ?? []) known.add(name)
    if ((node.does.type === 'script' || node.does.type === 'rule') && node.does.result) known.add(node.does.result)
    // What it gives may be the names in a context.
    if (node.does.type === 'script') written.push(node.does.expression)
    if (node.repeats?.type === 'each')
      for (const name of [node.repeats.item, node.repeats.output?.target]) known.add(name ?? '')
  }
  return Object.values(program.flows).flatMap(({ id, name: way, condition }) =>
    condition === undefined || unreadFrom(condition) !== undefined
      ? []
      : namesIn(condition)
          .filter(name => !known.has(name) && !written.some(script => script.includes(name)))
          .map(name => finding('unknown-name', 'error', id, { way: way || id, name })),
  )
}

const named = ({ id, name }: Node): Values => ({ step: name || id })

const finding = (rule: Rule, level: Finding['level'], element: string, values: Values): Finding => ({
  rule,
  element,
  level,
  values,
})
