import type { Element } from '../xml/element.ts'
import { factsOf, phaseOf, phasesOf, whoOf } from './asks.ts'
import { compileActivity } from './compile-activity.ts'
import { compileEvent } from './compile-event.ts'
import { expressionOf } from './extensions.ts'
import { plainType, unsupported } from './fault-of.ts'
import type { Flow, Node, Program, Scope, Who } from './program.ts'
import { BpmnFault, type BpmnFile } from './read-bpmn.ts'

type Lane = { name: string; who: Who | undefined }

/** Where an element lies while a file is compiled. */
export type Place = { scope: string; lanes: Map<string, Lane>; eventSubprocess: boolean; root: Element }

/**
 * Makes a program of a BPMN file. Throws BpmnFault that names the element and the reason: no-process, double-id, dangling-flow,
 * unsupported and others (docs/bpmn.md lists them).
 */
export const compileBpmn = ({ definitions }: BpmnFile): Program => {
  const program: Program = { main: '', scopes: {}, nodes: {}, flows: {}, phases: [], facts: [] }
  const processes = definitions.many('rootElements').filter(({ type }) => type === 'bpmn:Process')
  for (const process of processes) compileScope(program, process, 'process', definitions, new Map())
  const main = mainOf(processes, program)
  if (!main) throw new BpmnFault('no-process')
  return { ...program, main: main.id, phases: phasesOf(main), facts: factsOf(main) }
}

/** The first process that says it can be run; else the first that has anything in it. */
const mainOf = (processes: Element[], { scopes }: Program): Element | undefined => {
  const filled = processes.filter(({ id }) => (scopes[id]?.first.length ?? 0) + (scopes[id]?.starts.length ?? 0) > 0)
  return filled.find(process => process.flag('isExecutable', false)) ?? filled[0]
}

const compileScope = (
  program: Program,
  element: Element,
  kind: Scope['kind'],
  root: Element,
  around: Map<string, Lane>,
): void => {
  requireId(element)
  const lanes = new Map([...around, ...lanesOf(element)])
  const scope: Scope = { id: element.id, name: element.name, kind, starts: [], first: [], reactions: [] }
  if (program.scopes[scope.id]) throw new BpmnFault('double-id', { id: scope.id }, scope.id)
  program.scopes[scope.id] = scope
  const place: Place = { scope: scope.id, lanes, eventSubprocess: kind === 'event-subprocess', root }
  const elements = element.many('flowElements')
  for (const each of elements) if (each.type === 'bpmn:SequenceFlow') addFlow(program, each)
  for (const each of elements) addNode(program, each, place)
  joinFlows(program, scope, elements)
  joinEdges(program, elements, element.many('artifacts'))
  scope.starts = nodesOf(program, scope).flatMap(node => (node.kind === 'start' ? [node.id] : []))
  scope.first = nodesOf(program, scope).flatMap(node => (isFirst(node, scope) ? [node.id] : []))
}

const nodesOf = ({ nodes }: Program, scope: Scope): Node[] =>
  Object.values(nodes).filter(node => node.scope === scope.id)

/** What nothing leads to begins by itself, where there is no start event. */
const isFirst = (node: Node, scope: Scope): boolean =>
  node.incoming.length === 0 &&
  !scope.reactions.includes(node.id) &&
  (node.kind === 'activity'
    ? !node.undoes
    : node.kind === 'gateway' || node.kind === 'throw' || node.kind === 'catch') &&
  !(node.kind === 'catch' && node.event.type === 'link')

const requireId = (element: Element): void => {
  if (element.id === '') throw new BpmnFault('no-id', { step: element.name || plainType(element) })
}

const addFlow = (program: Program, element: Element): void => {
  requireId(element)
  const [from, to] = [element.one('sourceRef')?.id, element.one('targetRef')?.id]
  if (!from || !to) throw dangling(element)
  const written = element.one('conditionExpression')?.text('body')?.trim()
  const condition = written ? expressionOf(written) : undefined
  const flow: Flow = { id: element.id, name: element.name, from, to, ...(condition ? { condition } : {}) }
  if (program.flows[flow.id]) throw new BpmnFault('double-id', { id: flow.id }, flow.id)
  program.flows[flow.id] = flow
}

/** A flow leads from one step to another in the same process or subprocess. */
const dangling = ({ id, name }: Element): BpmnFault => new BpmnFault('dangling-flow', { flow: name || id }, id)

