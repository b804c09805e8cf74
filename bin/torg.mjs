#!/usr/bin/env node
// The way in, on any Node from 20 on: sees that the dependencies are there, then hands over to the pinned Node that npm
// installed with them. Nothing here may need a dependency, TypeScript or anything newer than Node 20.0.
// `bin/torg` is a link to this file: an early Node 20 reads no module without an ending.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CannotInstall, ensureInstalled } from './install.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const args = process.argv.slice(2)

try {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new CannotInstall(
      `Torg behöver Node 20 eller senare / Torg needs Node 20 or later. This is ${process.version}.`,
    )
  }
  handOver(await ensureInstalled(root, args[0] === 'test'))
} catch (fault) {
  if (!(fault instanceof CannotInstall)) throw fault
  console.error(fault.message)
  process.exitCode = 1
}

/** Runs the program under the pinned Node; its exit code or signal becomes ours. */
function handOver(node) {
  const register = pathToFileURL(join(root, 'bin', 'register.mjs')).href
  // A session of its own: Ctrl-C then reaches this process alone, and the program gets it from here, once. The channel
  // tells the program when this process was killed without a word (see src/cli.ts).
  const program = spawn(node, ['--import', register, join(root, 'src', 'cli.ts'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  // On Windows the console itself tells both of a Ctrl-C; handling it here only keeps us alive until the program is done.
  for (const signal of signals) {
    process.on(signal, () => {
      if (process.platform !== 'win32') program.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    })
  }
  program.on('error', fault => {
    console.error(`Kunde inte starta / Could not start ${node}: ${fault.message}`)
    process.exitCode = 1
  })
  program.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 1))
  })
}
