import { createInterface } from 'node:readline/promises'
import { openWrite } from '../kernel/db/transaction.ts'
import { type Command, UsageError } from './command.ts'

export const command: Command = {
  usage: 'protect MUNICIPALITY',
  summary: 'mark a person as having protected identity; the number is read from standard input',
  run: async ([slug], config) => {
    // Not as an argument: it would stay in the shell's history and in the list of processes.
    const input = createInterface({ input: process.stdin })
    const number = (await input[Symbol.asyncIterator]().next()).value?.replace(/\D/g, '') ?? ''
    input.close()
    if (!/^\d{12}$/.test(number)) throw new UsageError('Give the number with twelve digits on standard input.')
    const { withOpened } = await import('./opened.ts')
    const { hideCasesOf } = await import('../modules/cases/index.ts')
    const { signing } = await import('../modules/services/index.ts')
    const { protectPerson } = await import('../modules/people/index.ts')
    let known = false
    await withOpened(config, async ({ database, municipalities, here }) => {
      const municipality = municipalities.find(one => one.slug === slug)
      if (!municipality) throw new UsageError(`There is no municipality "${slug ?? ''}".`)
      known = await openWrite(database, here(municipality), async w => {
        const person = await protectPerson(w, number)
        if (person) {
          await hideCasesOf(w, person)
          await signing.hideCasesNaming(w, person)
        }
        return person !== undefined
      })
    })
    console.log(
      known
        ? 'Marked. The person and their cases are hidden from now on.'
        : 'Nobody with that number is known here. Nothing was changed.',
    )
    return known ? 0 : 1
  },
}