const silent = /^bpmn:(SequenceFlow|DataObject|DataObjectReference|DataStoreReference)$/
const gateways: Record<string, 'exclusive' | 'parallel' | 'inclusive' | 'event'> = {
  'bpmn:ExclusiveGateway': 'exclusive',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'inclusive',
  'bpmn:EventBasedGateway': 'event',
}

const addNode = (program: Program, element: Element, place: Place): void => {
  if (silent.test(element.type)) return
  requireId(element)
  if (program.nodes[element.id]) throw new BpmnFault('double-id', { id: element.id }, element.id)
  const lane = place.lanes.get(element.id)
  const otherwise = element.one('default')?.id
  const phase = phaseOf(element)
  const common = {
    id: element.id,
    name: element.name,
    scope: place.scope,
    incoming: [],
    outgoing: [],
    ...(otherwise ? { otherwise } : {}),
    ...(lane ? { lane: lane.name } : {}),
    ...(lane?.who ? { who: lane.who } : {}),
    ...(phase ? { phase } : {}),
  }
  const type = gateways[element.type]
  const inner = innerScope(element)
  if (inner) {
    compileScope(program, element, inner, place.root, place.lanes)
    if (inner === 'event-subprocess') program.scopes[place.scope]?.reactions.push(element.id)
  }
  program.nodes[element.id] = type
    ? { ...common, kind: 'gateway', type }
    : (compileEvent(element, common, place) ?? compileActivity(element, common, place) ?? refuse(element))
}

const innerScope = (element: Element): Scope['kind'] | undefined => {
  if (element.type !== 'bpmn:SubProcess') return undefined
  return element.flag('triggeredByEvent', false) ? 'event-subprocess' : 'subprocess'
}

const refuse = (element: Element): never => {
  throw unsupported(element, 'element', { type: plainType(element) })
}

/** Each lane for what lies in it; of lanes within lanes the innermost. */
const lanesOf = (process: Element): Map<string, Lane> => {
  const found = new Map<string, Lane>()
  const walk = (set: Element | undefined): void => {
    for (const lane of set?.many('lanes') ?? []) {
      for (const { id } of lane.many('flowNodeRef')) found.set(id, { name: lane.name || lane.id, who: whoOf(lane) })
      walk(lane.one('childLaneSet'))
    }
  }
  for (const set of process.many('laneSets')) walk(set)
  return found
}

/** Flows in the order in which the nodes list them, else in that of the file: it decides which condition is tried first. */
const joinFlows = (program: Program, scope: Scope, elements: Element[]): void => {
  for (const element of elements) {
    if (element.type !== 'bpmn:SequenceFlow') continue
    const flow = program.flows[element.id]
    const [from, to] = [program.nodes[flow?.from ?? ''], program.nodes[flow?.to ?? '']]
    if (!flow || !from || !to || from.scope !== scope.id || to.scope !== scope.id) throw dangling(element)
    from.outgoing.push(flow.id)
    to.incoming.push(flow.id)
  }
  for (const element of elements) {
    const node = program.nodes[element.id]
    const listed = element.many('outgoing').map(({ id }) => id)
    if (node && listed.length > 1) node.outgoing.sort((a, b) => placeIn(listed, a) - placeIn(listed, b))
    if (node?.otherwise && !node.outgoing.includes(node.otherwise))
      throw new BpmnFault('foreign-default', { step: node.name || node.id }, node.id)
  }
}

const placeIn = (list: string[], id: string): number => (list.includes(id) ? list.indexOf(id) : list.length)

/** What stands on the edge of activities, and what undoes them. */
const joinEdges = (program: Program, elements: Element[], artifacts: Element[]): void => {
  const associations = [...artifacts, ...elements].filter(({ type }) => type === 'bpmn:Association')
  for (const { id } of elements) {
    const node = program.nodes[id]
    if (node?.kind !== 'boundary') continue
    const host = program.nodes[node.attachedTo ?? '']
    if (host?.kind !== 'activity') throw new BpmnFault('loose-boundary', { step: node.name || id }, id)
    if (node.event.type === 'compensation') {
      const handler = associations.find(each => each.one('sourceRef')?.id === id)?.one('targetRef')?.id
      if (!handler || program.nodes[handler]?.kind !== 'activity')
        throw new BpmnFault('no-handler', { step: node.name || host.name || id }, id)
      host.undoneBy = handler
    } else host.boundary.push(id)
  }
}
