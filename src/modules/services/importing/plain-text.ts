import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/** What a text with markup says, and what could not be said without it. */
export type Plain = { text: string; lost: string[] }

const markup = /<\/?[a-z!][^>]*>|&(#\d+|#x[\da-f]+|[a-z]+\d*);/i

/** Several lines: paragraphs parted by blank lines, lists with "- ", links as "text (address)". */
export const plainText = (source: string): Plain => {
  const lost: string[] = []
  if (!markup.test(source)) return { text: tidied(source), lost }
  return {
    text: tidied(
      parseFragment(source)
        .childNodes.map(node => said(node, lost))
        .join(''),
    ),
    lost,
  }
}

/** One line. */
export const plainLine = (source: string): Plain => {
  const { text, lost } = plainText(source)
  return { text: text.replaceAll(/\s+/g, ' ').trim(), lost }
}

const blocks = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'table',
  'blockquote',
  'details',
  'summary',
  'dl',
  'hr',
  'pre',
  'figure',
  'form',
  'fieldset',
])
const unsaid = new Set(['script', 'style', 'iframe', 'object', 'embed', 'video', 'audio', 'svg', 'template'])

const said = (node: Node, lost: string[]): string => {
  if ('value' in node) return node.value.replaceAll(/\s+/g, ' ')
  if (!('tagName' in node)) return ''
  const { tagName } = node
  const attribute = (name: string): string => node.attrs.find(one => one.name === name)?.value.trim() ?? ''
  if (unsaid.has(tagName)) {
    lost.push(`<${tagName}>${attribute('src') || attribute('data')}`)
    return ''
  }
  if (tagName === 'br') return '\n'
  if (tagName === 'img') {
    lost.push(`picture ${attribute('src').slice(0, 200)}`)
    return attribute('alt')
  }
  const inner = node.childNodes.map(child => said(child, lost)).join('')
  if (tagName === 'a') return linked(inner, attribute('href'))
  if (tagName === 'li') return `\n- ${inner.trim().replaceAll(/\s*\n+\s*/g, ' ')}`
  if (tagName === 'tr') return `\n${inner.replace(/\s*\|\s*$/, '')}`
  if (tagName === 'td' || tagName === 'th') return `${inner.trim()} | `
  if (tagName === 'dt' || tagName === 'dd') return `\n${inner.trim()}`
  return blocks.has(tagName) ? `\n\n${inner}\n\n` : inner
}

const linked = (inner: string, href: string): string => {
  const shown = inner.trim()
  if (href === '' || href.startsWith('#') || shown.includes(href)) return inner
  return shown === '' ? href : `${inner} (${href.replace(/^mailto:/, '')})`
}

const tidied = (text: string): string =>
  text
    .replaceAll('\r', '')
    .replaceAll(/[\u00ad\u200b\ufeff]/g, '')
    .replaceAll(/[\t\u00a0 ]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n(?:[ \n]*\n)+/g, '\n\n')
    .trim()
