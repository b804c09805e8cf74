import type { Element } from '../xml/element.ts'
import { BpmnFault } from './read-bpmn.ts'

/** What an element is called where people are told of it: by its name, an event on the edge of a step without one by that step's. */
export const calledName = (element: Element): string => element.name || element.one('attachedToRef')?.name || element.id

export const plainType = ({ type }: Element): string => type.replace('bpmn:', '')

/** Why something that can be read is not run. */
type Why = 'element' | 'event' | 'several-events' | 'quantity' | 'times' | 'behavior'

export const unsupported = (element: Element, why: Why, more: Record<string, string> = {}): BpmnFault =>
  new BpmnFault('unsupported', { step: calledName(element), why: why.replaceAll('-', '_'), ...more }, element.id)
