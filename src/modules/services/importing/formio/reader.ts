import type { Holder, Item, Notes, Question, Said } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import type { Place } from '../places.ts'
import { isSaid, type Speech, together } from '../speech.ts'

/** What the reading of one form carries along. What must wait until every question is known is put in `later`. */
export type Reader = { speech: Speech; notes: Notes; root: Place; later: (() => void)[] }

/** Where a component stands: the object its answer goes into, and what it is shown together with. */
export type Spot = { place: Place; inside: Holder; prefix: string }

export type Made = { items: Item[]; question?: Question }

/** What a component is called. Without a label its key has to do. */
export const labelOf = (c: Cursor, { speech, notes }: Reader): Said => {
  for (const key of ['label', 'legend', 'title', 'Label']) {
    const label = speech.at(c.at(key))
    if (label) return label
  }
  const key = c.text('key') || c.text('type')
  const made = key
    .replaceAll(/([a-zæøåäö])([A-Z0-9])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .trim()
  const label = made === '' ? '?' : made.slice(0, 1).toUpperCase() + made.slice(1).toLowerCase()
  notes.approximated.push({ path: c.path, what: label, why: 'has no label in the source: its key stands in its place' })
  return speech.line(label, c.path)
}

/** Everything that helps with a question, in one text. */
export const hintOf = (c: Cursor, { speech }: Reader): Said | undefined => {
  const description = parted(c, 'description', speech)
  const more = parted(c, 'additionalDescriptionText', speech)
  const heading = more ? parted(c, 'additionalDescriptionLabel', speech) : undefined
  c.at('additionalDescription').take()
  const parts = [
    description,
    together(heading, more, ': '),
    parted(c, 'tooltip', speech),
    parted(c, 'placeholder', speech),
  ]
  return parts.reduce<Said | undefined>((all, part) => together(all, part, '\n\n'), undefined)
}

const parted = (c: Cursor, key: string, speech: Speech): Said | undefined => {
  if (typeof c.at(key).peek !== 'string') return undefined
  const source = c.text(key)
  const said = source === '' ? undefined : speech.text(source, c.at(key).path)
  return isSaid(said) ? said : undefined
}

export const isRequired = (c: Cursor): boolean => {
  const own = c.at('validate').flag('required')
  return c.flag('required') || own
}
