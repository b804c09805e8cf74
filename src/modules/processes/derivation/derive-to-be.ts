import { readBpmn, writeBpmn } from '../bpmn/read-bpmn.ts'

/** The namespace of what Torg adds to a BPMN file. */
const namespace = 'https://torg.example/bpmn/1'

/**
 * A first to-be map of an as-is one: the same, where each element says that it is kept and from which it comes. What it said of an earlier origin is written
 * over. Ids stay, so that what is known of steps stays with them. Throws BpmnFault.
 */
export const deriveToBe = async (asIs: Uint8Array | string): Promise<string> => {
  const file = await readBpmn(asIs)
  if (isPlain(file.source)) attributesOf(file.source)['xmlns:torg'] ??= namespace
  for (const root of listIn(file.source, 'rootElements')) markWithin(root)
  return await writeBpmn(file)
}

const markWithin = (scope: Record<string, unknown>): void => {
  for (const element of listIn(scope, 'flowElements')) {
    if (typeof element.id === 'string' && element.$type !== 'bpmn:SequenceFlow') {
      const attributes = attributesOf(element)
      attributes['torg:how'] = 'kept'
      attributes['torg:from'] = element.id
    }
    markWithin(element)
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const listIn = (value: unknown, key: string): Record<string, unknown>[] => {
  const list = isPlain(value) ? value[key] : undefined
  return Array.isArray(list) ? list.filter(isPlain) : []
}

/** The library keeps what it does not know in `$attrs`, and writes it back. */
const attributesOf = (element: Record<string, unknown>): Record<string, unknown> =>
  isPlain(element.$attrs) ? element.$attrs : {}
