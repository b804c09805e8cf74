import { gzipSync } from 'node:zlib'
import { attr, below, closest, type El, type Html, has, hasClass, is, textOf } from './html.ts'
import { formFaults } from './judge-forms.ts'

/** What the page should be: known to the client, not to the page. */
export type Expected = {
  status: number
  locale: string
  /** What every title ends with: "Almviks kommun". Nothing for pages that are not the municipality's. */
  suffix: string | undefined
  signedIn: boolean
  /** Bytes of the style sheets and scripts it asks for, packed. */
  assets: number
}

const sizeLimit = 60_000

/** All that is wrong with a page, in words; nothing when it is as every page must be. */
export const judge = (source: string, html: Html, expected: Expected): string[] => [
  ...html.errors.map(fault => `HTML: ${fault}`),
  ...documentFaults(html, expected),
  ...idFaults(html),
  ...headingFaults(html),
  ...wordFaults(html),
  ...thingFaults(html),
  // The e-ID's pages are somebody else's house: they bring their style along and have a protection of their own.
  ...(expected.suffix === undefined ? [] : [...inlineFaults(html), ...formFaults(html, expected)]),
  ...sizeFaults(source, expected),
]

const documentFaults = ({ all }: Html, { suffix, locale, status }: Expected): string[] => {
  const faults: string[] = []
  const root = all.find(el => is(el, 'html'))
  if (root && attr(root, 'lang') !== locale) faults.push(`lang is ${attr(root, 'lang')}, not ${locale}`)
  const title = all.find(
    el =>
      is(el, 'title') &&
      is(
        closest(el, up => is(up, 'head')),
        'head',
      ),
  )
  const words = title ? title.childNodes.map(node => ('value' in node ? node.value : '')).join('') : ''
  if (words.trim() === '') faults.push('there is no title')
  if (suffix !== undefined && !words.endsWith(` – ${suffix}`))
    faults.push(`the title "${words}" does not end with the municipality`)
  const wrong = all.some(el => hasClass(el, 'ds-error-summary'))
  if (/^(Fel|Error): /.test(words) !== wrong)
    faults.push(`the title "${words}" ${wrong ? 'does not say' : 'says'} that something is wrong`)
  if (wrong !== (status === 422))
    faults.push(`the status is ${status} and there is ${wrong ? 'an' : 'no'} error summary`)
  if (all.filter(el => is(el, 'main')).length !== 1) faults.push('there is not exactly one main')
  if (!all.some(el => is(el, 'meta') && attr(el, 'name') === 'viewport')) faults.push('there is no viewport')
  return faults
}

const references = [
  'for',
  'aria-describedby',
  'aria-labelledby',
  'aria-controls',
  'aria-details',
  'aria-owns',
  'list',
  'form',
  'headers',
]

const idFaults = ({ all }: Html): string[] => {
  const ids = all.flatMap(el => attr(el, 'id') ?? [])
  const doubled = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
  const known = new Set(ids)
  const lost = all.flatMap(el =>
    references.flatMap(name =>
      (attr(el, name) ?? '')
        .split(/\s+/)
        .filter(id => id !== '' && !known.has(id))
        .map(id => `${name}="${id}" of ${el.tagName} leads nowhere`),
    ),
  )
  const anchors = all.flatMap(el => {
    const href = is(el, 'a') ? attr(el, 'href') : undefined
    return href?.startsWith('#') && !known.has(decodeURIComponent(href.slice(1)))
      ? [`the link ${href} leads nowhere`]
      : []
  })
  return [...doubled.map(id => `the id ${id} is there twice`), ...lost, ...anchors]
}

