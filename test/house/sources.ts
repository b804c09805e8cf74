import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { blanked } from './scanner.ts'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A source file. `code` is the text with comments, strings and regular expressions blanked out, line by line the same. */
export type Source = { path: string; text: string; code: string; lines: number }

const skipped = new Set(['node_modules', '.git', '.data', '.build', '.test', 'generated'])

/** Every source file below the folders, in order; paths from the root with forward slashes. */
export const sourcesIn = (folders: string[], endings = /\.(ts|tsx|mjs)$/): Source[] =>
  folders
    .flatMap(folder => walk(join(root, folder)))
    .filter(path => endings.test(path))
    .sort()
    .map(path => sourceOf(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')))

export const sourceOf = (path: string, text: string): Source => ({
  path,
  text,
  code: blanked(text),
  lines: text.trimEnd().split('\n').length,
})

const walk = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
      if (skipped.has(entry.name)) return []
      const path = join(folder, entry.name)
      return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : []
    })
  } catch (fault) {
    // A folder that does not exist yet holds nothing.
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}

export const isTest = (path: string): boolean => path.startsWith('test/') || /\.test\.tsx?$/.test(path)
