import { allOf, anyOf, type Comparison, type Expr, opposed, Untold } from '../expression.ts'
import { type Cursor, isRecord } from '../ledger.ts'
import type { Part, Place } from '../places.ts'
import { equal, ordered, truthOf, type Value, written } from '../values.ts'

/** What a schema says of an object, as a condition: that a property has a value, or one of some. Throws Untold. */
export const holdsIn = (schema: Cursor, place: Place): Expr => {
  if (typeof schema.peek === 'boolean') return { is: 'literal', value: schema.take() === true }
  const parts: Expr[] = []
  const properties = schema.at('properties')
  const required = new Set(schema.list('required').map(one => one.text()))
  for (const key of properties.keys()) {
    parts.push(ofProperty(properties.at(key), valueAt(place, key), required.has(key)))
    required.delete(key)
  }
  for (const key of required) parts.push(truthfully(valueAt(place, key)))
  for (const one of schema.list('allOf')) parts.push(holdsIn(one, place))
  if (schema.has('anyOf')) parts.push(anyOf(schema.list('anyOf').map(one => holdsIn(one, place))))
  if (schema.has('oneOf')) parts.push(anyOf(schema.list('oneOf').map(one => holdsIn(one, place))))
  if (schema.has('not')) parts.push(opposed(holdsIn(schema.at('not'), place)))
  schema.text('type')
  const unknown = schema.keys().find(key => !known.has(key))
  if (unknown !== undefined) throw new Untold(`it uses "${unknown}"`)
  return allOf(parts)
}

const known = new Set([
  'properties',
  'required',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'type',
  'title',
  'description',
  '$comment',
  '$id',
])

/** A key with dots in it is one key, not a way. */
export const escapedKey = (key: string): string => key.replaceAll('.', '_')

const valueAt = (place: Place, key: string): Value => {
  const [part]: Part[] = place.parts.get(escapedKey(key)) ?? []
  if (!part) throw new Untold(`"${key}" is not in the form`)
  if (part.kind === 'question') return { kind: 'facts', of: [{ is: 'fact', of: part }] }
  if (part.kind === 'rows') return { kind: 'rows', of: part, fact: { is: 'fact', of: part.group } }
  return { kind: 'places', of: [part] }
}

/** That something is answered at all: `false` is an answer too. */
const truthfully = (value: Value): Expr =>
  value.kind === 'facts' ? anyOf(value.of.map((of): Expr => ({ is: 'given', of, not: false }))) : truthOf(value)

const orders: Record<string, Comparison> = {
  minimum: '>=',
  maximum: '<=',
  exclusiveMinimum: '>',
  exclusiveMaximum: '<',
}

/** A property that is not there fits every schema, unless it is required: so the opposite says "not given" too. */
const ofProperty = (schema: Cursor, value: Value, required: boolean): Expr => {
  const parts: Expr[] = []
  for (const key of schema.keys()) {
    const at = schema.at(key)
    const by = orders[key]
    if (key === 'const') parts.push(equal(value, writtenAt(at.take())))
    else if (key === 'enum') parts.push(anyOf(at.list().map(one => equal(value, writtenAt(one.take())))))
    else if (key === 'not') parts.push(opposed(ofProperty(at, value, true)))
    else if (key === 'contains') parts.push(ofProperty(at, value, true))
    else if (key === 'anyOf' || key === 'oneOf') parts.push(anyOf(at.list().map(one => ofProperty(one, value, true))))
    else if (by) parts.push(ordered(by, value, writtenAt(at.take())))
    else if ((key === 'minItems' || key === 'minLength') && at.peek === 1) {
      at.take()
      parts.push(truthfully(value))
    } else if (key === 'properties' && value.kind === 'places' && value.of[0]) parts.push(holdsIn(schema, value.of[0]))
    else if (key === 'required' && value.kind === 'places') continue
    else if (key === 'type' || key === 'title' || key === 'description') at.take()
    else throw new Untold(`it uses "${key}"`)
  }
  const holds = allOf(parts)
  return required || value.kind === 'places'
    ? allOf([required ? truthfully(value) : undefined, holds])
    : anyOf([opposed(truthfully(value)), holds])
}

const writtenAt = (value: unknown): Value => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return written(value)
  throw new Untold(isRecord(value) ? 'it compares with an object' : 'it compares with a list')
}
