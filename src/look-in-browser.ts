import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { workshop } from './modules/services/index.ts'

const { farSchema, lookedSchema } = workshop

type Show = Parameters<typeof workshop.createLooker>[0]

/** What the program that shows services ends with where this machine has no browser, or not what drives it. */
export const noBrowser = 3

/**
 * Shows a service in a browser: a program of its own, since it needs more than what a running Torg may have installed, and should take no time
 * from those who wait for pages. Throws where that program fails.
 */
export const lookInBrowser =
  (root: string): Show =>
  async (shown, tell, signal) => {
    const program = join(root, 'test', 'browser', 'prove.ts')
    if (!existsSync(program)) return 'no-browser'
    const child = spawn(
      process.execPath,
      ['--import', join(root, 'bin', 'register.mjs'), program, '--given', '--as-installed'],
      { cwd: root, stdio: ['pipe', 'pipe', 'pipe'], signal, killSignal: 'SIGTERM', timeout: longest },
    )
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    const ended = once(child, 'close')
    const said: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    child.stdin.end(JSON.stringify(shown))
    let looked: ReturnType<typeof lookedSchema.parse> | undefined
    for await (const line of createInterface({ input: child.stdout })) {
      const told: unknown = JSON.parse(line)
      const far = farSchema.safeParse(told)
      if (far.success) tell(far.data.done, far.data.of)
      else looked = lookedSchema.parse(told)
    }
    const [code] = await ended
    if (code === noBrowser) return 'no-browser'
    if (code !== 0 || !looked) throw new Error(`The browser check ended with ${code}: ${said.join('').slice(-1000)}`)
    return looked
  }

/** Milliseconds. The largest forms we know have three thousand states. */
const longest = 60 * 60 * 1000
