import { newQuestion } from '../building.ts'
import { always, type Expr, opposed, Untold } from '../expression.ts'
import type { Group, Holder, Item, Said } from '../form.ts'
import { type Cursor, excerpt, isRecord } from '../ledger.ts'
import { newPlace, type Place, putIn } from '../places.ts'
import { escapedKey, holdsIn } from './holds.ts'
import { choicesAt, questionAt } from './questions.ts'
import { resolved } from './references.ts'
import { dependentIn, givenAt, loosened, type Reader, requireWhen, typeOf, wordsOf } from './required.ts'

/** Ends the path of a text that is the heading of a page. */
export const pageMark = '#page'

/** What an object asks: its properties, and those that it only has under conditions. */
export const itemsIn = (schema: Cursor, place: Place, inside: Holder, prefix: string, reader: Reader): Item[] => {
  schema.text('type')
  const required = new Set(schema.list('required').map(one => one.text()))
  const properties = schema.at('properties')
  const items = properties
    .keys()
    .flatMap(key => propertyIn(properties.at(key), key, required.has(key), place, inside, prefix, reader))
  reader.later.push(() => {
    for (const key of required)
      if (!place.parts.has(escapedKey(key)))
        reader.notes.refused.push({ path: schema.at('required').path, what: key, why: 'required, but not described' })
  })
  for (const part of schema.list('allOf'))
    items.push(...conditionalIn(resolved(part, reader), place, inside, prefix, reader))
  items.push(...conditionalIn(schema, place, inside, prefix, reader, true))
  for (const [i, part] of [...schema.list('anyOf'), ...schema.list('oneOf')].entries()) {
    const found = itemsIn(resolved(part, reader), place, inside, prefix, reader).map(item => ({
      ...item,
      optional: true,
    }))
    if (found.length > 0 && i === 0)
      reader.notes.approximated.push({
        path: part.path,
        what: `${schema.path} anyOf/oneOf`,
        why: 'several shapes that an answer may have: all their questions are asked, and may be left out',
      })
    items.push(...found)
  }
  dependentIn(schema, place, reader)
  return items
}

/** `if`, `then`, `else`, and schemas that depend on a property. */
const conditionalIn = (
  schema: Cursor,
  place: Place,
  inside: Holder,
  prefix: string,
  reader: Reader,
  own = false,
): Item[] => {
  const items: Item[] = []
  if (schema.has('if')) {
    reader.notes.conditions += 1
    const test: { when?: Expr } = {}
    reader.later.push(() => {
      try {
        test.when = holdsIn(schema.at('if'), place)
        reader.notes.converted += 1
      } catch (fault) {
        if (!(fault instanceof Untold)) throw fault
        reader.notes.refused.push({
          path: schema.at('if').path,
          what: excerpt(schema.at('if').take()),
          why: `the condition can't be carried over: ${fault.message}; always asked`,
        })
      }
    })
    items.push(...branchIn(schema.at('then'), () => test.when, place, inside, prefix, reader))
    items.push(...branchIn(schema.at('else'), () => test.when && opposed(test.when), place, inside, prefix, reader))
  }
  for (const key of schema.at('dependentSchemas').keys()) {
    const part = schema.at('dependentSchemas').at(key)
    reader.notes.conditions += 1
    reader.notes.converted += 1
    items.push(...branchIn(part, () => givenAt(place, key), place, inside, prefix, reader))
  }
  if (!own && (schema.has('properties') || schema.has('allOf')))
    items.push(...itemsIn(schema, place, inside, prefix, reader))
  return items
}

/** What is asked under a condition, and what must then be answered of what is asked anyway. */
const branchIn = (
  written: Cursor,
  when: () => Expr | undefined,
  place: Place,
  inside: Holder,
  prefix: string,
  reader: Reader,
): Item[] => {
  if (!isRecord(written.peek)) return []
  const branch = resolved(written, reader)
  const holder: Holder = { inside }
  reader.later.push(() => {
    const expr = when()
    if (expr && expr !== always) holder.when = expr
  })
  const required = branch.list('required').map(one => one.text())
  const known = new Set(place.parts.keys())
  reader.later.push(() => {
    for (const key of required.filter(one => known.has(escapedKey(one))))
      requireWhen(place, key, when(), branch.path, reader)
  })
  const properties = branch.at('properties')
  const fresh = properties.keys().filter(key => !known.has(escapedKey(key)))
  // Properties that are described already are only narrowed: that is told where nothing takes it.
  const items = fresh.flatMap(key =>
    propertyIn(properties.at(key), key, required.includes(key), place, holder, prefix, reader),
  )
  return [
    ...items,
    ...conditionalIn(branch, place, holder, prefix, reader, true),
    ...branch.list('allOf').flatMap(part => conditionalIn(resolved(part, reader), place, holder, prefix, reader)),
  ]
}

