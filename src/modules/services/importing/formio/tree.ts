import { newQuestion } from '../building.ts'
import { always } from '../expression.ts'
import type { Group, Holder, Item, Question } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import { newPlace, putIn } from '../places.ts'
import { attachmentIn, surveyIn } from './choosing.ts'
import { address, identity, sender, validity } from './composites.ts'
import { accordionIn, contentIn, headingOf } from './content.ts'
import { inputs, takeDefault } from './inputs.ts'
import { buttonIn, keptWhenHidden, neverShown, quietIn, unknownIn } from './odd.ts'
import { hintOf, isRequired, labelOf, type Reader, type Spot } from './reader.ts'
import { takeCalculation, takeRule } from './rules.ts'
import { shownWhen } from './showing.ts'

/** Reads components in order, and puts their answers where conditions look for them. */
export const itemsIn = (components: readonly Cursor[], spot: Spot, reader: Reader): Item[] =>
  components.flatMap(c => itemsOf(c, spot, reader))

const several = new Map([
  ['identity', identity],
  ['navaddress', address],
  ['addressvalidity', validity],
  ['sender', sender],
  ['attachment', attachmentIn],
  ['survey', surveyIn],
])

const told = new Set(['alertstripe', 'htmlelement', 'content', 'html', 'image', 'well-text', 'formioinfo'])

const rows = new Set(['datagrid', 'editgrid', 'dynamicwizard', 'datatable', 'datamap', 'navdatagrid'])

const records = new Set(['container', 'form', 'tree', 'row', 'input'])

const itemsOf = (c: Cursor, spot: Spot, reader: Reader): Item[] => {
  const type = c.text('type').toLowerCase()
  if (type === 'button') return buttonIn(c, reader)
  if (c.flag('hidden') && !c.has('calculateValue') && !conditional(c)) return neverShown(c, reader)
  const holder: Holder = { inside: spot.inside }
  reader.later.push(() => {
    const when = shownWhen(c, spot.place, reader)
    if (when && when !== always) holder.when = when
  })
  const inner: Spot = { ...spot, inside: holder }
  if (c.at('clearOnHide').peek === false && conditional(c)) keptWhenHidden(c, reader)
  const content = told.has(type) || (type === 'well' && children(c).length === 0)
  if (content) return contentIn(c, inner, reader)
  if (type === 'accordion') return accordionIn(c, inner, reader)
  const asked = several.get(type)
  if (asked) {
    takeDefault(c, reader)
    return asked(c, inner, reader)
  }
  if (rows.has(type)) return groupIn(c, inner, reader)
  const make = inputs.get(type)
  if (make) return inputIn(c, inner, reader)
  if (type === 'hidden') return quietIn(c, inner, reader)
  if (records.has(type) && children(c).length > 0) return recordIn(c, inner, reader)
  if (children(c).length > 0 || layouts.has(type))
    return [...headingOf(c, inner, reader), ...itemsIn(children(c), inner, reader)]
  return unknownIn(c, inner, reader, type)
}

const layouts = new Set([
  'panel',
  'fieldset',
  'well',
  'columns',
  'table',
  'tabs',
  'navskjemagruppe',
  'container',
  'form',
])

const conditional = (c: Cursor): boolean =>
  c.has('customConditional') ||
  c.at('conditional').has('when') ||
  c.at('conditional').has('json') ||
  c.at('conditional').list('conditions').length > 0

/** What stands in a component, however it keeps it: a list, columns, cells of a table or tabs. */
const children = (c: Cursor): Cursor[] =>
  ['components', 'columns', 'rows', 'tabs'].flatMap(key =>
    typeof c.at(key).peek === 'object' ? c.at(key).list().flatMap(partsOf) : [],
  )

const partsOf = (part: Cursor): Cursor[] => {
  if (Array.isArray(part.peek)) return part.list().flatMap(partsOf)
  if (part.keys().length === 0) return []
  return typeof part.at('type').peek === 'string'
    ? [part]
    : part.list('components').length > 0
      ? part.list('components').flatMap(partsOf)
      : part.list().flatMap(partsOf)
}

const inputIn = (c: Cursor, spot: Spot, reader: Reader): Item[] => {
  const make = inputs.get(c.text('type').toLowerCase())
  const question = make?.(c, spot, reader)
  if (!question) return []
  takeDefault(c, reader)
  // Lists of countries carry a copy of themselves within.
  if (/velger$/i.test(c.text('type'))) c.at('components').take()
  takeRule(c, question, spot.place, reader)
  takeCalculation(c, question, spot.place, reader)
  const key = c.text('key')
  const repeated = c.at('multiple').peek === true && question.type !== 'many-of'
  if (!repeated) {
    putIn(spot.place, key, question)
    return [question]
  }
  c.flag('multiple')
  reader.notes.approximated.push({
    path: c.path,
    what: 'multiple',
    why: 'several answers to one question are asked as rows of a group',
  })
  const row = newPlace(`${spot.place.path}${key}.`, spot.place)
  putIn(row, 'value', question)
  const group = groupOf({ ...question }, [question], isRequired(c) ? 1 : 0, 50)
  group.inside = spot.inside
  question.inside = {}
  question.key = 'value'
  putIn(spot.place, key, { kind: 'rows', group, row })
  return [group]
}

const groupOf = (
  from: Pick<Question, 'path' | 'key' | 'label' | 'hint' | 'inside'>,
  items: Item[],
  min: number,
  max: number,
): Group => ({
  kind: 'group',
  path: from.path,
  key: from.key,
  label: from.label,
  ...(from.hint ? { hint: from.hint } : {}),
  ...(from.inside ? { inside: from.inside } : {}),
  min,
  max,
  items,
  optional: min === 0,
})

/** Rows: a group, each row a record of its own. */
const groupIn = (c: Cursor, spot: Spot, reader: Reader): Item[] => {
  const key = c.text('key')
  const validate = c.at('validate')
  const own = c.at('addAnother')
  const add = typeof own.peek === 'string' ? c.text('addAnother') : ''
  const row = newPlace(`${spot.place.path}${key}.`, spot.place, {})
  const hint = hintOf(c, reader)
  const frame = {
    path: c.path,
    key: `${spot.prefix}${key}`,
    label: labelOf(c, reader),
    inside: spot.inside,
    ...(hint ? { hint } : {}),
  }
  const least = validate.number('minLength') ?? (isRequired(c) || c.text('type') === 'datagrid' ? 1 : 0)
  const group = groupOf(frame, [], least, validate.number('maxLength') ?? 50)
  putIn(spot.place, key, { kind: 'rows', group, row })
  takeDefault(c, reader)
  group.items = itemsIn(children(c), { place: row, inside: {}, prefix: '' }, reader)
  if (group.items.length === 0)
    group.items = [newQuestion({ path: c.path, key: 'value', type: 'text', label: frame.label })]
  if (add !== '') group.add = reader.speech.line(add, own.path)
  return [group]
}

/** A container: its answers stand in an object of their own. */
const recordIn = (c: Cursor, spot: Spot, reader: Reader): Item[] => {
  const key = c.text('key')
  const place = newPlace(`${spot.place.path}${key}.`, spot.place, spot.inside)
  putIn(spot.place, key, place)
  const inner = { ...spot, place, prefix: `${spot.prefix}${key}.` }
  return [...headingOf(c, spot, reader), ...itemsIn(children(c), inner, reader)]
}
