import { attr, below, closest, type El, type Html, has, hasClass, is, textOf } from './html.ts'

/** What is wrong with the forms of a page and with its error summary. */
export const formFaults = (html: Html, expected: { signedIn: boolean }): string[] => [
  ...controlFaults(html),
  ...html.all.filter(el => is(el, 'form')).flatMap(form => oneFormFaults(form, expected.signedIn)),
  ...groupFaults(html),
  ...summaryFaults(html),
]

/** Whether a person fills it in. */
export const isControl = (el: El): boolean =>
  is(el, 'select', 'textarea') ||
  (is(el, 'input') && !['hidden', 'submit', 'button', 'reset', 'image'].includes(attr(el, 'type') ?? 'text'))

/** The words that name a control: its labels, or what ARIA says. */
export const labelOf = (html: Html, control: El): string => {
  const named = attr(control, 'aria-labelledby')
  if (named)
    return named
      .split(/\s+/)
      .map(id => textOf(html.all.find(el => attr(el, 'id') === id)))
      .join(' ')
      .trim()
  const id = attr(control, 'id')
  const labels = html.all.filter(
    el => is(el, 'label') && ((id !== undefined && attr(el, 'for') === id) || below(el).includes(control)),
  )
  return labels.length > 0 ? labels.map(textOf).join(' ') : (attr(control, 'aria-label') ?? '').trim()
}

const controlFaults = (html: Html): string[] =>
  html.all.filter(isControl).flatMap(el => {
    const name = attr(el, 'name') ?? ''
    const faults: string[] = []
    if (labelOf(html, el) === '') faults.push(`the field ${name || attr(el, 'id')} has no label`)
    if (name === '') faults.push(`the field ${labelOf(html, el)} has no name, so it is never sent`)
    if (has(el, 'placeholder')) faults.push(`the field ${name} has a placeholder: write a hint`)
    if (!closest(el, up => is(up, 'form')) && !has(el, 'form')) faults.push(`the field ${name} is in no form`)
    return faults
  })

const oneFormFaults = (form: El, signedIn: boolean): string[] => {
  const faults: string[] = []
  const where = attr(form, 'action') ?? '(nowhere)'
  const method = (attr(form, 'method') ?? '').toLowerCase()
  if (!has(form, 'action')) faults.push('a form without action')
  if (method !== 'get' && method !== 'post') faults.push(`the form to ${where} does not say its method`)
  const inside = below(form)
  if (!inside.some(el => is(el, 'button'))) faults.push(`the form to ${where} has no button`)
  const first = inside.find(el => is(el, 'input', 'select', 'textarea', 'button'))
  const token = inside.find(el => is(el, 'input') && attr(el, 'name') === '_csrf')
  if (method === 'post' && token !== first) faults.push(`the form to ${where} does not have the form token first`)
  if (method === 'post' && signedIn && !attr(token ?? form, 'value'))
    faults.push(`the form to ${where} has no form token`)
  if (method === 'get' && token) faults.push(`the form to ${where} puts the form token in the address`)
  const files = inside.some(el => is(el, 'input') && attr(el, 'type') === 'file')
  if (files !== (attr(form, 'enctype') === 'multipart/form-data'))
    faults.push(`the form to ${where} has ${files ? 'a' : 'no'} file field and the wrong enctype`)
  return faults
}

/** Radio buttons stand in a fieldset that asks the question. */
const groupFaults = (html: Html): string[] =>
  html.all.flatMap(el => {
    if (is(el, 'fieldset') && !below(el).some(one => is(one, 'legend') && textOf(one) !== ''))
      return ['a fieldset without a legend']
    if (!is(el, 'input') || attr(el, 'type') !== 'radio') return []
    return closest(el, up => is(up, 'fieldset') || attr(up, 'role') === 'radiogroup')
      ? []
      : [`the choice ${attr(el, 'name')} is in no fieldset`]
  })

const summaryFaults = (html: Html): string[] => {
  const summary = html.all.find(el => hasClass(el, 'ds-error-summary'))
  const wrong = html.all.filter(el => attr(el, 'aria-invalid') === 'true')
  if (!summary) return wrong.map(el => `the field ${attr(el, 'name')} is wrong without an error summary`)
  const links = below(summary).filter(el => is(el, 'a'))
  if (links.length === 0) return ['the error summary has no links']
  return links.flatMap(link => {
    const id = (attr(link, 'href') ?? '').replace(/^#/, '')
    const field = html.all.find(el => attr(el, 'id') === id)
    if (!field) return [`the error "${textOf(link)}" links to #${id}, which is not there`]
    // A list of rows is wrong as a whole: focus is sent to it.
    if (hasClass(field, 'torg-rows') && attr(field, 'tabindex') === '-1') return []
    if (!isControl(field)) return [`the error "${textOf(link)}" links to a ${field.tagName}, not to a field`]
    const described = [field, closest(field, up => is(up, 'fieldset'))].flatMap(el =>
      el ? (attr(el, 'aria-describedby') ?? '').split(/\s+/) : [],
    )
    const said = html.all.some(el => described.includes(attr(el, 'id') ?? '-') && textOf(el).includes(textOf(link)))
    return [
      ...(said ? [] : [`the error "${textOf(link)}" does not stand at its field`]),
      ...(attr(field, 'aria-invalid') === 'true' ? [] : [`the field ${attr(field, 'name')} is not marked as wrong`]),
    ]
  })
}
