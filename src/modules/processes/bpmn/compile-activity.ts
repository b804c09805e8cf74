import type { Element } from '../xml/element.ts'
import { worksOf } from './asks.ts'
import type { Place } from './compile.ts'
import { messageOf } from './compile-event.ts'
import {
  calledOf,
  correlationOf,
  decisionOf,
  eachOf,
  mappingsOf,
  namedTopicOf,
  scriptOf,
  topicOf,
} from './extensions.ts'
import { calledName, unsupported } from './fault-of.ts'
import type { Activity, Doing, Repeats } from './program.ts'
import { BpmnFault } from './read-bpmn.ts'

type Common = Omit<Activity, 'kind' | 'does' | 'boundary' | 'undoes' | 'inputs' | 'outputs' | 'work' | 'asks'>

export const compileActivity = (element: Element, common: Common, place: Place): Activity | undefined => {
  const does = doingOf(element, place)
  if (!does) return undefined
  refuseQuantities(element)
  const repeats = repeatsOf(element)
  return {
    ...common,
    kind: 'activity',
    does,
    boundary: [],
    // An event subprocess is begun by its event, whatever it says besides.
    undoes: element.flag('isForCompensation', false) && !element.flag('triggeredByEvent', false),
    ...(repeats ? { repeats } : {}),
    ...mappingsOf(element),
    ...(does.type === 'user' ? worksOf(element) : {}),
  }
}

/** Tokens that an activity gathers before it begins, or gives when it is done. More than one, or none, is not run. */
const refuseQuantities = (element: Element): void => {
  for (const key of ['startQuantity', 'completionQuantity'])
    if (Number(element.text(key) ?? 1) !== 1) throw unsupported(element, 'quantity')
}

const doingOf = (element: Element, { root }: Place): Doing | undefined => {
  switch (element.type) {
    // What is done by hand, outside any system, is not waited for (BPMN 2.0.2, 10.3.3).
    case 'bpmn:Task':
    case 'bpmn:ManualTask':
      return { type: 'pass' }
    case 'bpmn:UserTask':
      return { type: 'user' }
    case 'bpmn:ServiceTask':
      return { type: 'service', topic: topicOf(element) }
    case 'bpmn:SendTask': {
      const message = element.one('messageRef')
      // One that names its work, and no message, does that work: as the standard's send task is drawn for a service that sends.
      const named = namedTopicOf(element)
      if (!message && named !== undefined) return { type: 'service', topic: named }
      const correlation = correlationOf(element, message)
      return {
        type: 'send',
        topic: topicOf(element),
        ...(message ? { message: message.name || message.id } : {}),
        ...(correlation ? { correlation } : {}),
      }
    }
    case 'bpmn:ReceiveTask': {
      const { name, correlation } = messageOf(element, element.one('messageRef'))
      return { type: 'receive', message: name, ...(correlation ? { correlation } : {}) }
    }
    case 'bpmn:ScriptTask':
      return scriptOf(element)
    case 'bpmn:BusinessRuleTask':
      return decisionOf(element) ?? { type: 'service', topic: topicOf(element) }
    case 'bpmn:SubProcess':
      return { type: 'subprocess', scope: element.id }
    case 'bpmn:CallActivity':
      return { type: 'call', process: calledProcess(element, root) }
    default:
      return undefined
  }
}

/** Which process is called is settled when the file is read: one of the same file. */
const calledProcess = (element: Element, root: Element): string => {
  const called = calledOf(element)
  const found = root
    .many('rootElements')
    .find(({ type, id, name }) => type === 'bpmn:Process' && called !== '' && (id === called || name === called))
  if (!found)
    throw new BpmnFault(
      'unknown-process',
      { step: calledName(element), process: called, named: called === '' ? 'no' : 'yes' },
      element.id,
    )
  return found.id
}

const repeatsOf = (element: Element): Repeats | undefined => {
  const how = element.one('loopCharacteristics')
  if (!how) return undefined
  if (how.type === 'bpmn:MultiInstanceLoopCharacteristics') return { type: 'each', ...eachOf(element, how) }
  const condition = how.one('loopCondition')?.text('body')?.trim()
  const most = Number(how.text('loopMaximum') ?? 0)
  if (!Number.isInteger(most) || most < 0) throw unsupported(element, 'times')
  return {
    type: 'loop',
    testBefore: how.flag('testBefore', false),
    ...(condition ? { condition } : {}),
    ...(most > 0 ? { most } : {}),
  }
}
