import type { Config } from '../kernel/config.ts'
import type { Address } from '../main.ts'
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
    console.log(await greeting(config, running.addresses, (performance.now() - began) / 1000))
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

const greeting = async (config: Config, addresses: Address[], seconds: number): Promise<string> => {
  const [first] = addresses
  const lines = [
    '',
    `Torg is up${first ? ` at ${first.url}` : ', as a worker'} (after ${seconds.toFixed(1)} s)`,
    ...(addresses.length > 1 ? addresses.map(({ name, url }) => `  ${name}: ${url}`) : []),
    `Data: ${config.databaseUrl === undefined ? config.data : `${config.data} (files), and the database of DATABASE_URL`}`,
  ]
  if (config.demo && config.eid.simulator && first) lines.push('', ...(await persons(addresses)))
  lines.push('', 'Ctrl-C stops it.')
  return lines.join('\n')
}

/** Whom one may sign in as; all are invented. */
const persons = async (addresses: Address[]): Promise<string[]> => {
  const { testOfficers, testResidents } = await import('../connectors/eid/test-persons.ts')
  const width = Math.max(
    ...[...testResidents, ...testOfficers].map(person => `${person.givenName} ${person.familyName}`.length),
  )
  const row = (person: (typeof testResidents)[number] | (typeof testOfficers)[number]): string =>
    `  ${`${person.givenName} ${person.familyName}`.padEnd(width)}  ${person.note.en}`
  return [
    'Residents sign in at any of them, at /logga-in, as one of these invented persons:',
    ...testResidents.map(row),
    ...addresses.flatMap(({ slug, name, url }) => {
      const staff = testOfficers.filter(officer => officer.municipality === slug)
      return staff.length > 0 ? [`Staff of ${name} sign in at ${url}/logga-in/medarbetare:`, ...staff.map(row)] : []
    }),
  ]
}
