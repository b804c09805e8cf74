import type { Command } from './command.ts'

export const command: Command = {
  summary: 'go through every event of every municipality: hashes, order, gaps',
  run: async (_args, config) => {
    const { openRead } = await import('../kernel/db/transaction.ts')
    const { verifyLog } = await import('../kernel/events/chain.ts')
    const { withOpened } = await import('./opened.ts')
    let faulty = false
    await withOpened(config, async ({ database, municipalities, here }) => {
      for (const municipality of municipalities) {
        const { links, unlinked, head, faults } = await openRead(database, here(municipality), verifyLog)
        faulty ||= faults.length > 0
        console.log(
          `${municipality.name}: ${links} events linked, ${unlinked} waiting, ${faults.length === 0 ? 'whole' : `${faults.length} faults`}`,
        )
        if (links > 0) console.log(`  head ${head}`)
        for (const fault of faults) console.log(`  ${fault}`)
      }
    })
    return faulty ? 1 : 0
  },
}
