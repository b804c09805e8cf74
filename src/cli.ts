// The command line: which command, with which settings, and how faults are told. Started by bin/torg under the pinned Node.
import { type Command, UsageError } from './commands/command.ts'
import { ConfigError, readConfig } from './kernel/config.ts'

const commands: Record<string, () => Promise<{ command: Command }>> = {
  start: () => import('./commands/start.ts'),
  migrate: () => import('./commands/migrate.ts'),
  seed: () => import('./commands/seed.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  'verify-log': () => import('./commands/verify-log.ts'),
  deliveries: () => import('./commands/deliveries.ts'),
  test: () => import('./commands/test.ts'),
  bench: () => import('./commands/bench.ts'),
  texts: () => import('./commands/texts.ts'),
  prove: () => import('./commands/prove-service.ts'),
  routes: () => import('./commands/routes.ts'),
  'api-client': () => import('./commands/api-client.ts'),
  'import-form': () => import('./commands/import-form.ts'),
  'export-service': () => import('./commands/export-service.ts'),
  'import-service': () => import('./commands/import-service.ts'),
  bpmn: () => import('./commands/bpmn.ts'),
  dmn: () => import('./commands/dmn.ts'),
  feel: () => import('./commands/feel.ts'),
  protect: () => import('./commands/protect.ts'),
}

const help = async (): Promise<string> => {
  const rows: string[][] = []
  for (const [name, load] of Object.entries(commands)) {
    const { usage, summary } = (await load()).command
    rows.push([usage ?? name, summary])
  }
  const width = Math.max(...rows.map(row => row[0]?.length ?? 0))
  return [
    'Torg: the open platform on which a municipality and its residents digitise together.',
    '',
    'Usage: torg COMMAND',
    '',
    ...rows.map(([usage = '', summary = '']) => `  ${usage.padEnd(width)}  ${summary}`),
    '',
    'Settings come from the environment (PORT, TORG_DATA, DATABASE_URL ...): see docs/running/operate.md.',
  ].join('\n')
}

const main = async (args: string[]): Promise<number> => {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || args.includes('--help') || args.includes('-h')) {
    console.log(await help())
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load)
    throw new UsageError(
      `There is no command "${name}". These are: ${Object.keys(commands).join(', ')}. More: torg --help`,
    )
  const { command } = await load()
  return (await command.run(rest, readConfig(process.env, args))) ?? 0
}

// Faults in how Torg is used or set up are told in words; anything else is a bug, and its stack is what helps.
const wordy = new Set(['ConfigError', 'UsageError', 'BackupFault'])

const tell = (fault: unknown): number => {
  if (fault instanceof ConfigError) {
    console.error(['Torg can not start with these settings:', ...fault.lines.map(line => `  ${line}`)].join('\n'))
    return 2
  }
  if (fault instanceof Error && (wordy.has(fault.name) || process.env.TORG_LOG_LEVEL !== 'debug')) {
    console.error(fault.message)
    if (!wordy.has(fault.name)) console.error('(TORG_LOG_LEVEL=debug shows where it happened.)')
  } else console.error(fault)
  return fault instanceof UsageError ? 2 : 1
}

// Whoever reads what is printed may stop reading: `torg routes | head`.
process.stdout.on('error', () => undefined)

// The channel closes when bin/torg was killed without a word: then nobody is left to pass on a Ctrl-C. It keeps nobody waiting.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (fault) {
  process.exitCode = tell(fault)
}
