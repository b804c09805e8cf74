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
  /** What costs more than a page, and is asked for by whoever has not signed in: searches, papers that are set, receipts that are checked. */
  searchesPerAddress: number
  papersPerAddress: number
  checksPerAddress: number
  /** Questions about a person to somebody outside the house, an hour: a register that tells of families is not asked for each reload. */
  asksPerPerson: number
}

/** Those that an installation may set otherwise. */
export type ReadLimits = Pick<Limits, 'searchesPerAddress' | 'papersPerAddress' | 'checksPerAddress'>

// A school class behind one address applies in the same hour, and all who work in a town hall search from one: the address may do much,
// one session little. Who searches twice a minute is busy: an address has room for three hundred of them. A paper takes some tenths of a
// second to set, and the newest are kept.
export const usualLimits: Limits = {
  changesPerSession: 120,
  changesPerAddress: 1_200,
  signInsPerAddress: 300,
  tokensPerAddress: 60,
  codesPerAddress: 20,
  visitsPerAddress: 60,
  sendsPerAddress: 30,
  uploadsPerAddress: 120,
  searchesPerAddress: 600,
  papersPerAddress: 120,
  checksPerAddress: 300,
  asksPerPerson: 60,
}

/** What is said of that which is not a change in the first place. For what is sent: it is counted by the hour, and what was written is not lost. */
const said: Partial<Record<keyof Limits, TextKey>> = {
  asksPerPerson: 'kernel.bad.too-many-asked',
  sendsPerAddress: 'kernel.bad.too-many-sent',
  uploadsPerAddress: 'kernel.bad.too-many-files',
  searchesPerAddress: 'kernel.bad.too-many-reads',
  papersPerAddress: 'kernel.bad.too-many-reads',
  checksPerAddress: 'kernel.bad.too-many-reads',
}

const hourly = new Set<keyof Limits>(['asksPerPerson', 'sendsPerAddress', 'uploadsPerAddress'])

/** Counts in windows of a minute or an hour, in the memory of this process: a brake, not a ledger. */
export const rateLimiter = (limits: Limits): { count: (what: keyof Limits, who: string) => void } => {
  const [byMinute, byHour] = [countsIn(60_000), countsIn(3_600_000)]
  return {
    count: (what, who) => {
      const count = (hourly.has(what) ? byHour : byMinute)(`${what} ${who}`)
      if (count > limits[what]) throw new BadRequest(429, said[what] ?? 'kernel.bad.too-many')
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
