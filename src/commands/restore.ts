import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restore } from '../kernel/backup/restore.ts'
import { allMigrations } from '../pieces.ts'
import { type Command, UsageError } from './command.ts'
import { withDatabase } from './database.ts'

const usage = 'restore FILE.tar [--into FOLDER] [--force]'

export const command: Command = {
  usage,
  summary: 'put an archive into an empty database and data folder, checked from end to end first',
  run: async (args, config) => {
    const { file, into, force } = read(args)
    const data = into === undefined ? config.data : resolve(into)
    const target = { filesFolder: join(data, 'files'), migrations: allMigrations(config.root), force }
    const manifest = await withDatabase({ ...config, data }, url => restore(resolve(file), { ...target, url }))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Restored ${rows} rows of ${manifest.tables.length} tables and ${manifest.files.count} files, as they were ${manifest.madeAt}`,
    )
    if (into !== undefined) console.log(`Start Torg with TORG_DATA=${data}`)
    return 0
  },
}

const read = (args: string[]): { file: string; into: string | undefined; force: boolean } => {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { into: { type: 'string' }, force: { type: 'boolean' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new UsageError(`Usage: torg ${usage}`)
    return { file, into: values.into, force: values.force ?? false }
  } catch (fault) {
    throw fault instanceof UsageError ? fault : new UsageError(`Usage: torg ${usage}`)
  }
}
