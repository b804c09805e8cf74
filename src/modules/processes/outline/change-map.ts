import { writeBlockUse } from '../blocks/use-in-file.ts'
import type { BpmnFile } from '../bpmn/read-bpmn.ts'
import { writeFacts } from '../facts-in-file.ts'
import { add, byId, create, listOf, oneOf, put, type Raw, rawOf, take } from '../map/raw.ts'
import { asService } from './as-service.ts'
import type { Change, StepKind } from './change.ts'
import { changeHow } from './how-done.ts'
import { dropUnused } from './phases.ts'
import { answer, ask, removeAnswer, removeQuestion } from './questions.ts'
import {
  CannotChange,
  drop,
  end,
  flowAt,
  found,
  inLaneOf,
  lanesOf,
  leadTo,
  lift,
  made,
  parentOf,
  putOn,
  type Work,
} from './rewire.ts'
import { processOf } from './torg-raw.ts'

/**
 * Makes one change in a file that was read; all that it is not about stays as it was, foreign extensions too. `newId` gives ids that no element has
 * had. Gives the ids of what is new. Throws CannotChange.
 */
export const changeMap = (file: BpmnFile, change: Change, newId: (kind: string) => string): string[] => {
  const work: Work = { file, definitions: rawOf(file), known: byId(rawOf(file)), newId, made: [] }
  make(work, change)
  return work.made
}

const make = (work: Work, change: Change): void => {
  if (change.do === 'add') addStep(work, change)
  if (change.do === 'ask') ask(work, change)
  if (change.do === 'answer') answer(work, change)
  if (change.do === 'rename') found(work, change.id).name = change.text
  if (change.do === 'lane') toLane(work, found(work, change.id), change.lane)
  if (change.do === 'move') move(work, change)
  if (change.do === 'remove') remove(work, found(work, change.id))
  if (change.do === 'add-lane') addLane(work, change)
  if (change.do === 'block') writeBlockUse(asService(work, found(work, change.id)), change.use)
  if (change.do === 'facts' && found(work, change.id)) writeFacts(work.file, change.id, change.facts)
  changeHow(work, change)
}

const addStep = (work: Work, { on, kind, text, lane, wait }: Extract<Change, { do: 'add' }>): void => {
  const flow = flowAt(work, on)
  const scope = parentOf(flow)
  const step = made(work, types[kind], kind, scope, { name: text })
  if (kind === 'wait') timer(step, wait ?? 'P1D')
  if (kind === 'send' || kind === 'receive') message(work, step, kind, text)
  add(scope, 'flowElements', step)
  inLaneOf(work, step, flow, lane)
  if (kind !== 'end') {
    putOn(work, flow, step)
    return
  }
  const target = end(flow, 'targetRef')
  // What the way led to must still be reached, or be nothing but the end that this one takes the place of.
  const alone = listOf(target, 'incoming').length < 2
  if (alone && target.$type !== 'bpmn:EndEvent') throw new CannotChange('last-end')
  leadTo(flow, step)
  if (alone) drop(work, target)
}

const types: Record<StepKind, string> = {
  step: 'bpmn:UserTask',
  wait: 'bpmn:IntermediateCatchEvent',
  receive: 'bpmn:IntermediateCatchEvent',
  send: 'bpmn:IntermediateThrowEvent',
  end: 'bpmn:EndEvent',
}

const timer = (step: Raw, duration: string): void => {
  const definition = create('bpmn:TimerEventDefinition', step, {})
  definition.timeDuration = create('bpmn:FormalExpression', definition, { body: duration })
  add(step, 'eventDefinitions', definition)
}

/** A message to or from the resident: named as the step, and drawn to the pool without steps where there is one. */
const message = (work: Work, step: Raw, kind: 'send' | 'receive', text: string): void => {
  const named = made(work, 'bpmn:Message', 'message', work.definitions, { name: text })
  put(work.definitions, 'rootElements', [named, ...listOf(work.definitions, 'rootElements')])
  add(step, 'eventDefinitions', create('bpmn:MessageEventDefinition', step, { messageRef: named }))
  const collaboration = listOf(work.definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Collaboration')
  const outside = collaboration && listOf(collaboration, 'participants').find(each => !oneOf(each, 'processRef'))
  if (!collaboration || !outside) return
  const [sourceRef, targetRef] = kind === 'send' ? [step, outside] : [outside, step]
  add(
    collaboration,
    'messageFlows',
    made(work, 'bpmn:MessageFlow', 'messageflow', collaboration, { sourceRef, targetRef }),
  )
}

const toLane = (work: Work, element: Raw, lane: string): void => {
  const to = found(work, lane)
  for (const each of lanesOf(work)) take(each, 'flowNodeRef', element)
  add(to, 'flowNodeRef', element)
}

const move = (work: Work, { id, on }: Extract<Change, { do: 'move' }>): void => {
  const element = found(work, id)
  const flow = flowAt(work, on)
  if (end(flow, 'sourceRef') === element || end(flow, 'targetRef') === element) throw new CannotChange('into-itself')
  if (parentOf(flow) !== parentOf(element)) throw new CannotChange('not-simple')
  const own = lift(element)
  const target = end(flow, 'targetRef')
  leadTo(flow, element)
  leadTo(own, target)
}

const remove = (work: Work, element: Raw): void => {
  const out = listOf(element, 'outgoing')
  if (element.$type === 'bpmn:SequenceFlow') removeAnswer(work, element)
  else if (element.$type.endsWith('Gateway') && out.length > 1) removeQuestion(work, element, out)
  else removeStep(work, element)
}

const removeStep = (work: Work, element: Raw): void => {
  if (element.$type === 'bpmn:EndEvent' || element.$type === 'bpmn:StartEvent') throw new CannotChange('last-end')
  const process = processOf(element)
  const own = lift(element)
  drop(work, element)
  drop(work, own)
  dropUnused(work, process)
}

const addLane = (work: Work, { pool, text }: Extract<Change, { do: 'add-lane' }>): void => {
  const owner = found(work, pool)
  const process = owner.$type === 'bpmn:Process' ? owner : oneOf(owner, 'processRef')
  if (!process) throw new CannotChange('gone')
  let set = listOf(process, 'laneSets')[0]
  if (!set) {
    set = made(work, 'bpmn:LaneSet', 'lanes', process, {})
    add(process, 'laneSets', set)
  }
  const lane = made(work, 'bpmn:Lane', 'lane', set, { name: text })
  // The first role gets all steps: none of them had one.
  if (listOf(set, 'lanes').length === 0) {
    const nodes = listOf(process, 'flowElements').filter(({ $type }) => $type !== 'bpmn:SequenceFlow')
    put(
      lane,
      'flowNodeRef',
      nodes.filter(({ $type }) => !$type.startsWith('bpmn:Data')),
    )
  }
  add(set, 'lanes', lane)
}
