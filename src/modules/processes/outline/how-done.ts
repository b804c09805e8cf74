// Changes of how a map is done when cases go by it: everything that Torg itself says in the file (docs/bpmn.md, "Cases of services").
import type { Ask } from '../bpmn/program.ts'
import { create, createOf, listOf, oneOf, put, type Raw } from '../map/raw.ts'
import type { Change } from './change.ts'
import { putPhase } from './phases.ts'
import { CannotChange, end, flowAt, found, type Work } from './rewire.ts'
import { declareTorg, setAttribute, torg } from './torg-raw.ts'

/** Makes the change where it is one of how the map is done. */
export const changeHow = (work: Work, change: Change): void => {
  if (change.do === 'work') setAttribute(work, userTask(work, change.id), 'work', change.work)
  if (change.do === 'asks') setAsks(work, userTask(work, change.id), change.asks)
  if (change.do === 'phase') putPhase(work, found(work, change.id), change.phase)
  if (change.do === 'condition') setCondition(work, change)
  if (change.do === 'who') setAttribute(work, typed(work, change.id, 'bpmn:Lane'), 'who', change.who)
  if (change.do === 'uses') {
    const process = typed(work, change.id, 'bpmn:Process')
    setAttribute(work, process, 'service', change.service)
    setAttribute(work, process, 'facts', change.facts.join(' '))
  }
}

const typed = (work: Work, id: string, type: string): Raw => {
  const raw = found(work, id)
  if (raw.$type !== type) throw new CannotChange('not-a-step-of-people')
  return raw
}

const userTask = (work: Work, id: string): Raw => typed(work, id, 'bpmn:UserTask')

const setAsks = (work: Work, step: Raw, asks: Ask[]): void => {
  const there = oneOf(step, 'extensionElements')
  const values = asks.map(askOf)
  if (values.length > 0) declareTorg(work)
  if (there) {
    const others = listOf(there, 'values').filter(({ $type }) => $type !== 'torg:ask')
    put(there, 'values', [...others, ...values])
  } else if (values.length > 0) step.extensionElements = create('bpmn:ExtensionElements', step, { values })
  const now = oneOf(step, 'extensionElements')
  for (const each of values) each.$parent = now
}

const askOf = ({ name, type, label, optional, options }: Ask): Raw =>
  createOf(
    'torg:ask',
    torg,
    { name, type, ...labelled(label), ...(optional ? { optional: 'true' } : {}) },
    type === 'choice'
      ? options.map(option => createOf('torg:option', torg, { value: option.value, ...labelled(option.label) }))
      : [],
  )

const labelled = ({ sv, en }: Ask['label']) => ({ label: sv, ...(en === '' || en === sv ? {} : { 'label-en': en }) })

/** `otherwise` is the way without a condition of its own: BPMN's default. */
const setCondition = (work: Work, { id, feel, otherwise }: Extract<Change, { do: 'condition' }>): void => {
  const flow = flowAt(work, id)
  const from = end(flow, 'sourceRef')
  if (!choosing.has(from.$type) || listOf(from, 'outgoing').length < 2) throw new CannotChange('not-simple')
  if (otherwise) from.default = flow
  else if (from.default === flow) delete from.default
  if (feel === undefined || otherwise) delete flow.conditionExpression
  else flow.conditionExpression = create('bpmn:FormalExpression', flow, { body: feel })
}

const choosing = new Set(['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'])
