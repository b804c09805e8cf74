import type { TextKey } from '../texts/keys.ts'
import { BadRequest } from './faults.ts'

/** How many of something one address or one session may do: a minute, where it says nothing else. */
export type Limits = {
  changesPerSession: number
  changesPerAddress: number
  signInsPerAddress: number
  tokensPerAddress: number
  /** Codes that are typed to go on with something: few, so that nobody guesses one. */
  codesPerAddress: number
  /** Things that are begun without signing in. */
  visitsPerAddress: number
  /** Things that are sent without signing in, an hour. */
  sendsPerAddress: number
  /** Forms with files from people who have not signed in, an hour. */
  uploadsPerAddress: number
}

// A school class behind one address applies in the same hour: the address may do much, one session little.
export const usualLimits: Limits = {
  changesPerSession: 120,
  changesPerAddress: 1_200,
  signInsPerAddress: 300,
  tokensPerAddress: 60,
  codesPerAddress: 20,
  visitsPerAddress: 60,
  sendsPerAddress: 30,
  uploadsPerAddress: 120,
}

/** What is counted by the hour, and what is said when it is too much: what was written is not lost. */
const hourly: Partial<Record<keyof Limits, TextKey>> = {
  sendsPerAddress: 'kernel.bad.too-many-sent',
  uploadsPerAddress: 'kernel.bad.too-many-files',
}

/** Counts in windows of a minute or an hour, in the memory of this process: a brake, not a ledger. */
export const rateLimiter = (limits: Limits): { count: (what: keyof Limits, who: string) => void } => {
  const [byMinute, byHour] = [countsIn(60_000), countsIn(3_600_000)]
  return {
    count: (what, who) => {
      const slow = hourly[what]
      const count = (slow ? byHour : byMinute)(`${what} ${who}`)
      if (count > limits[what]) throw new BadRequest(429, slow ?? 'kernel.bad.too-many')
    },
  }
}

/** How often a key has been counted in the window of now, this time included. */
const countsIn = (milliseconds: number): ((key: string) => number) => {
  let window = 0
  let counts = new Map<string, number>()
  return key => {
    const now = Math.floor(performance.now() / milliseconds)
    if (now !== window || counts.size > 100_000) {
      window = now
      counts = new Map()
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
}
