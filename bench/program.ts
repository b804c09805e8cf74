import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../src/kernel/ports.ts'

export const root = join(import.meta.dirname, '..')

export type Program = { port: number; child: ChildProcess; seconds: number; stop: () => Promise<void> }

/** Starts the program as anybody does, as a process of its own, and waits until the first page is there. */
export const startProgram = async (env: Record<string, string>): Promise<Program> => {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin/torg.mjs'), 'start', '--demo'], {
    env: {
      ...process.env,
      PORT: String(port),
      TORG_EID_PORT: String(await freePort()),
      TORG_MAILBOX_PORT: String(await freePort()),
      TORG_NAVET_PORT: String(await freePort()),
      TORG_MINA_OMBUD_PORT: String(await freePort()),
      TORG_LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Read and thrown away: a full pipe would stop the program.
  child.stdout?.resume()
  const exited = once(child, 'exit')
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode} before it served`)
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined)
    if (answer?.ok) break
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return {
    port,
    child,
    seconds: (performance.now() - began) / 1000,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** Bare node:http with the bytes of an answer, as a process of its own. */
export const startBare = async (answer: {
  body: Buffer
  headers: Record<string, string>
}): Promise<{ port: number; stop: () => void }> => {
  const child = spawn(process.execPath, [join(root, 'bench/bare-server.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin?.end(JSON.stringify({ body: answer.body.toString('base64'), headers: answer.headers }))
  const [line] = await once(child.stdout, 'data')
  return { port: Number(String(line)), stop: () => child.kill() }
}

/** Bare node:http that commits one row for each POST, as a process of its own. */
export const startLeast = async (url: string): Promise<{ port: number; stop: () => void }> => {
  const child = spawn(process.execPath, [join(root, 'bench/least-server.ts')], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  return { port: Number(String(line)), stop: () => child.kill() }
}
