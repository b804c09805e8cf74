import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Asset, addressOf } from '../../kernel/http/static.ts'

const require = createRequire(import.meta.url)
const folder = join(require.resolve('@fontsource-variable/inter/package.json'), '..')

// Latin for Swedish, Finnish and English; latin-ext has the Sámi letters and is fetched only by a page that has one.
const subsets = ['latin', 'latin-ext'] as const

const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))

const fonts = subsets.map(subset => {
  const body = readFileSync(join(folder, 'files', `inter-${subset}-wght-normal.woff2`))
  const asset: Asset = { name: `inter-${subset}.woff2`, type: 'font/woff2', body }
  return { asset, range: ranges[subset] ?? '' }
})

/** Inter (OFL), in our own keeping. */
export const fontAssets = (): Asset[] => fonts.map(({ asset }) => asset)

export const fontFaces = (): string =>
  fonts
    .map(
      ({ asset, range }) => `@font-face {
  font-family: Inter; font-style: normal; font-display: swap; font-weight: 100 900;
  src: url(${addressOf(asset.name, asset.body)}) format('woff2'); unicode-range: ${range};
}`,
    )
    .join('\n')
