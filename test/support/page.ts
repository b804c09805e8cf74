import assert from 'node:assert/strict'
import { attr, below, closest, type El, type Html, hasClass, is, readHtml, textOf } from './html.ts'

/** A page that somebody has in front of them. */
export type Page = {
  url: URL
  status: number
  source: string
  html: Html
  title: string
  heading: string
  /** All words of the main part. */
  text: string
  /** The lines of the error summary. */
  errors: string[]
  /** The links of the whole page. */
  links: { text: string; href: string }[]
}

export const readPage = (url: URL, status: number, source: string): Page => {
  const html = readHtml(source)
  const one = (tag: string): El | undefined => html.all.find(el => is(el, tag))
  const title = one('title')
  const summary = html.all.find(el => hasClass(el, 'ds-error-summary'))
  return {
    url,
    status,
    source,
    html,
    title: title ? title.childNodes.map(node => ('value' in node ? node.value : '')).join('') : '',
    heading: textOf(one('h1')),
    text: textOf(one('main')),
    errors: summary
      ? below(summary)
          .filter(el => is(el, 'a'))
          .map(textOf)
      : [],
    links: html.all.filter(el => is(el, 'a')).map(el => ({ text: textOf(el), href: attr(el, 'href') ?? '' })),
  }
}

/** Where the link with these words leads; the one in the main part when there are several. Throws when the page has none. */
export const linkOf = (page: Page, words: string | RegExp): string => {
  const fitting = page.html.all.filter(el => is(el, 'a') && fits(textOf(el), words))
  const own = fitting.filter(el => closest(el, up => is(up, 'main')))
  const hrefs = [...new Set((own.length > 0 ? own : fitting).map(el => attr(el, 'href') ?? ''))]
  if (hrefs.length === 1 && hrefs[0] !== undefined) return hrefs[0]
  const offered = page.links.map(link => link.text).join(' | ')
  return assert.fail(
    hrefs.length === 0
      ? `No link says "${words}" on "${page.heading}". There are: ${offered}`
      : `Several links say "${words}": ${hrefs.join(', ')}`,
  )
}

/** What stands beside a term in a list of facts or a row's head in a table; undefined when there is none. */
export const factOf = (page: Page, term: string | RegExp): string | undefined => {
  const head = page.html.all.find(el => is(el, 'dt', 'th') && fits(textOf(el), term))
  if (!head?.parentNode) return undefined
  const beside = below(head.parentNode)
  return textOf(beside.slice(beside.indexOf(head) + 1).find(el => is(el, 'dd', 'td'))) || undefined
}

/** The rows of the page's tables, each as its cells' words. */
export const rowsOf = (page: Page): string[][] =>
  page.html.all
    .filter(el => is(el, 'tr') && closest(el, up => is(up, 'tbody')))
    .map(row =>
      below(row)
        .filter(el => is(el, 'td', 'th'))
        .map(textOf),
    )

/** Words fit when they are the same, or when the pattern is found in them. */
export const fits = (words: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? words === wanted : wanted.test(words)
