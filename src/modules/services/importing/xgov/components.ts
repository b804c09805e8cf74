import { newQuestion } from '../building.ts'
import type { Group, Item, Question, Said } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import { isSaid, together } from '../speech.ts'
import { words } from '../words-for.ts'
import { base, date, kinds, type Place, type Reader } from './fields.ts'

const told = new Set([
  'Para',
  'Html',
  'Markdown',
  'Details',
  'InsetText',
  'FlashCard',
  'List',
  'WarningText',
  'NotificationBanner',
])

/** Reads one component: what it asks, or what it tells. */
export const componentIn = (c: Cursor, place: Place, reader: Reader): Item[] => {
  const type = c.text('type')
  if (told.has(type)) return contentIn(c, place, reader)
  if (type === 'MultiInputField') return groupIn(c, place, reader)
  if (type === 'UkAddressField') return addressIn(c, place, reader)
  if (/^DateTime/.test(type)) return momentIn(c, place, reader)
  const make = kinds[type]
  if (!make) {
    if (c.has('content') && !c.has('title')) return contentIn(c, place, reader)
    reader.notes.approximated.push({
      path: c.path,
      what: type || 'without a type',
      why: 'a type that is not known here: asked as text',
    })
  }
  const question = (make ?? kinds.TextField)?.(c, place, reader)
  if (!question) return []
  return [placed(c, question, place, reader)]
}

const placed = (c: Cursor, question: Question, place: Place, { byId }: Reader): Question => {
  place.put(c.text('name'), question)
  if (c.has('id')) byId.set(c.text('id'), question)
  return question
}

const contentIn = (c: Cursor, place: Place, { speech, lists, notes, used }: Reader): Item[] => {
  const type = c.text('type')
  const own = speech.at(c.at('title'))
  // Running text has a title for the builder alone.
  const unnamed = type === 'Para' || type === 'Html' || type === 'Markdown'
  const content = speech.at(c.at('content'), 'several')
  const hint = speech.at(c.at('hint'), 'several')
  if (unnamed && own) for (const name of Object.values(own)) notes.unshown.add(name)
  const name = c.text('list') || c.at('options').text('list')
  used.add(name)
  const listed = (name === '' ? [] : (lists.get(name) ?? [])).map(item => item.label)
  const points = listed.reduce<Said | undefined>(
    (all, one) => together(all, Object.fromEntries(Object.entries(one).map(([l, t]) => [l, `- ${t}`])), '\n'),
    undefined,
  )
  const text = together(together(together(unnamed ? undefined : own, content, '\n\n'), hint, '\n\n'), points, '\n\n')
  if (!isSaid(text)) return []
  return [{ kind: 'info', path: c.path, text, tone: type === 'WarningText' ? 'warning' : 'info', inside: place.inside }]
}

/** Rows of several fields, on a page of the source. */
const groupIn = (c: Cursor, place: Place, reader: Reader): Item[] => {
  const options = c.at('options')
  const frame = base(c, 'group', place, reader)
  const titles = options
    .list('columnTitles')
    .map(one => one.text())
    .filter(text => text !== '')
  if (titles.length > 0)
    reader.notes.approximated.push({
      path: options.at('columnTitles').path,
      what: titles.join(', '),
      why: 'the headings of a table: each question has its own label',
    })
  const inner: Place = { put: () => undefined, inside: {} }
  const children = c.list('children').flatMap(child => componentIn(child, inner, reader))
  const max = options.number('maxMultiInputFieldRows') ?? 50
  const group: Group = {
    kind: 'group',
    path: c.path,
    key: frame.key,
    label: frame.label,
    ...(frame.hint ? { hint: frame.hint } : {}),
    min: frame.optional ? 0 : 1,
    max,
    items: children,
    optional: frame.optional,
    inside: place.inside,
  }
  if (children.length === 0)
    group.items = [newQuestion({ path: c.path, key: 'value', type: 'text', label: frame.label })]
  place.put(frame.key, group)
  return [group]
}

/** An address in Britain, whose postcodes are others than ours. */
const addressIn = (c: Cursor, place: Place, reader: Reader): Item[] => {
  const frame = base(c, 'text', place, reader)
  reader.notes.approximated.push({
    path: c.path,
    what: c.text('type'),
    why: 'a British address: asked line by line, as our own postal codes are others',
  })
  const lines: [string, Said, boolean][] = [
    ['addressLine1', { sv: 'Adressrad 1', en: 'Address line 1', cy: 'Llinell cyfeiriad 1' }, false],
    ['addressLine2', { sv: 'Adressrad 2', en: 'Address line 2', cy: 'Llinell cyfeiriad 2' }, true],
    ['town', { ...words.town, cy: 'Tref' }, false],
    ['county', { sv: 'Grevskap', en: 'County', cy: 'Sir' }, true],
    ['postcode', { ...words.postcode, cy: 'Cod post' }, false],
  ]
  const heading: Item = {
    kind: 'info',
    path: c.path,
    text: together(frame.label, frame.hint, '\n\n') ?? frame.label,
    tone: 'info',
    inside: place.inside,
  }
  const asked = lines.map(([key, label, optional]) =>
    newQuestion({
      path: c.path,
      key: `${frame.key}.${key}`,
      type: 'text',
      label,
      optional: optional || frame.optional,
      inside: place.inside,
    }),
  )
  const [first] = asked
  if (first) placed(c, first, place, reader)
  return [heading, ...asked]
}

const momentIn = (c: Cursor, place: Place, reader: Reader): Item[] => {
  const day = placed(c, date(c, place, reader), place, reader)
  reader.notes.approximated.push({
    path: c.path,
    what: c.text('type'),
    why: 'a day and a time: asked as two questions',
  })
  const time = newQuestion({
    path: c.path,
    key: `${day.key}.tid`,
    type: 'time',
    label: words.time,
    optional: day.optional,
    inside: place.inside,
  })
  return [day, time]
}
