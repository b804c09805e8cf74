import type { BpmnFile } from '../bpmn/read-bpmn.ts'
import { byId, create, createOf, listOf, oneOf, put, type Raw, rawOf, textOf } from '../map/raw.ts'

/** How a step uses a block: FEEL for what it is given, and under which name each answer is kept. */
export type BlockUse = {
  topic: string
  inputs: { name: string; source: string }[]
  outputs: { name: string; as: string }[]
}

const zeebe = 'http://camunda.org/schema/zeebe/1.0'
const own = ['zeebe:taskDefinition', 'zeebe:ioMapping']

/** What the file says of a step, where it names a block as the pages write it. */
export const readBlockUse = (file: BpmnFile, id: string): BlockUse | undefined => {
  const element = byId(rawOf(file)).get(id)
  const extensions = element && oneOf(element, 'extensionElements')
  const values = extensions ? listOf(extensions, 'values') : []
  const topic = textOf(values.find(({ $type }) => $type === 'zeebe:taskDefinition') ?? { $type: '' }, 'type')
  if (topic === '') return undefined
  const mapping = values.find(({ $type }) => $type === 'zeebe:ioMapping')
  const of = (type: string): Raw[] =>
    mapping ? listOf(mapping, '$children').filter(({ $type }) => $type === type) : []
  return {
    topic,
    inputs: of('zeebe:input').map(each => ({ name: textOf(each, 'target'), source: bare(textOf(each, 'source')) })),
    outputs: of('zeebe:output').map(each => ({ name: bare(textOf(each, 'source')), as: textOf(each, 'target') })),
  }
}

const bare = (source: string): string => source.trim().replace(/^=\s*/, '')

/** Writes it in the step; what other tools say of the step stays. */
export const writeBlockUse = (element: Raw, { topic, inputs, outputs }: BlockUse): void => {
  const there = oneOf(element, 'extensionElements')
  const others = there ? listOf(there, 'values').filter(({ $type }) => !own.includes($type)) : []
  const mappings = [
    ...inputs.map(({ name, source }) => createOf('zeebe:input', zeebe, { source: `=${source}`, target: name })),
    ...outputs.map(({ name, as }) => createOf('zeebe:output', zeebe, { source: `=${name}`, target: as })),
  ]
  const values = [
    ...others,
    createOf('zeebe:taskDefinition', zeebe, { type: topic }),
    ...(mappings.length > 0 ? [createOf('zeebe:ioMapping', zeebe, {}, mappings)] : []),
  ]
  const extensions = there ?? create('bpmn:ExtensionElements', element, {})
  element.extensionElements = extensions
  put(extensions, 'values', values)
  for (const each of values) each.$parent = extensions
}
