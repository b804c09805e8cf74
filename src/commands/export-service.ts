import { writeFile } from 'node:fs/promises'
import { openRead } from '../kernel/db/transaction.ts'
import { type Command, UsageError } from './command.ts'

export const command: Command = {
  usage: 'export-service MUNICIPALITY SERVICE FILE',
  summary: 'write an e-service as it is published now to a package (zip)',
  run: async ([slug, service, file], config) => {
    if (!slug || !service || !file) throw new UsageError('Give the municipality, the service and the file to write.')
    const { withOpened } = await import('./opened.ts')
    const { publishedSketch, workshop } = await import('../modules/services/index.ts')
    await withOpened(config, async ({ database, municipalities, here }) => {
      const municipality = municipalities.find(one => one.slug === slug)
      if (!municipality) throw new UsageError(`There is no municipality "${slug}".`)
      const sketch = await openRead(database, here(municipality), r => publishedSketch(r, service)).catch(
        (fault: unknown) => {
          if (fault instanceof Error && fault.name === 'Missing')
            throw new UsageError(`${slug} has never published a service "${service}".`)
          throw fault
        },
      )
      await writeFile(file, await workshop.packed(sketch))
    })
    console.log(`${file} holds ${service}.`)
  },
}
