import type { Command } from './command.ts'

export const command: Command = {
  usage: 'seed [--demo]',
  summary: 'bring the database in line with the folders in municipalities/ (start does it by itself)',
  run: async (_args, config) => {
    const { systemClock } = await import('../kernel/clock.ts')
    const { seed } = await import('../seed.ts')
    const { withOpened } = await import('./opened.ts')
    await withOpened(config, async ({ database, municipalities, texts }) => {
      await seed(database, { municipalities, texts, clock: systemClock, demo: config.demo })
      console.log(`Seeded: ${municipalities.map(municipality => municipality.name).join(', ')}`)
    })
    return 0
  },
}
