import { readFile } from 'node:fs/promises'
import { openWrite } from '../kernel/db/transaction.ts'
import { type Command, UsageError } from './command.ts'

export const command: Command = {
  usage: 'import-service MUNICIPALITY FILE',
  summary: 'take in a package (zip) of an e-service as work in the studio; nothing is published',
  run: async ([slug, file], config) => {
    if (!slug || !file) throw new UsageError('Give the municipality and the package.')
    const { withOpened } = await import('./opened.ts')
    const { importPackage, NoPackage, workshop } = await import('../modules/services/index.ts')
    const sketch = await workshop.unpacked(await readFile(file)).catch((fault: unknown) => {
      if (fault instanceof NoPackage) throw new UsageError(`${file} is no package of an e-service.`)
      throw fault
    })
    await withOpened(config, async ({ database, municipalities, here }) => {
      const municipality = municipalities.find(one => one.slug === slug)
      if (!municipality) throw new UsageError(`There is no municipality "${slug}".`)
      await openWrite(database, here(municipality), w => importPackage(w, sketch))
    })
    console.log(`${sketch.body.slug} can be opened in the studio.`)
  },
}
