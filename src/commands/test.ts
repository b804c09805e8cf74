import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'test [--only PART] [--postgres 16]',
  summary: 'check everything; PART: types, lint, unit, house, journeys, browser ... or part of a file name',
  run: async (args, { root }) => {
    // A program of its own: the tests need more of the tools than what a running Torg may have installed.
    const runner = spawn(
      process.execPath,
      ['--import', join(root, 'bin', 'register.mjs'), join(root, 'test', 'run.ts'), ...args],
      { stdio: 'inherit', cwd: root },
    )
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal))
    const [code] = await once(runner, 'exit')
    return typeof code === 'number' ? code : 1
  },
}
