import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process with this number lives. A dead one that nobody has collected yet does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPERM')) return false
  }
  return statOf(pid)?.state !== 'Z'
}

/**
 * A text that tells this process from a later one that got the same number: numbers are used again, and in a container
 * that starts anew they nearly always are. Empty where the system does not say.
 */
export const birthOf = (pid: number): string => {
  if (process.platform === 'linux') return statOf(pid)?.started ?? ''
  return process.platform === 'win32' ? '' : ask('ps', ['-o', 'lstart=', '-p', String(pid)])
}

/** The command line of a process; undefined where the system does not say. */
export const commandOf = (pid: number): string | undefined => {
  if (process.platform === 'win32') return undefined
  if (process.platform !== 'linux') return ask('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return undefined
  }
}

/** From /proc: the state letter, and the boot together with the tick at which it started. */
const statOf = (pid: number): { state: string; started: string } | undefined => {
  if (process.platform !== 'linux') return undefined
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold anything, so count from the last one.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { state: fields[0] ?? '', started: `${boot}:${fields[19] ?? ''}` }
  } catch {
    return undefined
  }
}

const ask = (program: string, args: string[]): string => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
