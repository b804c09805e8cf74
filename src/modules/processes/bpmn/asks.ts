// What a map says of how people's steps are done in Torg.
import type { Element } from '../xml/element.ts'
import { calledName } from './fault-of.ts'
import { type Activity, type Ask, askTypes, type Phase, type Who } from './program.ts'
import { BpmnFault } from './read-bpmn.ts'

const own = (element: Element, name: string): string | undefined => element.text(`torg:${name}`)

/** In both languages; English is the Swedish where nothing else is said. */
const labelOf = (element: Element): { sv: string; en: string } => {
  const sv = element.text('label') ?? element.text('sv') ?? ''
  return { sv, en: element.text('label-en') ?? element.text('en') ?? sv }
}

/** Who a lane says works in it. */
export const whoOf = (lane: Element): Who | undefined => {
  const who = own(lane, 'who')
  return who === 'resident' || who === 'staff' || who === 'system' ? who : undefined
}

export const phaseOf = (element: Element): string | undefined => own(element, 'phase')

/** What the process says of itself: the phases of its cases, and which answers it is to be given. */
export const phasesOf = (process: Element): Phase[] =>
  process.extensions
    .filter(({ type }) => type === 'torg:phase')
    .map(each => ({ id: each.text('id') ?? '', ...labelOf(each) }))

export const factsOf = (process: Element): string[] => (own(process, 'facts') ?? '').split(/\s+/).filter(Boolean)

/** How a user task is done: with which work of Torg's, and what is asked. Throws BpmnFault for a question that can't be asked. */
export const worksOf = (element: Element): Pick<Activity, 'work' | 'asks'> => {
  const work = own(element, 'work')
  const asks = element.extensions.filter(({ type }) => type === 'torg:ask').map(each => askOf(element, each))
  return { ...(work ? { work } : {}), ...(asks.length > 0 ? { asks } : {}) }
}

const askOf = (step: Element, element: Element): Ask => {
  const name = element.text('name') ?? ''
  const type = askTypes.find(each => each === element.text('type'))
  const label = labelOf(element)
  const options = element.children
    .filter(({ type: kind }) => kind === 'torg:option')
    .map(each => ({ value: each.text('value') ?? '', label: labelOf(each) }))
  const whole =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
    label.sv !== '' &&
    (type !== 'choice' ||
      (options.length > 1 && options.every(({ value, label: { sv } }) => value !== '' && sv !== '')))
  if (!type || !whole) throw new BpmnFault('unreadable-ask', { step: calledName(step), ask: name || '?' }, step.id)
  return { name, type, label, optional: element.flag('optional', false), options }
}
