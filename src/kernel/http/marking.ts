import { Fragment, h, options, type VNode } from 'preact'
import { languages, type Speech } from '../texts/languages.ts'

/**
 * Makes a page on which some words are in another language than the rest: each of them gets its `lang` and `dir`, wherever it
 * stands (WCAG 3.1.2). They are known by what has been said, so no component needs to know which of its words are whose.
 */
export const marking = <T>(speech: Speech, make: () => T): T => {
  const outer = current
  current = speech.language === undefined ? undefined : speech
  try {
    return make()
  } finally {
    current = outer
  }
}

// A page is made in one go, so nothing of another request can come between.
let current: Speech | undefined

const before = options.vnode
options.vnode = vnode => {
  if (current?.language && (typeof vnode.type === 'string' || vnode.type === Fragment)) mark(vnode, current)
  before?.(vnode)
}

// What is typed may be in either language; the browser sees which by the letters.
const typedIn = new Set(['input', 'textarea'])
// Holds text and no elements.
const plain = new Set(['option', 'title', 'textarea', 'script'])

const mark = (vnode: VNode, { language, said }: Speech): void => {
  if (!language) return
  const props = vnode.props as { children?: unknown; lang?: string; dir?: string; type?: string }
  if (typedIn.has(String(vnode.type)) && props.type !== 'hidden') props.dir ??= 'auto'
  const { dir } = languages[language]
  const [only, ...more] = [props.children]
    .flat()
    .filter(child => child !== null && child !== undefined && child !== false)
  // What stands alone needs no element of its own.
  const children = more.length === 0 && typeof only === 'string' ? only : props.children
  const marked = (child: unknown) =>
    typeof child === 'string' && said.has(child.trim()) ? h('span', { lang: language, dir }, child) : child
  if (vnode.type === Fragment) {
    props.children = Array.isArray(children) ? children.map(marked) : marked(children)
  } else if (typeof children === 'string' && said.has(children.trim())) {
    props.lang ??= language
    props.dir ??= dir
  } else if (Array.isArray(children) && !plain.has(String(vnode.type))) {
    props.children = children.map(marked)
  }
}
