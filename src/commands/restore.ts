import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkForRestore, restore } from '../kernel/backup/restore.ts'
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
    const archive = await checkForRestore(resolve(file), allMigrations(config.root))
    const manifest = await leavingNothing(data, () =>
      withDatabase({ ...config, data }, url => restore(archive, { url, filesFolder: join(data, 'files'), force })),
    )
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

/** A data folder that this very command began goes away again when it fails; what was there before is left alone. */
const leavingNothing = async <T>(data: string, work: () => Promise<T>): Promise<T> => {
  const there = existsSync(data)
  const began = !there || readdirSync(data).length === 0
  let above = data
  while (!existsSync(dirname(above))) above = dirname(above)
  try {
    return await work()
  } catch (fault) {
    if (began && existsSync(data)) {
      // Root's cluster may lie elsewhere, behind a link, in a folder of its own (see kernel/db).
      const cluster = join(data, 'postgres')
      const home = existsSync(cluster) ? dirname(realpathSync(cluster)) : realpathSync(data)
      if (home !== realpathSync(data)) rmSync(home, { recursive: true, force: true })
      for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true, force: true })
      if (!there) rmSync(above, { recursive: true, force: true })
    }
    throw fault
  }
}
