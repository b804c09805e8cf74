import { parseArgs } from 'node:util'
import { type Command, UsageError } from './command.ts'

const usage = 'deliveries [--retry ID]'

export const command: Command = {
  usage,
  summary: 'count what was accepted, delivered, waits and is parked; list the parked, and let one go again',
  run: async (args, config) => {
    const { values, positionals } = parsed(args)
    if (positionals.length > 0) throw new UsageError(`Usage: torg ${usage}`)
    const { openRead, openWrite } = await import('../kernel/db/transaction.ts')
    const { parkedDeliveries, retryParked, tallyOf } = await import('../kernel/jobs/deliveries.ts')
    const { withOpened } = await import('./opened.ts')
    const { retry } = values
    let found = retry === undefined
    await withOpened(config, async ({ database, municipalities, here }) => {
      for (const municipality of municipalities) {
        if (retry !== undefined && (await openWrite(database, here(municipality), w => retryParked(w, retry))))
          found = true
        const [tally, parked] = await openRead(database, here(municipality), async r => [
          await tallyOf(r),
          await parkedDeliveries(r),
        ])
        const { accepted, delivered, pending } = tally
        console.log(
          `${municipality.name}: ${accepted} accepted = ${delivered} delivered + ${pending} pending + ${tally.parked} parked`,
        )
        for (const one of parked)
          console.log(
            `  ${one.id}  ${one.kind}  ${one.createdAt.toString()}  ${one.attempts} tries  ${one.reason ?? ''}`,
          )
      }
    })
    if (!found) console.error('No parked delivery has that id.')
    return found ? 0 : 1
  },
}

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, allowPositionals: true, options: { retry: { type: 'string' } } })
  } catch (fault) {
    throw new UsageError(`${fault instanceof Error ? fault.message : fault}\nUsage: torg ${usage}`)
  }
}