const propertyIn = (
  written: Cursor,
  key: string,
  required: boolean,
  place: Place,
  inside: Holder,
  prefix: string,
  reader: Reader,
): Item[] => {
  const { speech, notes } = reader
  const reference = typeof written.at('$ref').peek === 'string' ? String(written.at('$ref').peek) : ''
  const inner = reference === '' ? reader : { ...reader, trail: [...reader.trail, reference] }
  const schema = resolved(written, reader)
  const type = typeOf(schema)
  const title = written.text('title') || schema.text('title')
  const description = [written.text('description'), schema.text('description')].find(text => text !== '')
  const label: Said = speech.line(title || wordsOf(key), schema.path)
  const hint = description ? speech.text(description, schema.path) : undefined
  if (title === '')
    notes.approximated.push({
      path: written.path,
      what: key,
      why: 'has no title in the source: its name stands in its place',
    })
  if (type === 'object' && schema !== written && reader.trail.includes(reference)) return []
  if (type === 'object' && schema.at('properties').keys().length > 0) {
    const next = newPlace(`${place.path}${key}.`, place, inside)
    putIn(place, escapedKey(key), next)
    const page: Item = {
      kind: 'info',
      path: `${schema.path}${prefix === '' ? pageMark : ''}`,
      text: label,
      tone: 'info',
      inside,
    }
    const told: Item[] = hint ? [{ kind: 'info', path: schema.path, text: hint, tone: 'info', inside }] : []
    const items = itemsIn(schema, next, inside, `${prefix}${key}.`, inner)
    if (!required) loosened(items, written.path, key, reader)
    return [page, ...told, ...items]
  }
  if (type === 'array') return listIn(schema, { key, label, hint, required }, place, inside, prefix, inner)
  const question = questionAt(
    schema,
    type,
    newQuestion({
      path: written.path,
      key: `${prefix}${key}`,
      type: 'text',
      label,
      ...(hint ? { hint } : {}),
      optional: !required,
      inside,
    }),
    reader,
  )
  putIn(place, escapedKey(key), question)
  return [question]
}

type Described = { key: string; label: Said; hint: Said | undefined; required: boolean }

/** A list: several of some choices, or rows. */
const listIn = (
  schema: Cursor,
  { key, label, hint, required }: Described,
  place: Place,
  inside: Holder,
  prefix: string,
  reader: Reader,
): Item[] => {
  const [first] =
    schema.at('items').peek !== undefined && Array.isArray(schema.at('items').peek)
      ? schema.at('items').list()
      : [schema.at('items')]
  const inner = resolved(first ?? schema.at('items'), reader)
  const [min, max] = [schema.number('minItems'), schema.number('maxItems')]
  const unique = schema.flag('uniqueItems')
  const frame = { path: schema.path, key: `${prefix}${key}`, label, ...(hint ? { hint } : {}), inside }
  const choices = choicesAt(inner, reader)
  if (choices.length > 1) {
    inner.text('type')
    const question = newQuestion({
      ...frame,
      type: 'many-of',
      optional: !required,
      choices,
      settings: { ...(min && min > 0 ? { min } : {}), ...(max && max > 0 ? { max } : {}) },
    })
    putIn(place, escapedKey(key), question)
    return [question]
  }
  if (unique)
    reader.notes.approximated.push({
      path: schema.at('uniqueItems').path,
      what: key,
      why: 'that no two rows are alike is not checked',
    })
  const row = newPlace(`${place.path}${key}.`, place)
  const object = inner.has('properties')
  const items = object
    ? itemsIn(inner, row, {}, `${prefix}${key}.`, reader)
    : propertyIn(inner, 'value', true, row, {}, `${prefix}${key}.`, reader)
  const group: Group = {
    kind: 'group',
    ...frame,
    min: min ?? (required ? 1 : 0),
    max: max ?? 50,
    items,
    optional: !required,
  }
  if (items.length === 0) group.items = [newQuestion({ path: schema.path, key: 'value', type: 'text', label })]
  putIn(place, escapedKey(key), { kind: 'rows', group, row })
  return [group]
}
