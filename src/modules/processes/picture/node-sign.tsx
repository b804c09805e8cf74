import type { MapNode } from '../map/map-model.ts'
import type { NodePlace } from './places.ts'

/** The small sign that says what kind of step, event or gateway it is, as BPMN draws them. */
export const NodeSign = ({ node, place }: { node: MapNode; place: NodePlace }) => {
  const sign = signs[signOf(node)]
  if (!sign) return null
  const box = node.kind === 'step'
  const [cx, cy] = box ? [place.x + 20, place.y + 17] : [place.x + place.width / 2, place.y + place.height / 2]
  return (
    <path
      d={sign}
      class="torg-map-sign"
      transform={`translate(${cx.toFixed(1)} ${cy.toFixed(1)}) scale(${box ? 0.9 : 1})`}
    />
  )
}

const signOf = ({ type, kind, event }: MapNode): string => {
  if (kind === 'step') return type
  if (type.endsWith('Gateway')) return type
  return event
}

const letter = 'M-8-5.5H8V5.5H-8ZM-8-5.5 0 1 8-5.5'

/** Drawn around 0, 0, within 20 by 20. */
const signs: Record<string, string> = {
  UserTask: 'M0-1A3.5 3.5 0 1 0 0-8A3.5 3.5 0 1 0 0-1ZM-7 8C-7-1 7-1 7 8Z',
  ManualTask: 'M-8-2H2M-8 2H5M-8 6H3M-8-6H8V-2H0',
  ServiceTask:
    'M0-3.5A3.5 3.5 0 1 0 0 3.5A3.5 3.5 0 1 0 0-3.5ZM0-8V-5M0 5V8M-8 0H-5M5 0H8M-6-6-4-4M4 4 6 6M-6 6-4 4M4-4 6-6',
  ScriptTask: 'M-5-8H6C2-3 9 3 4 8H-7C-1 3-8-3-5-8ZM-3-4H3M-2 0H5M-3 4H3',
  BusinessRuleTask: 'M-8-7H8V7H-8ZM-8-3H8M-3-3V7M-8 2H8',
  SendTask: letter,
  ReceiveTask: letter,
  CallActivity: 'M-7-7H7V7H-7ZM0-4V4M-4 0H4',
  ExclusiveGateway: 'M-7-7 7 7M-7 7 7-7',
  ParallelGateway: 'M0-10V10M-10 0H10',
  InclusiveGateway: 'M0-9A9 9 0 1 0 0 9A9 9 0 1 0 0-9Z',
  EventBasedGateway: 'M0-8 8-2 5 7H-5L-8-2Z',
  message: letter,
  timer: 'M0-8A8 8 0 1 0 0 8A8 8 0 1 0 0-8ZM0-5V0L4 2',
  signal: 'M0-8 8 6H-8Z',
  error: 'M-8 7-3-6 2 2 7-7 4 7-1-1Z',
  escalation: 'M0-8 6 7 0 1-6 7Z',
  conditional: 'M-6-8H6V8H-6ZM-3-4H3M-3 0H3M-3 4H3',
  link: 'M-8-3H1V-8L8 0 1 8V3H-8Z',
  compensate: 'M0-6V6L-7 0ZM8-6V6L1 0Z',
  terminate: 'M0-7A7 7 0 1 0 0 7A7 7 0 1 0 0-7Z',
}
