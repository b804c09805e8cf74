import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'generate the typed text keys from the Swedish texts',
  run: async (_args, { root }) => {
    const register = join(root, 'bin', 'register.mjs')
    return (
      spawnSync(process.execPath, ['--import', register, join(root, 'bin', 'texts.ts')], { stdio: 'inherit' }).status ??
      1
    )
  },
}