const headingFaults = ({ all }: Html): string[] => {
  const headings = all.filter(el => /^h[1-6]$/.test(el.tagName))
  const faults = headings.filter(el => textOf(el) === '').map(el => `an empty ${el.tagName}`)
  const firsts = headings.filter(el => is(el, 'h1'))
  if (firsts.length !== 1) faults.push(`${firsts.length} h1: ${firsts.map(textOf).join(' | ')}`)
  // Inside main: what stands in the header and footer has an order of its own.
  let before = 0
  for (const el of headings.filter(one => closest(one, up => is(up, 'main')))) {
    const level = Number(el.tagName.slice(1))
    // The error summary comes before the h1, so that it is read first.
    if (closest(el, up => hasClass(up, 'ds-error-summary') || attr(up, 'role') === 'status')) continue
    if (before > 0 && level > before + 1) faults.push(`the heading "${textOf(el)}" (h${level}) comes after h${before}`)
    before = level
  }
  return faults
}

const inlineFaults = ({ all }: Html): string[] =>
  all.flatMap(el => [
    ...(is(el, 'style') ? ['an inline style sheet'] : []),
    ...(is(el, 'script') && !has(el, 'src') && attr(el, 'type') !== 'application/json' ? ['an inline script'] : []),
    ...el.attrs
      .filter(one => one.name === 'style' || one.name.startsWith('on'))
      .map(one => `${el.tagName} has ${one.name}=`),
    ...(/^\s*javascript:/i.test(attr(el, 'href') ?? '') ? ['a javascript: link'] : []),
    ...['src', 'href', 'action', 'srcset', 'poster']
      .filter(name => !is(el, 'a') && /^(https?:)?\/\//.test(attr(el, name) ?? ''))
      .map(name => `${el.tagName} loads ${attr(el, name)} from outside`),
  ])

const verbatim = ['pre', 'code', 'kbd', 'samp', 'textarea', 'option']

const wordFaults = ({ root }: Html): string[] => {
  const faults: string[] = []
  const visit = (el: { childNodes: El['childNodes'] }): void => {
    for (const child of el.childNodes) {
      if (
        'tagName' in child &&
        !verbatim.includes(child.tagName) &&
        !['script', 'style', 'template'].includes(child.tagName)
      )
        visit(child)
      if (child.nodeName !== '#text' || !('value' in child)) continue
      const words = child.value
      const mark = /"|(?:^|\s)--?(?=\s)|\.\.\.|\bundefined\b|\bNaN\b|\[object |\{\w+\}/.exec(words)?.[0]
      if (mark !== undefined) faults.push(`"${words.trim().slice(0, 80)}" has ${JSON.stringify(mark)}: write ” – …`)
    }
  }
  visit(root)
  return faults
}

/** Links, buttons, pictures, tables and lists. */
const thingFaults = ({ all }: Html): string[] =>
  all.flatMap(el => {
    if (is(el, 'a') && nameOf(el) === '') return [`a link without words to ${attr(el, 'href')}`]
    if (is(el, 'a') && !has(el, 'href')) return [`the link "${textOf(el)}" leads nowhere`]
    if (is(el, 'button') && nameOf(el) === '') return ['a button without words']
    if (is(el, 'button') && attr(el, 'type') === undefined) return [`the button "${textOf(el)}" does not say its type`]
    if (is(el, 'img') && !has(el, 'alt')) return [`the picture ${attr(el, 'src')} has no alt`]
    if (is(el, 'table') && !below(el).some(one => is(one, 'caption'))) return ['a table without a caption']
    if (is(el, 'th') && !has(el, 'scope')) return [`the table head "${textOf(el)}" has no scope`]
    if (is(el, 'nav') && !has(el, 'aria-label') && !has(el, 'aria-labelledby')) return ['a nav without a name']
    return []
  })

const nameOf = (el: El): string => {
  const pictures = below(el).flatMap(one => attr(one, 'alt') ?? attr(one, 'aria-label') ?? [])
  return (attr(el, 'aria-label') ?? `${textOf(el)} ${pictures.join(' ')}`).trim()
}

const sizeFaults = (source: string, { assets }: Expected): string[] => {
  const size = gzipSync(source).length + assets
  return size > sizeLimit ? [`${size} bytes over the wire with CSS and script, of ${sizeLimit}`] : []
}
