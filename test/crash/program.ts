import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../house/sources.ts'

export type Program = {
  /** Ends it as a power cut would: nothing is told, nothing is finished. */
  kill: () => Promise<void>
  /** Ends it as an administrator would. Gives the exit code. */
  stop: () => Promise<number | null>
  /** The end of what it has said, on both channels. */
  said: () => string
}

/** So long a condition is waited for on a machine that has much else to do; a sound program meets it in a second or two. */
const patience = 180_000

/** Waits until something holds; fails with what it was that did not. */
export const until = async (what: string, holds: () => Promise<boolean> | boolean, pause = 50): Promise<void> => {
  for (const end = Date.now() + patience; !(await holds()); await sleep(pause))
    if (Date.now() > end) throw new Error(`In ${patience / 1000} seconds ${what}`)
}

const living = new Set<ChildProcess>()
// Also when the test's own process is ended from outside.
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** Ends whatever this test has started and that still runs: it keeps neither a port nor the test's process. */
export const endPrograms = async (): Promise<void> => {
  await Promise.all(
    [...living].map(async child => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }),
  )
}

/** Starts the real program on its own ports and waits until it says that it is ready. Throws with its last words when it does not. */
export const startProgram = async (env: Record<string, string>, address: string): Promise<Program> => {
  const child = command(['start', '--demo'], env)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-100_000)
    })
  const gone = once(child, 'exit')
  for (const end = Date.now() + patience; ; ) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`The program did not start:\n${said}`)
    const answer = await fetch(`${address}/readyz`).catch(() => undefined)
    if (answer?.status === 200) break
    await sleep(50)
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    child.kill(signal)
    await gone
    return child.exitCode
  }
  return {
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    said: () => said,
  }
}

/** Starts the program and kills it so many milliseconds later, ready or not. */
export const startAndKill = async (env: Record<string, string>, milliseconds: number): Promise<void> => {
  const child = command(['start', '--demo'], env)
  const gone = once(child, 'exit')
  await sleep(milliseconds)
  child.kill('SIGKILL')
  await gone
}

/** Runs a command of the program to its end, and gives its exit code and what it said. */
export const runCommand = async (
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> => {
  const child = command(args, env)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  await once(child, 'close')
  return { code: child.exitCode, said }
}

/** Straight to the program, past `bin/torg`, so that the process that is killed is the one that serves. */
const command = (args: string[], env: Record<string, string>): ChildProcess => {
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'bin', 'register.mjs'), join(root, 'src', 'cli.ts'), ...args],
    {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  living.add(child)
  child.once('exit', () => living.delete(child))
  return child
}
