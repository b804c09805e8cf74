import { create, isRaw, listOf, put, type Raw } from '../map/raw.ts'
import { CannotChange, parentOf, type Work } from './rewire.ts'

const already = ['bpmn:ServiceTask', 'bpmn:SendTask']
const fromKinds = ['bpmn:Task', 'bpmn:UserTask', 'bpmn:ManualTask']

/** What of a step goes along when it becomes another kind of step. */
const kept = [
  'name',
  'documentation',
  'extensionElements',
  'incoming',
  'outgoing',
  'default',
  'loopCharacteristics',
  'isForCompensation',
] as const

/** The step as one that a building block does: in its place, with its id, name, flows and what is known of it. Throws CannotChange. */
export const asService = (work: Work, step: Raw): Raw => {
  if (already.includes(step.$type)) return step
  if (!fromKinds.includes(step.$type)) throw new CannotChange('not-simple')
  const scope = parentOf(step)
  const made = create('bpmn:ServiceTask', scope, { id: step.id })
  for (const key of kept) if (step[key] !== undefined) made[key] = step[key]
  const attributes = step.$attrs
  if (typeof attributes === 'object' && attributes !== null && typeof made.$attrs === 'object' && made.$attrs !== null)
    Object.assign(made.$attrs, attributes)
  for (const key of ['extensionElements', 'loopCharacteristics']) {
    const within = made[key]
    if (isRaw(within)) within.$parent = made
  }
  put(
    scope,
    'flowElements',
    listOf(scope, 'flowElements').map(each => (each === step ? made : each)),
  )
  work.known.set(String(step.id), made)
  for (const raw of work.known.values()) pointAt(raw, step, made)
  return made
}

/** What referred to the one refers to the other: flows, roles, events on its edge, messages. */
const pointAt = (raw: Raw, from: Raw, to: Raw): void => {
  for (const key of ['sourceRef', 'targetRef', 'attachedToRef', 'activityRef']) if (raw[key] === from) raw[key] = to
  if (listOf(raw, 'flowNodeRef').includes(from))
    put(
      raw,
      'flowNodeRef',
      listOf(raw, 'flowNodeRef').map(each => (each === from ? to : each)),
    )
}
