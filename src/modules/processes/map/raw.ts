import { BpmnModdle } from 'bpmn-moddle'
import type { BpmnFile } from '../bpmn/read-bpmn.ts'

/** An element of a file that is changed: what the library reads and writes, one property by its name in the standard. */
export type Raw = { [key: string]: unknown; $type: string }

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string'

export const rawOf = ({ source }: BpmnFile): Raw => {
  if (!isRaw(source)) throw new Error('A file that was read has definitions')
  return source
}

const moddle = new BpmnModdle()

/** A new element within another. */
export const create = (type: string, parent: Raw, values: Record<string, unknown>): Raw => {
  const made = moddle.create(type, values)
  if (!isRaw(made)) throw new Error(`${type} can't be made`)
  made.$parent = parent
  return made
}

/** A new element of another namespace. */
export const createOf = (
  name: string,
  namespace: string,
  values: Record<string, unknown>,
  children: Raw[] = [],
): Raw => {
  const made = moddle.createAny(name, namespace, { ...values, ...(children.length > 0 ? { $children: children } : {}) })
  if (!isRaw(made)) throw new Error(`${name} can't be made`)
  return made
}

export const listOf = (raw: Raw, key: string): Raw[] => {
  const list = raw[key]
  return Array.isArray(list) ? list.filter(isRaw) : []
}

export const put = (raw: Raw, key: string, list: Raw[]): void => {
  const there = raw[key]
  // The library keeps hold of its own lists.
  if (Array.isArray(there)) there.splice(0, there.length, ...list)
  else raw[key] = list
}

export const add = (raw: Raw, key: string, one: Raw): void => put(raw, key, [...listOf(raw, key), one])

export const take = (raw: Raw, key: string, one: Raw): void =>
  put(
    raw,
    key,
    listOf(raw, key).filter(each => each !== one),
  )

export const oneOf = (raw: Raw, key: string): Raw | undefined => {
  const one = raw[key]
  return isRaw(one) ? one : undefined
}

export const textOf = (raw: Raw, key: string): string => {
  const text = raw[key]
  return typeof text === 'string' ? text : ''
}

/** Everything of the file by its id, pictures aside. */
export const byId = (definitions: Raw): Map<string, Raw> => {
  const found = new Map<string, Raw>()
  const walk = (raw: Raw): void => {
    if (textOf(raw, 'id') !== '') found.set(textOf(raw, 'id'), raw)
    for (const key of [
      'rootElements',
      'participants',
      'messageFlows',
      'laneSets',
      'lanes',
      'flowElements',
      'artifacts',
    ])
      for (const each of listOf(raw, key)) walk(each)
    const inner = oneOf(raw, 'childLaneSet')
    if (inner) walk(inner)
  }
  walk(definitions)
  return found
}
