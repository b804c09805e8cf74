import type { Asset } from '../kernel/http/static.ts'
import type { Municipality } from '../kernel/municipalities.ts'
import { islands } from './islands/bundle.ts'
import { editorAssets } from './islands/editors/editor-assets.ts'
import { fontAssets } from './styles/fonts.ts'
import { sprite } from './styles/sprite.ts'
import { stylesheet } from './styles/stylesheet.ts'
import { themeCss } from './styles/theme.ts'

/** Every static file of the product, made at start. Throws on a municipality whose brand can't be read. */
export const assets = (municipalities: Municipality[]): Asset[] => [
  { name: 'torg.css', type: 'text/css; charset=utf-8', body: Buffer.from(stylesheet()) },
  { name: 'torg.js', type: 'text/javascript; charset=utf-8', body: Buffer.from(islands()) },
  { name: 'icons.svg', type: 'image/svg+xml', body: sprite },
  ...fontAssets(),
  ...editorAssets(),
  ...municipalities.flatMap(({ slug, brand }) => [
    { name: `theme-${slug}.css`, type: 'text/css; charset=utf-8', body: Buffer.from(themeCss(brand)) },
    { name: `mark-${slug}.svg`, type: 'image/svg+xml', body: Buffer.from(brand.mark) },
  ]),
]
