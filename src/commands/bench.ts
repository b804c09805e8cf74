import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Command } from './command.ts'

export const command: Command = {
  usage: 'bench [PART ...]',
  summary: 'measure speed (parts a to i, or all) against named limits and write bench/RESULTS.md',
  run: async (args, { root }) => {
    const runner = spawn(
      process.execPath,
      ['--import', join(root, 'bin', 'register.mjs'), join(root, 'bench', 'run.ts'), ...args],
      { stdio: 'inherit', cwd: root },
    )
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal))
    const [code] = await once(runner, 'exit')
    return typeof code === 'number' ? code : 1
  },
}
