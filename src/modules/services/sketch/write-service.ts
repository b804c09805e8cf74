import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filesOf } from './package.ts'
import type { Sketch } from './sketch.ts'

/** Writes a service as the files of its folder, as a municipality keeps them; each whole or not at all. Doing it again is harmless. */
export const writeService = async (folder: string, sketch: Sketch): Promise<void> => {
  for (const [name, text] of filesOf(sketch)) {
    const path = join(folder, sketch.body.slug, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
  }
}
