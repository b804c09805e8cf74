// Everything that proves Torg, one step after another; all are run even when one fails. Ends with one line: N passed, N failed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Major } from '../src/kernel/db/postgres-binaries.ts'
import { keysSource } from '../src/kernel/texts/keys-source.ts'
import { readTexts } from '../src/kernel/texts/read-texts.ts'
import { ensureChromium } from './support/chromium.ts'
import { startTestServer } from './support/server.ts'
import { runFiles, type Tally } from './support/tally.ts'

const root = join(import.meta.dirname, '..')
const register = pathToFileURL(join(root, 'bin', 'register.mjs')).href

type Step = { name: string; run: () => Promise<Tally> }

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, postgres: { type: 'string', default: '18' } } })
  const version = majorOf(values.postgres)
  const steps = chosen(values.only, version)
  if (steps.length === 0) {
    console.error(
      `Nothing is called "${values.only}". There are: ${[...checks, ...groups].map(one => one.name).join(', ')}, postgres-16, or a part of the name of a test file.`,
    )
    return 2
  }
  const total: Tally = { passed: 0, failed: 0, skipped: 0 }
  const summary: string[] = []
  for (const step of steps) {
    console.log(`\n== ${step.name}`)
    const began = performance.now()
    const tally = await step.run().catch((fault: unknown) => {
      console.log(fault)
      return { passed: 0, failed: 1, skipped: 0 }
    })
    total.passed += tally.passed
    total.failed += tally.failed
    total.skipped += tally.skipped
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    summary.push(
      `  ${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(11)} ${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
    )
  }
  console.log(['', '== summary', ...summary, ...(total.skipped > 0 ? [`  ${total.skipped} skipped`] : [])].join('\n'))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

const majorOf = (given: string): Major => {
  if (given === '16') return 16
  if (given === '18') return 18
  throw new Error(`--postgres is 16 or 18, not ${given}`)
}

const program =
  (...command: string[]) =>
  async (): Promise<Tally> => {
    const [path = '', ...args] = command
    const [code] = await once(
      spawn(process.execPath, [join(root, 'node_modules', path), ...args], { cwd: root, stdio: 'inherit' }),
      'exit',
    )
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  }

const freshTexts = async (): Promise<Tally> => {
  const { own, faults } = readTexts(root)
  const known = readFileSync(join(root, 'src/kernel/texts/keys.ts'), 'utf8')
  if (keysSource(own.sv) !== known)
    faults.push('src/kernel/texts/keys.ts is older than the texts: run "bin/torg texts"')
  for (const fault of faults) console.log(`  ${fault}`)
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length === 0 ? 0 : 1, skipped: 0 }
}

/** Checks of the source as it lies there. */
const checks: Step[] = [
  { name: 'types', run: program('typescript/bin/tsc', '--noEmit') },
  {
    name: 'lint',
    run: program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--diagnostic-level=warn', '.'),
  },
  { name: 'texts', run: freshTexts },
  { name: 'dead-code', run: program('knip/bin/knip.js', '--no-progress') },
]

/** Test files by what they are about; each is in the first group that fits. */
const groups: { name: string; fits: (file: string) => boolean }[] = [
  { name: 'unit', fits: file => file.startsWith('src/') },
  { name: 'house', fits: file => file.startsWith('test/house/') },
  { name: 'journeys', fits: file => file.startsWith('test/journeys/') },
  { name: 'browser', fits: file => file.startsWith('test/browser/') },
  { name: 'further', fits: () => true },
]

const chosen = (only: string | undefined, version: Major): Step[] => {
  const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'], { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .sort()
  const fits = (file: string): boolean => only === undefined || file.includes(only)
  const named = groups.some(group => group.name === only)
  const steps = groups.flatMap(group => {
    if (named && group.name !== only) return []
    const own = files.filter(file => groups.find(one => one.fits(file)) === group && (named || fits(file)))
    // On another PostgreSQL what a browser shows is the same.
    if (own.length === 0 || (group.name === 'browser' && version !== 18)) return []
    return [{ name: group.name, run: () => withServer(version, group.name === 'browser', own) }]
  })
  // The oldest PostgreSQL that Torg runs on: what the kernel asks of a database is tried there too, each time.
  const oldest: Step = { name: 'postgres-16', run: () => withServer(16, false, files.filter(asksDatabase)) }
  if (only === oldest.name) return [oldest]
  if (only !== undefined)
    return checks.some(step => step.name === only) ? checks.filter(step => step.name === only) : steps
  return version === 18 ? [...checks, ...steps, oldest] : steps
}

const asksDatabase = (file: string): boolean =>
  file.startsWith('src/kernel/') &&
  /\b(openTestDatabase|testDatabase|bareDatabase)\b/.test(readFileSync(join(root, file), 'utf8'))

const servers = new Map<Major, ReturnType<typeof startTestServer>>()

const withServer = async (version: Major, browser: boolean, files: string[]): Promise<Tally> => {
  if (browser) process.env.TORG_TEST_CHROMIUM = ensureChromium()
  const server = servers.get(version) ?? startTestServer(version)
  servers.set(version, server)
  process.env.TORG_TEST_DATABASE_URL = (await server).url
  return await runFiles(
    root,
    files.map(file => join(root, file)),
    register,
  )
}

const stopServer = async (): Promise<void> => {
  for (const server of servers.values()) await (await server.catch(() => undefined))?.stop()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopServer().finally(() => process.exit(130)))

if (!existsSync(join(root, 'node_modules/typescript')))
  throw new Error('The tools of the tests are not installed: run "npm ci --include=dev"')
try {
  process.exitCode = await main()
} finally {
  await stopServer()
}
// What a test left open must not keep the runner from ending.
process.exit()
