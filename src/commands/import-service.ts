import { readFile } from 'node:fs/promises'
import { openWrite } from '../kernel/db/transaction.ts'
import type { NoPackage } from '../modules/services/index.ts'
import { type Command, UsageError } from './command.ts'

export const command: Command = {
  usage: 'import-service MUNICIPALITY FILE [--unit=UNIT]',
  summary: 'take in a package (zip) of an e-service as work in the studio; nothing is published',
  run: async (args, config) => {
    const [slug, file] = args.filter(arg => !arg.startsWith('--'))
    const unit = args.find(arg => arg.startsWith('--unit='))?.slice('--unit='.length)
    if (!slug || !file) throw new UsageError('Give the municipality and the package.')
    const { withOpened } = await import('./opened.ts')
    const { NoPackage, workshop } = await import('../modules/services/index.ts')
    const { readOrganisation } = await import('../modules/organisation/index.ts')
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(`There is no file ${file}.`)
    })
    const read = await workshop.unpacked(bytes).catch((fault: unknown) => {
      if (fault instanceof NoPackage) throw new UsageError(`${file} is no package of an e-service: ${inWords(fault)}.`)
      throw fault
    })
    const sketch = unit === undefined ? read : { ...read, body: { ...read.body, unit } }
    await withOpened(config, async ({ database, municipalities, here }) => {
      const municipality = municipalities.find(one => one.slug === slug)
      if (!municipality) throw new UsageError(`There is no municipality "${slug}".`)
      const { authorities } = readOrganisation(municipality.folder)
      const units = authorities.flatMap(authority => authority.units.map(one => one.slug))
      // Nobody could open it.
      if (!units.includes(sketch.body.unit))
        throw new UsageError(
          `${slug} has no unit "${sketch.body.unit}". Give the one that is to have it: --unit=${units.join(' or --unit=')}`,
        )
      await openWrite(database, here(municipality), w => workshop.importPackage(w, sketch))
    })
    console.log(`${sketch.body.slug} can be opened in the studio.`)
  },
}

const inWords = ({ why, file }: NoPackage): string =>
  ({
    'no-zip': 'it is no zip file',
    'too-large': `${file} is too large`,
    'strange-file': `it holds ${file || 'too many files'}, which is no part of a service`,
    'no-service': 'it lacks service.json',
    'not-json': `${file} is no JSON`,
    'no-shape': 'service.json, a file of texts or examples.json has the wrong shape',
    'no-slug': 'its slug can not be an address',
    'too-much': `${file} holds more than any service does`,
  })[why]
