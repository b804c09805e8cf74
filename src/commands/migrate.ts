import { migrate } from '../kernel/db/migrate.ts'
import { allMigrations } from '../pieces.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'

export const command: Command = {
  summary: 'bring the database up to this version (start does it by itself)',
  run: async (_args, config) => {
    const count = await withDatabase(config, url => migrate(url, allMigrations(config.root)))
    console.log(count === 0 ? 'The database is up to date' : `${count} migrations run`)
    return 0
  },
}
