import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesOf } from './package.ts'
import type { Sketch } from './sketch.ts'

/**
 * Writes a service as the files of its folder, as a municipality keeps them; each whole or not at all. What such a folder had of texts and
 * examples that the service has no longer goes; other files stay. Doing it again is harmless.
 */
export const writeService = async (folder: string, sketch: Sketch): Promise<void> => {
  const own = join(folder, sketch.body.slug)
  const files = filesOf(sketch)
  await mkdir(join(own, 'texts'), { recursive: true })
  for (const [name, text] of files) {
    const path = join(own, name)
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
  }
  const texts = (await readdir(join(own, 'texts'))).map(name => `texts/${name}`)
  for (const name of ['examples.json', ...texts.filter(one => /\.json$/.test(one))])
    if (!files.has(name)) await rm(join(own, name), { force: true })
}
