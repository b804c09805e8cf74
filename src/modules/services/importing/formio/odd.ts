import { newQuestion } from '../building.ts'
import type { Item } from '../form.ts'
import { type Cursor, excerpt } from '../ledger.ts'
import { putIn } from '../places.ts'
import { contentIn } from './content.ts'
import { hiddenIn, takeDefault } from './inputs.ts'
import { hintOf, isRequired, labelOf, type Reader, type Spot } from './reader.ts'
import { takeCalculation, takeRule } from './rules.ts'

export const buttonIn = (c: Cursor, { notes }: Reader): Item[] => {
  const action = c.text('action') || 'submit'
  const label = c.text('label')
  for (const key of ['custom', 'event', 'url', 'conditional', 'customConditional']) {
    if (key !== 'conditional' && c.has(key))
      notes.refused.push({
        path: c.at(key).path,
        what: excerpt(c.at(key).take()),
        why: `the button "${label}" does something of its own`,
      })
  }
  if (!['submit', 'reset', 'saveState', 'delete'].includes(action))
    notes.refused.push({ path: c.path, what: `${label} (${action})`, why: 'a button that does something of its own' })
  else
    notes.approximated.push({
      path: c.path,
      what: label,
      why: 'sending, saving and removing are the platform’s own, with its own words',
    })
  return []
}

export const neverShown = (c: Cursor, { notes }: Reader): Item[] => {
  notes.refused.push({
    path: c.path,
    what: excerpt(c.text('content') || c.text('label') || c.text('key')),
    why: 'hidden in the source, and nothing there shows it',
  })
  for (const key of [
    'title',
    'legend',
    'description',
    'validate',
    'conditional',
    'values',
    'data',
    'alerttype',
    'defaultValue',
    'components',
    'prefill',
    'textDisplay',
  ])
    c.at(key).take()
  return []
}

export const quietIn = (c: Cursor, spot: Spot, reader: Reader): Item[] => {
  if (c.has('calculateValue')) {
    const question = newQuestion({
      path: c.path,
      key: `${spot.prefix}${c.text('key')}`,
      type: 'text',
      label: labelOf(c, reader),
      inside: spot.inside,
    })
    takeCalculation(c, question, spot.place, reader)
    putIn(spot.place, c.text('key'), question)
    return [question]
  }
  const carried = hiddenIn(c, spot, reader)
  if (!carried) return neverShown(c, reader)
  putIn(spot.place, c.text('key'), carried)
  return [carried]
}

export const keptWhenHidden = (c: Cursor, { notes }: Reader): void => {
  c.at('clearOnHide').take()
  notes.approximated.push({
    path: c.at('clearOnHide').path,
    what: 'clearOnHide: false',
    why: 'the source sends the answer though it is hidden: here what is not asked is not sent',
  })
}

export const unknownIn = (c: Cursor, spot: Spot, reader: Reader, type: string): Item[] => {
  if (c.has('content') || c.has('html')) {
    reader.notes.approximated.push({
      path: c.path,
      what: type,
      why: 'a type that is not known here: its words are told',
    })
    return contentIn(c, spot, reader)
  }
  if (c.at('input').peek === false && !c.has('validate')) {
    reader.notes.refused.push({
      path: c.path,
      what: type || excerpt(c.peek),
      why: 'a type that is not known here, and nothing is asked',
    })
    return []
  }
  if (type === 'captcha' || type === 'recaptcha' || type === 'password') {
    reader.notes.refused.push({
      path: c.path,
      what: `${type} ${c.text('label')}`,
      why: 'whoever answers has signed in with an e-ID: it is not needed',
    })
    return []
  }
  reader.notes.approximated.push({
    path: c.path,
    what: type || 'without a type',
    why: 'a type that is not known here: asked as text',
  })
  const hint = hintOf(c, reader)
  const question = newQuestion({
    path: c.path,
    key: `${spot.prefix}${c.text('key')}`,
    type: 'text',
    label: labelOf(c, reader),
    optional: !isRequired(c),
    inside: spot.inside,
    ...(hint ? { hint } : {}),
  })
  takeDefault(c, reader)
  takeRule(c, question, spot.place, reader)
  takeCalculation(c, question, spot.place, reader)
  putIn(spot.place, c.text('key'), question)
  return [question]
}
