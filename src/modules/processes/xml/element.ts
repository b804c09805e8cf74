/**
 * One element of a file of BPMN or DMN, read by name: what the library gives is untyped, and here it is looked at once. Names are those of the standard
 * (`incoming`, `default`, `attachedToRef`); elements of other namespaces keep their prefix in `type` (`zeebe:script`).
 */
export type Element = {
  /** `bpmn:UserTask`, `zeebe:script` … */
  type: string
  id: string
  name: string
  /** An attribute or a text within, as written. */
  text: (key: string) => string | undefined
  flag: (key: string, otherwise: boolean) => boolean
  /** The element that is within, or referred to, under this name. */
  one: (key: string) => Element | undefined
  many: (key: string) => Element[]
  /** Elements of other namespaces within `extensionElements`. */
  extensions: Element[]
  /** Elements within one of another namespace. */
  children: Element[]
}

export const elementOf = (value: unknown): Element | undefined => {
  if (!isRecord(value) || typeof value.$type !== 'string') return undefined
  const get = (key: string): unknown => value[key] ?? attribute(value, key)
  const one = (key: string) => elementOf(value[key])
  const many = (key: string) => listOf(value[key])
  return {
    type: value.$type,
    id: textOf(value.id) ?? '',
    name: (textOf(value.name) ?? '').trim(),
    text: key => textOf(get(key)),
    flag: (key, otherwise) => flagOf(get(key)) ?? otherwise,
    one,
    many,
    extensions: one('extensionElements')?.many('values') ?? [],
    children: listOf(value.$children),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Attributes of other namespaces lie apart: `camunda:resultVariable`. */
const attribute = (value: Record<string, unknown>, key: string): unknown =>
  isRecord(value.$attrs) ? value.$attrs[key] : undefined

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

const flagOf = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value
  return value === 'true' ? true : value === 'false' ? false : undefined
}

const listOf = (value: unknown): Element[] => (Array.isArray(value) ? value.flatMap(each => elementOf(each) ?? []) : [])
