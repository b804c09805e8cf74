import type { BpmnFile } from '../bpmn/read-bpmn.ts'
import { add, create, listOf, oneOf, type Raw, take, textOf } from '../map/raw.ts'

/** Why a change can't be made: the key of the reason, for who asked for it. */
export class CannotChange extends Error {
  override name = 'CannotChange'
  readonly why:
    | 'gone'
    | 'answers-have-steps'
    | 'few-answers'
    | 'last-end'
    | 'not-simple'
    | 'into-itself'
    | 'not-a-step-of-people'
  constructor(why: CannotChange['why']) {
    super(why)
    this.why = why
  }
}

export type Work = {
  file: BpmnFile
  definitions: Raw
  known: Map<string, Raw>
  newId: (kind: string) => string
  made: string[]
}

export const found = ({ known }: Work, id: string): Raw => {
  const raw = known.get(id)
  if (!raw) throw new CannotChange('gone')
  return raw
}

export const parentOf = (raw: Raw): Raw => {
  const parent = oneOf(raw, '$parent')
  if (!parent) throw new CannotChange('gone')
  return parent
}

export const flowAt = (work: Work, id: string): Raw => {
  const flow = found(work, id)
  if (flow.$type !== 'bpmn:SequenceFlow') throw new CannotChange('gone')
  return flow
}

export const end = (flow: Raw, which: 'sourceRef' | 'targetRef'): Raw => {
  const raw = oneOf(flow, which)
  if (!raw) throw new CannotChange('gone')
  return raw
}

export const made = (work: Work, type: string, kind: string, parent: Raw, values: Record<string, unknown>): Raw => {
  const id = work.newId(kind)
  const raw = create(type, parent, { id, ...values })
  work.known.set(id, raw)
  work.made.push(id)
  return raw
}

export const leadTo = (flow: Raw, target: Raw): void => {
  take(end(flow, 'targetRef'), 'incoming', flow)
  flow.targetRef = target
  add(target, 'incoming', flow)
}

export const connect = (work: Work, scope: Raw, from: Raw, to: Raw, name = ''): Raw => {
  const flow = made(work, 'bpmn:SequenceFlow', 'flow', scope, {
    sourceRef: from,
    targetRef: to,
    ...(name === '' ? {} : { name }),
  })
  add(scope, 'flowElements', flow)
  add(from, 'outgoing', flow)
  add(to, 'incoming', flow)
  return flow
}

/** Puts something with one way in and one out on a flow: the flow leads to it, and a new one on from it. */
export const putOn = (work: Work, flow: Raw, first: Raw, last = first): void => {
  const target = end(flow, 'targetRef')
  leadTo(flow, first)
  connect(work, parentOf(flow), last, target)
}

export const lanesOf = ({ known }: Work): Raw[] => [...known.values()].filter(({ $type }) => $type === 'bpmn:Lane')

const laneOf = (work: Work, element: Raw): Raw | undefined =>
  lanesOf(work).find(lane => listOf(lane, 'flowNodeRef').includes(element))

/** In the lane that was asked for, else that of what comes before. */
export const inLaneOf = (work: Work, step: Raw, flow: Raw, lane: string | undefined): void => {
  const into = lane === undefined ? laneOf(work, end(flow, 'sourceRef')) : found(work, lane)
  if (into) add(into, 'flowNodeRef', step)
}

/** Takes something with one way in and one out from its place: what came before leads to what comes after. Gives the flow that is left over. */
export const lift = (element: Raw): Raw => {
  const [before, after] = [listOf(element, 'incoming'), listOf(element, 'outgoing')]
  const [on] = after
  if (before.length === 0 || after.length !== 1 || !on) throw new CannotChange('not-simple')
  const target = end(on, 'targetRef')
  for (const flow of before) leadTo(flow, target)
  return on
}

/** Takes an element out of the file, with what refers to it. */
export const drop = (work: Work, element: Raw): void => {
  const scope = parentOf(element)
  take(scope, 'flowElements', element)
  if (element.$type === 'bpmn:SequenceFlow') {
    const [from, to] = [oneOf(element, 'sourceRef'), oneOf(element, 'targetRef')]
    if (from) take(from, 'outgoing', element)
    if (to) take(to, 'incoming', element)
    if (from && from.default === element) delete from.default
  }
  for (const lane of lanesOf(work)) take(lane, 'flowNodeRef', element)
  for (const other of listOf(scope, 'flowElements')) if (other.attachedToRef === element) dropEdge(work, other)
  for (const root of listOf(work.definitions, 'rootElements'))
    for (const flow of listOf(root, 'messageFlows'))
      if (flow.sourceRef === element || flow.targetRef === element) take(root, 'messageFlows', flow)
  work.known.delete(textOf(element, 'id'))
}

/** An event on the edge of what goes away: it goes too, where no steps follow from it alone. */
const dropEdge = (work: Work, event: Raw): void => {
  for (const flow of listOf(event, 'outgoing')) {
    if (listOf(end(flow, 'targetRef'), 'incoming').length < 2) throw new CannotChange('answers-have-steps')
    drop(work, flow)
  }
  drop(work, event)
}
