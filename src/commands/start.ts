import type { Config } from '../kernel/config.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'start [--demo]',
  summary: 'run Torg (web and worker) until Ctrl-C; --demo with invented persons to sign in as',
  run: async (_args, config) => {
    const stopping = new Promise<string>(resolve => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal))
    })
    const { startTorg } = await import('../main.ts')
    const began = performance.now()
    const running = await startTorg(config, line => console.log(`  ${line}`))
    console.log(await greeting(config, running.address, (performance.now() - began) / 1000))
    await stopping
    console.log('\nStopping ...')
    const impatient = (): void => {
      console.error('Stopped at once. Nothing that was acknowledged is lost.')
      process.exit(130)
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, impatient)
    await running.stop()
    console.log('Torg has stopped.')
    // Nothing may keep a stopped program alive.
    process.exit(0)
  },
}

const greeting = async (config: Config, address: string, seconds: number): Promise<string> => {
  const lines = [
    '',
    `Torg is up at ${address} (after ${seconds.toFixed(1)} s)`,
    `Data: ${config.databaseUrl === undefined ? config.data : `${config.data} (files), and the database of DATABASE_URL`}`,
  ]
  if (config.demo && config.eid.simulator) lines.push('', ...(await persons(address)))
  lines.push('', 'Ctrl-C stops it.')
  return lines.join('\n')
}

/** Whom one may sign in as; all are invented. */
const persons = async (address: string): Promise<string[]> => {
  const { testOfficers, testResidents } = await import('../connectors/eid/test-persons.ts')
  const width = Math.max(
    ...[...testResidents, ...testOfficers].map(person => `${person.givenName} ${person.familyName}`.length),
  )
  const row = (person: (typeof testResidents)[number] | (typeof testOfficers)[number]): string =>
    `  ${`${person.givenName} ${person.familyName}`.padEnd(width)}  ${person.note.en}`
  return [
    `Residents sign in at ${address}/logga-in as one of these invented persons:`,
    ...testResidents.map(row),
    `Staff sign in at ${address}/logga-in/medarbetare (each at the own municipality's address):`,
    ...testOfficers.map(row),
  ]
}
