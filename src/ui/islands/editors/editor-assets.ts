import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { type Asset, addressOf } from '../../../kernel/http/static.ts'

const require = createRequire(import.meta.url)

/** The editors of experts, as their makers ship them: files of their own, which only the pages of an editor name. */
export type EditorKind = 'bpmn' | 'dmn'

const styles: Record<EditorKind, string[]> = {
  bpmn: ['diagram-js.css', 'bpmn-js.css', 'bpmn-font/css/bpmn.css'],
  dmn: [
    'diagram-js.css',
    'dmn-js-shared.css',
    'dmn-js-drd.css',
    'dmn-js-decision-table.css',
    'dmn-js-decision-table-controls.css',
    'dmn-js-boxed-expression.css',
    'dmn-js-boxed-expression-controls.css',
    'dmn-js-literal-expression.css',
    'dmn-font/css/dmn.css',
  ],
}

/** `diagram-editor.js` is what a page with an editor names; it fetches the other two when there is something to open. */
export const editorAssets = (): Asset[] => [
  ...editorOf('bpmn'),
  ...editorOf('dmn'),
  {
    name: 'diagram-editor.js',
    type: 'text/javascript; charset=utf-8',
    body: Buffer.from(
      transformSync(readFileSync(join(import.meta.dirname, 'diagram-editor.browser.js'), 'utf8'), {
        minify: true,
        target: 'es2022',
      }).code,
    ),
  },
]

const editorOf = (kind: EditorKind): Asset[] => {
  const dist = join(require.resolve(`${kind}-js/package.json`), '..', 'dist')
  const font = {
    name: `${kind}-js.woff2`,
    type: 'font/woff2',
    body: readFileSync(join(dist, 'assets', `${kind}-font`, 'font', `${kind}.woff2`)),
  }
  const css = styles[kind].map(file => readFileSync(join(dist, 'assets', file), 'utf8')).join('\n')
  return [
    {
      name: `${kind}-js.js`,
      type: 'text/javascript; charset=utf-8',
      body: readFileSync(join(dist, `${kind}-modeler.production.min.js`)),
    },
    {
      name: `${kind}-js.css`,
      type: 'text/css; charset=utf-8',
      body: Buffer.from(oneFont(css, addressOf(font.name, font.body))),
    },
    font,
  ]
}

/** Their font in the one format that all browsers read, from where we serve it. */
const oneFont = (css: string, address: string): string =>
  css.replace(/@font-face\s*\{([^}]*)\}/g, (_, inside: string) => {
    const rest = inside.replaceAll(/src:[^;]*;?/g, '').trim()
    return `@font-face { ${rest} src: url("${address}") format("woff2"); }`
  })
