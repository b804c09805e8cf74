import type { BpmnFile } from '../bpmn/read-bpmn.ts'
import type { Element } from '../xml/element.ts'
import type { Lane, MapFlow, MapMessage, MapModel, MapNode, NodeKind, Pool } from './map-model.ts'

/** What a BPMN file shows to people. What is neither step, event, gateway, flow, pool nor lane stays in the file, and is not told. */
export const readMap = ({ definitions }: BpmnFile): MapModel => {
  const roots = definitions.many('rootElements')
  const collaboration = roots.find(({ type }) => type === 'bpmn:Collaboration')
  const processes = roots.filter(({ type }) => type === 'bpmn:Process')
  const participants = collaboration?.many('participants') ?? []
  const model: MapModel = {
    name: collaboration?.name || processes[0]?.name || definitions.name,
    pools: participants.map(poolOf),
    nodes: [],
    flows: [],
    messages: (collaboration?.many('messageFlows') ?? []).flatMap(messageOf),
  }
  for (const process of processes) readProcess(model, process)
  return { ...model, nodes: model.nodes.map(node => meetingOf(model, node)), messages: whole(model) }
}

/** A gateway with at most one way out asks nothing: it is where ways meet. */
const meetingOf = ({ flows }: MapModel, node: MapNode): MapNode =>
  node.type.endsWith('Gateway') && flows.filter(({ from }) => from === node.id).length < 2
    ? { ...node, kind: 'meeting' }
    : node

const poolOf = (participant: Element): Pool => {
  const process = participant.one('processRef')?.id
  return { id: participant.id, name: participant.name, ...(process ? { process } : {}), lanes: [] }
}

const messageOf = (element: Element): MapMessage[] => {
  const [from, to] = [element.one('sourceRef')?.id, element.one('targetRef')?.id]
  return from && to ? [{ id: element.id, name: element.name || (element.one('messageRef')?.name ?? ''), from, to }] : []
}

/** Messages whose two ends are drawn. */
const whole = ({ messages, nodes, pools }: MapModel): MapMessage[] => {
  const drawn = new Set([...nodes, ...pools].map(({ id }) => id))
  return messages.filter(({ from, to }) => drawn.has(from) && drawn.has(to))
}

const readProcess = (model: MapModel, process: Element): void => {
  let pool = model.pools.find(each => each.process === process.id)
  if (!pool) {
    if (process.many('flowElements').length === 0) return
    pool = { id: process.id, name: process.name, process: process.id, lanes: [] }
    model.pools.push(pool)
  }
  const lanes = new Map<string, string>()
  for (const set of process.many('laneSets')) readLanes(set, '', pool.lanes, lanes)
  readScope(model, process, { pool: pool.id, lanes })
}

/** The innermost lanes: what lies in them is theirs. A lane around them lends its name. */
const readLanes = (set: Element, around: string, found: Lane[], of: Map<string, string>): void => {
  for (const lane of set.many('lanes')) {
    const name = [around, lane.name].filter(each => each !== '').join(' – ')
    const inner = lane.one('childLaneSet')
    if (inner && inner.many('lanes').length > 0) readLanes(inner, name, found, of)
    else found.push({ id: lane.id, name })
    for (const { id } of lane.many('flowNodeRef')) of.set(id, of.get(id) ?? lane.id)
  }
}

type Where = { pool: string; lanes: Map<string, string>; within?: string }

const readScope = (model: MapModel, scope: Element, where: Where): void => {
  for (const element of scope.many('flowElements')) {
    if (element.type === 'bpmn:SequenceFlow') model.flows.push(...flowOf(element))
    else model.nodes.push(...nodeOf(element, where))
    if (isPart(element)) readScope(model, element, { ...where, within: element.id })
  }
}

const isPart = ({ type }: Element): boolean => /^bpmn:(SubProcess|Transaction|AdHocSubProcess)$/.test(type)

const flowOf = (element: Element): MapFlow[] => {
  const [from, to] = [element.one('sourceRef'), element.one('targetRef')]
  if (!from || !to) return []
  const otherwise = from.one('default')?.id === element.id
  return [{ id: element.id, name: element.name, from: from.id, to: to.id, otherwise }]
}

const nodeOf = (element: Element, { pool, lanes, within }: Where): MapNode[] => {
  const kind = kindOf(element)
  if (!kind) return []
  // What lies within a part lies in the part's lane.
  const lane = within === undefined ? lanes.get(element.id) : undefined
  const edgeOf = element.one('attachedToRef')?.id
  return [
    {
      id: element.id,
      name: element.name,
      kind,
      type: element.type.slice(element.type.indexOf(':') + 1),
      event: eventOf(element),
      pool,
      ...(lane ? { lane } : {}),
      ...(within ? { within } : {}),
      ...(edgeOf ? { edgeOf } : {}),
      stops: edgeOf === undefined || element.flag('cancelActivity', true),
    },
  ]
}

const eventOf = (element: Element): string => {
  const [first] = element.many('eventDefinitions')
  return first
    ? first.type.replace(/^bpmn:(\w)(\w*)EventDefinition$/, (_, a: string, b: string) => a.toLowerCase() + b)
    : 'none'
}

const kindOf = (element: Element): NodeKind | undefined => {
  const type = element.type
  if (isPart(element)) return 'part'
  if (type === 'bpmn:StartEvent') return 'start'
  if (type === 'bpmn:EndEvent') return 'end'
  if (type === 'bpmn:IntermediateCatchEvent') return caught(element)
  if (type === 'bpmn:IntermediateThrowEvent') return eventOf(element) === 'message' ? 'send' : 'event'
  if (type === 'bpmn:BoundaryEvent') return 'event'
  if (/^bpmn:\w*Gateway$/.test(type)) return gateway(type)
  if (type === 'bpmn:CallActivity' || /^bpmn:\w*Task$/.test(type)) return 'step'
  return undefined
}

const caught = (element: Element): NodeKind => {
  const event = eventOf(element)
  if (event === 'message') return 'receive'
  return event === 'timer' ? 'wait' : 'event'
}

const gateway = (type: string): NodeKind => {
  if (type === 'bpmn:ParallelGateway') return 'together'
  return type === 'bpmn:EventBasedGateway' ? 'whichever' : 'question'
}
