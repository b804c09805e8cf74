import type { Command } from './command.ts'
import { withDatabase } from './database.ts'

export const command: Command = {
  usage: 'seed [--demo]',
  summary: 'bring the database in line with the folders in municipalities/ (start does it by itself)',
  run: async (_args, config) => {
    const { systemClock } = await import('../kernel/clock.ts')
    const { openDatabase } = await import('../kernel/db/transaction.ts')
    const { migrate } = await import('../kernel/db/migrate.ts')
    const { loadMunicipalities } = await import('../kernel/municipalities.ts')
    const { loadTexts } = await import('../kernel/texts/texts.ts')
    const { allMigrations } = await import('../pieces.ts')
    const { seed } = await import('../seed.ts')
    const municipalities = loadMunicipalities(config.root)
    const texts = loadTexts(config.root)
    await withDatabase(config, async url => {
      await migrate(url, allMigrations(config.root))
      const database = await openDatabase(url)
      try {
        await seed(database, { municipalities, texts, clock: systemClock, demo: config.demo })
      } finally {
        await database.close()
      }
    })
    console.log(`Seeded: ${municipalities.map(municipality => municipality.name).join(', ')}`)
    return 0
  },
}
