import assert from 'node:assert/strict'
import { attr, below, closest, type El, has, is, textOf } from './html.ts'
import { isControl, labelOf } from './judge-forms.ts'
import { fits, type Page } from './page.ts'

/** A file to send. */
export type Upload = { name: string; type: string; bytes: Uint8Array }

/** What a person has typed, ticked and chosen in a page, on top of what stood there. */
export type Typed = Map<El, { text?: string; checked?: boolean; file?: Upload }>

export type Sending = { method: 'GET' | 'POST'; action: string; pairs: [string, string | Upload][]; multipart: boolean }

/** The field with this label or name. Throws, and says what there is, when the page does not offer it. */
export const fieldOf = (page: Page, wanted: string | RegExp): El => {
  const fields = page.html.all.filter(isControl)
  const labelled = fields.filter(el => fits(plainLabel(page, el), wanted))
  const found =
    labelled.length > 0 ? labelled : fields.filter(el => typeof wanted === 'string' && attr(el, 'name') === wanted)
  if (found.length === 1 && found[0]) return found[0]
  const offered = fields.map(el => `${plainLabel(page, el)} [${attr(el, 'name')}]`).join(', ')
  return assert.fail(
    `${found.length} fields are called "${wanted}" on "${page.heading}". There are: ${offered || 'none'}`,
  )
}

/** Types into a text field, or picks in a select by the words of its choice. */
export const type = (page: Page, typed: Typed, wanted: string | RegExp, text: string): void => {
  const field = fieldOf(page, wanted)
  const kind = attr(field, 'type') ?? 'text'
  assert.ok(!['checkbox', 'radio', 'file'].includes(kind), `"${wanted}" is a ${kind}, nothing to type in`)
  assert.ok(!has(field, 'disabled') && !has(field, 'readonly'), `"${wanted}" can't be changed`)
  if (!is(field, 'select')) {
    typed.set(field, { text })
    return
  }
  const options = below(field).filter(el => is(el, 'option'))
  const option = options.find(el => textOf(el) === text || attr(el, 'value') === text)
  assert.ok(option, `"${wanted}" has no choice "${text}": ${options.map(textOf).join(', ')}`)
  typed.set(field, { text: attr(option, 'value') ?? textOf(option) })
}

/** Chooses a radio button or ticks a box by its label; within the group with this legend when several are called the same. */
export const tick = (
  page: Page,
  typed: Typed,
  wanted: string | RegExp,
  group: string | RegExp | undefined,
  checked: boolean,
): void => {
  const boxes = page.html.all.filter(el => is(el, 'input') && ['checkbox', 'radio'].includes(attr(el, 'type') ?? ''))
  const found = boxes.filter(
    el => fits(plainLabel(page, el), wanted) && (group === undefined || fits(legendOf(el), group)),
  )
  const box = found.length === 1 ? found[0] : undefined
  if (!box) {
    const offered = boxes.map(el => `${legendOf(el)}: ${plainLabel(page, el)}`).join(' | ')
    assert.fail(`${found.length} choices are called "${wanted}" on "${page.heading}". There are: ${offered || 'none'}`)
  }
  if (attr(box, 'type') === 'radio')
    for (const other of boxes)
      if (attr(other, 'name') === attr(box, 'name') && formOf(other) === formOf(box))
        typed.set(other, { checked: false })
  typed.set(box, { checked })
}

export const attach = (page: Page, typed: Typed, wanted: string | RegExp, file: Upload): void => {
  const files = page.html.all.filter(el => is(el, 'input') && attr(el, 'type') === 'file')
  const field = files.find(el => fits(plainLabel(page, el), wanted) || attr(el, 'name') === wanted)
  assert.ok(field, `No file field is called "${wanted}" on "${page.heading}"`)
  typed.set(field, { file })
}

