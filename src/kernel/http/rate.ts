import { BadRequest } from './faults.ts'

/** How many of something per minute one address or one session may do. */
export type Limits = {
  changesPerSession: number
  changesPerAddress: number
  signInsPerAddress: number
  tokensPerAddress: number
  /** Codes that are typed to go on with something: few, so that nobody guesses one. */
  codesPerAddress: number
  /** Things that are begun without signing in. */
  visitsPerAddress: number
  /** What costs more than a page, and is asked for by whoever has not signed in: searches, papers that are set, receipts that are checked. */
  searchesPerAddress: number
  papersPerAddress: number
  checksPerAddress: number
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
  searchesPerAddress: 600,
  papersPerAddress: 120,
  checksPerAddress: 300,
}

const reads = new Set<keyof Limits>(['searchesPerAddress', 'papersPerAddress', 'checksPerAddress'])

/** Counts in windows of one minute, in the memory of this process: a brake, not a ledger. */
export const rateLimiter = (limits: Limits): { count: (what: keyof Limits, who: string) => void } => {
  let window = 0
  let counts = new Map<string, number>()
  return {
    count: (what, who) => {
      const minute = Math.floor(performance.now() / 60_000)
      if (minute !== window || counts.size > 100_000) {
        window = minute
        counts = new Map()
      }
      const key = `${what} ${who}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count > limits[what])
        throw new BadRequest(429, reads.has(what) ? 'kernel.bad.too-many-reads' : 'kernel.bad.too-many')
    },
  }
}
