import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** The browser's part, as one small module. Everything works without it. */
export const islands = (): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'torg.browser.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
