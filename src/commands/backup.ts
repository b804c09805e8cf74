import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { backUp } from '../kernel/backup/backup.ts'
import { type Command, UsageError } from './command.ts'
import { withDatabase } from './database.ts'

export const command: Command = {
  usage: 'backup FILE.tar [--force]',
  summary: 'write the whole database and all files into one archive, while Torg runs; --force writes over one',
  run: async (args, config) => {
    const [file, ...more] = args.filter(arg => arg !== '--force')
    if (file === undefined || file.startsWith('-') || more.length > 0)
      throw new UsageError('Usage: torg backup FILE.tar [--force]')
    if (existsSync(file) && !args.includes('--force'))
      throw new UsageError(`${resolve(file)} is there already. Give another name, or write over it with --force.`)
    const { version } = z
      .looseObject({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(config.root, 'package.json'), 'utf8')))
    const manifest = await withDatabase(config, url => backUp(url, join(config.data, 'files'), resolve(file), version))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Backed up to ${resolve(file)}: ${rows} rows of ${manifest.tables.length} tables, ${manifest.files.count} files, as of ${manifest.madeAt}`,
    )
    return 0
  },
}
