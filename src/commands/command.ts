import type { Config } from '../kernel/config.ts'

/** One command of `torg`, in a file of its own. `run` gives the exit code; nothing given is 0. */
export type Command = {
  /** How it is called, as the help shows it. */
  usage?: string
  summary: string
  run: (args: string[], config: Config) => Promise<number | undefined>
}

/** Wrong use of a command: the message is shown as it is, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
