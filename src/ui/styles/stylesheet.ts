import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { fontFaces } from './fonts.ts'

const require = createRequire(import.meta.url)
const system = join(require.resolve('@digdir/designsystemet-css/theme'), '../..')

// What Designsystemet has and our pages use, in the order it must come.
const components = [
  'heading',
  'label',
  'link',
  'list',
  'button',
  'input',
  'field',
  'fieldset',
  'validation-message',
  'error-summary',
  'alert',
  'tag',
  'table',
  'details',
  'breadcrumbs',
  'skip-link',
]

// Of its theme everything but the colours: those come from the municipality.
const themeLayers = ['size-mode', 'type-scale', 'size', 'semantic', 'typography.primary', 'color'].map(
  name => `ds.theme.${name}`,
)

/** The one style sheet of all pages: what we use of Designsystemet, and our own after it. Small: see the test. */
export const stylesheet = (): string => {
  const own = join(import.meta.dirname, 'torg')
  const parts = [
    '@layer ds.theme, ds.base, ds.components, torg;',
    fontFaces(),
    ...layersOf(read('theme/designsystemet.css')),
    `@layer ds.base {${read('src/base.css')}}`,
    ...components.map(name => `@layer ds.components {${read(`src/${name}.css`)}}`),
    '@layer torg {',
    ...readdirSync(own)
      .sort()
      .map(file => readFileSync(join(own, file), 'utf8')),
    '}',
    // An at-rule that browsers only take outside layers.
    '@media (prefers-reduced-motion: no-preference) { @view-transition { navigation: auto } }',
  ]
  return transformSync(parts.join('\n'), { loader: 'css', minify: true, target: 'esnext' }).code
}

const read = (path: string): string => readFileSync(join(system, path), 'utf8').replace(/^@charset[^;]*;/, '')

/** The wanted `@layer name {…}` blocks of the theme. */
const layersOf = (css: string): string[] => {
  const blocks: string[] = []
  for (let at = css.indexOf('@layer '); at >= 0; ) {
    const open = css.indexOf('{', at)
    const end = closing(css, open)
    if (themeLayers.includes(css.slice(at + 7, open).trim())) blocks.push(css.slice(at, end + 1))
    at = css.indexOf('@layer ', end)
  }
  if (blocks.length < themeLayers.length) throw new Error('The theme of Designsystemet has other layers than we know')
  return blocks
}

const closing = (css: string, open: number): number => {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at
  }
  throw new Error('A brace is never closed')
}
