import { once } from 'node:events'
import { parseArgs } from 'node:util'
import type { Config } from '../kernel/config.ts'
import { Missing } from '../kernel/errors.ts'
import { UsageError } from './command.ts'

const usage = 'torg bpmn xes NAME [--municipality SLUG]'

/** Prints what has happened in the cases of a published map as XES, while it is read. Without a municipality it is the first that has the map. */
export const printLog = async (args: string[], config: Config): Promise<number> => {
  const { name, slug } = parsed(args)
  const { openRead } = await import('../kernel/db/transaction.ts')
  const { watch } = await import('../modules/processes/index.ts')
  const { withOpened } = await import('./opened.ts')
  let found = false
  await withOpened(config, async ({ database, municipalities, here }) => {
    for (const municipality of municipalities) {
      if (found || (slug !== undefined && municipality.slug !== slug)) continue
      try {
        for await (const piece of watch.xesLog(fn => openRead(database, here(municipality), fn), name)) {
          found = true
          if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
        }
      } catch (fault) {
        if (found || !(fault instanceof Missing)) throw fault
      }
    }
  })
  if (!found) console.error(`No map is published under the name ${name}.`)
  return found ? 0 : 1
}

const parsed = (args: string[]): { name: string; slug: string | undefined } => {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { municipality: { type: 'string' } },
    })
    const [name, ...more] = positionals
    if (name === undefined || more.length > 0) throw new Error('Write the name of one map.')
    return { name, slug: values.municipality }
  } catch (fault) {
    throw new UsageError(`${fault instanceof Error ? fault.message : fault}\nUsage: ${usage}`)
  }
}