/** What pressing the button with these words sends. Throws when the page has no such button. */
export const press = (page: Page, typed: Typed, words: string | RegExp): Sending => {
  const buttons = page.html.all.filter(
    el =>
      (is(el, 'button') && (attr(el, 'type') ?? 'submit') === 'submit') ||
      (is(el, 'input') && attr(el, 'type') === 'submit'),
  )
  const fitting = buttons.filter(el => fits(nameOf(el), words))
  const own = fitting.filter(el => closest(el, up => is(up, 'main')))
  const several = own.length > 0 ? own : fitting
  // The same button above and below, as the language in the header and the footer.
  const [button] = several
  const same = (one: El): boolean =>
    ['form', 'name', 'value'].every(
      name => attr(one, name) !== undefined && button && attr(one, name) === attr(button, name),
    )
  const found = several.every(same) ? several.slice(0, 1) : several
  if (found.length !== 1 || !button)
    return assert.fail(
      `${found.length} buttons say "${words}" on "${page.heading}". There are: ${buttons.map(nameOf).join(' | ') || 'none'}`,
    )
  assert.ok(!has(button, 'disabled'), `The button "${words}" is disabled`)
  const form = formOf(button, page)
  if (!form) return assert.fail(`The button "${words}" is in no form`)
  const own_ = attr(button, 'name')
  const pairs = page.html.all.filter(el => formOf(el, page) === form).flatMap(el => pairsOf(el, typed))
  if (own_) pairs.push([own_, attr(button, 'value') ?? ''])
  return {
    method: (attr(button, 'formmethod') ?? attr(form, 'method') ?? 'get').toLowerCase() === 'post' ? 'POST' : 'GET',
    action: attr(button, 'formaction') ?? attr(form, 'action') ?? page.url.href,
    pairs,
    multipart: attr(form, 'enctype') === 'multipart/form-data',
  }
}

/** What a field has in it now. */
export const heldBy = (field: El, typed: Typed): string => {
  const given = typed.get(field)?.text
  if (given !== undefined) return given
  // A browser drops the first line break of a textarea.
  if (is(field, 'textarea')) return field.childNodes.map(node => ('value' in node ? node.value : '')).join('')
  if (!is(field, 'select')) return attr(field, 'value') ?? ''
  const options = below(field).filter(el => is(el, 'option'))
  const chosen = options.find(el => has(el, 'selected')) ?? options[0]
  return chosen ? (attr(chosen, 'value') ?? textOf(chosen)) : ''
}

export const isChecked = (box: El, typed: Typed): boolean => typed.get(box)?.checked ?? has(box, 'checked')

const pairsOf = (el: El, typed: Typed): [string, string | Upload][] => {
  const name = attr(el, 'name')
  if (!name || has(el, 'disabled') || !is(el, 'input', 'select', 'textarea')) return []
  const kind = is(el, 'input') ? (attr(el, 'type') ?? 'text') : el.tagName
  if (['submit', 'button', 'image', 'reset'].includes(kind)) return []
  if (kind === 'checkbox' || kind === 'radio') return isChecked(el, typed) ? [[name, attr(el, 'value') ?? 'on']] : []
  if (kind === 'file')
    return [[name, typed.get(el)?.file ?? { name: '', type: 'application/octet-stream', bytes: new Uint8Array() }]]
  return [[name, kind === 'textarea' ? heldBy(el, typed).replace(/\r?\n/g, '\r\n') : heldBy(el, typed)]]
}

const formOf = (el: El, page?: Page): El | undefined => {
  const id = attr(el, 'form')
  if (id && page) return page.html.all.find(one => is(one, 'form') && attr(one, 'id') === id)
  return closest(el, up => is(up, 'form'))
}

const legendOf = (el: El): string => {
  const set = closest(el, up => is(up, 'fieldset'))
  return set ? textOf(below(set).find(one => is(one, 'legend'))) : ''
}

const plainLabel = (page: Page, el: El): string => labelOf(page.html, el).replace(/\s*\((valfritt|optional)\)$/, '')

const nameOf = (el: El): string => attr(el, 'aria-label') ?? (textOf(el) || (attr(el, 'value') ?? ''))
