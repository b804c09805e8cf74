import type { Element } from '../xml/element.ts'
import type { Place } from './compile.ts'
import { correlationOf, expressionOf, mappingsOf } from './extensions.ts'
import { calledName, plainType, unsupported } from './fault-of.ts'
import type { EventDefinition, EventNode, Timer } from './program.ts'
import { BpmnFault } from './read-bpmn.ts'

type Common = Omit<EventNode, 'kind' | 'event' | 'attachedTo' | 'interrupting' | 'inputs' | 'outputs'>

const kinds: Record<string, EventNode['kind']> = {
  'bpmn:StartEvent': 'start',
  'bpmn:IntermediateCatchEvent': 'catch',
  'bpmn:IntermediateThrowEvent': 'throw',
  'bpmn:EndEvent': 'end',
  'bpmn:BoundaryEvent': 'boundary',
}

/** Which events there are where (BPMN 2.0.2, table 10.93), as far as they are run here. */
const allowed: Record<EventNode['kind'] | 'reaction', readonly EventDefinition['type'][]> = {
  start: ['none', 'message', 'timer', 'signal', 'condition'],
  reaction: ['message', 'timer', 'signal', 'condition', 'error', 'escalation', 'compensation'],
  catch: ['message', 'timer', 'signal', 'condition', 'link'],
  throw: ['none', 'message', 'signal', 'escalation', 'link', 'compensation'],
  end: ['none', 'message', 'signal', 'error', 'escalation', 'compensation', 'terminate'],
  boundary: ['message', 'timer', 'signal', 'condition', 'error', 'escalation', 'compensation'],
}

export const compileEvent = (element: Element, common: Common, place: Place): EventNode | undefined => {
  const kind = kinds[element.type]
  if (!kind) return undefined
  const event = definitionOf(element)
  const where = kind === 'start' && place.eventSubprocess ? 'reaction' : kind
  if (!allowed[where].includes(event.type)) throw unsupported(element, 'event', { type: event.type, where })
  const attachedTo = element.one('attachedToRef')?.id
  // Errors always end what they come from (BPMN 2.0.2, 10.5.6).
  const interrupting =
    event.type === 'error' || element.flag(kind === 'start' ? 'isInterrupting' : 'cancelActivity', true)
  return { ...common, kind, event, interrupting, ...(attachedTo ? { attachedTo } : {}), ...mappingsOf(element) }
}

const definitionOf = (element: Element): EventDefinition => {
  // Within the event, or shared by several and referred to.
  const [first, ...more] = [...element.many('eventDefinitions'), ...element.many('eventDefinitionRef')]
  if (more.length > 0) throw unsupported(element, 'several-events')
  if (!first) return { type: 'none' }
  switch (first.type) {
    case 'bpmn:MessageEventDefinition':
      return messageOf(element, first.one('messageRef'))
    case 'bpmn:TimerEventDefinition':
      return { type: 'timer', timer: timerOf(element, first) }
    case 'bpmn:SignalEventDefinition':
      return { type: 'signal', name: nameOf(element, first.one('signalRef')) }
    case 'bpmn:ErrorEventDefinition':
      return { type: 'error', ...codeOf(first.one('errorRef'), 'errorCode') }
    case 'bpmn:EscalationEventDefinition':
      return { type: 'escalation', ...codeOf(first.one('escalationRef'), 'escalationCode') }
    case 'bpmn:ConditionalEventDefinition':
      return { type: 'condition', expression: expressionOf(bodyOf(element, first, 'condition')) }
    case 'bpmn:LinkEventDefinition':
      return { type: 'link', name: first.name || element.name }
    case 'bpmn:TerminateEventDefinition':
      return { type: 'terminate' }
    case 'bpmn:CompensateEventDefinition': {
      const activity = first.one('activityRef')?.id
      return { type: 'compensation', waits: first.flag('waitForCompletion', true), ...(activity ? { activity } : {}) }
    }
    default:
      throw unsupported(element, 'event', { type: plainType(first), where: 'nowhere' })
  }
}

/** A message by its reference; in files that only draw, by the name of the event. */
export const messageOf = (element: Element, message: Element | undefined) => {
  const correlation = correlationOf(element, message)
  return {
    type: 'message' as const,
    name: nameOf(element, message),
    ...(correlation ? { correlation } : {}),
  }
}

const nameOf = (element: Element, referred: Element | undefined): string =>
  referred?.name || referred?.id || element.name || element.id

const codeOf = (referred: Element | undefined, key: string): { code?: string } => {
  const code = referred?.text(key) ?? (referred?.name || referred?.id)
  return code ? { code } : {}
}

const timers = { timeDate: 'date', timeDuration: 'duration', timeCycle: 'cycle' } as const

const timerOf = (element: Element, definition: Element): Timer => {
  for (const key of ['timeDate', 'timeDuration', 'timeCycle'] as const) {
    const value = definition.one(key)?.text('body')?.trim()
    if (value) return { type: timers[key], value }
  }
  throw new BpmnFault('no-time', { step: calledName(element) }, element.id)
}

const bodyOf = (element: Element, definition: Element, key: string): string => {
  const body = definition.one(key)?.text('body')?.trim()
  if (!body) throw new BpmnFault('no-condition', { step: calledName(element) }, element.id)
  return body
}
