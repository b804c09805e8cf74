import type { TextKey } from '../texts/keys.ts'
import { BadRequest } from './faults.ts'
import { networksOf } from './networks.ts'

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
  /** The bytes of such files, a day. */
  bytesPerAddress: number
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
  bytesPerAddress: 300_000_000,
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
  bytesPerAddress: 'kernel.bad.too-many-files',
  searchesPerAddress: 'kernel.bad.too-many-reads',
  papersPerAddress: 'kernel.bad.too-many-reads',
  checksPerAddress: 'kernel.bad.too-many-reads',
}

const hourly = new Set<keyof Limits>(['asksPerPerson', 'sendsPerAddress', 'uploadsPerAddress'])
const daily = new Set<keyof Limits>(['bytesPerAddress'])

/** So many times as much as one address has a whole /48 of IPv6, which may be one server or the customers of a mobile operator. */
const wideShare = 4

export type RateLimiter = { count: (what: keyof Limits, who: string, by?: number) => void }

/**
 * Counts in windows of a minute, an hour or a day, in the memory of this process: a brake, not a ledger. `who` is an address or a session;
 * an address of IPv6 is counted by its network.
 */
export const rateLimiter = (limits: Limits, mostKeys = 100_000): RateLimiter => {
  const byMinute = countsIn(60_000, mostKeys)
  const byHour = countsIn(3_600_000, mostKeys)
  const byDay = countsIn(86_400_000, mostKeys)
  return {
    count: (what, who, by = 1) => {
      const add = daily.has(what) ? byDay : hourly.has(what) ? byHour : byMinute
      const { narrow, wide } = networksOf(who)
      const over =
        add(`${what} ${narrow}`, by) > limits[what] ||
        (wide !== undefined && add(`${what} ${wide}`, by) > limits[what] * wideShare)
      if (over) throw new BadRequest(429, said[what] ?? 'kernel.bad.too-many')
    },
  }
}

/**
 * How much a key has been counted in the window of now, this time included. When there are too many keys the one that was counted longest ago is
 * forgotten: whoever fills the memory makes the brake forget others who are still, never one who goes on.
 */
const countsIn = (milliseconds: number, mostKeys: number): ((key: string, by: number) => number) => {
  let window = 0
  const counts = new Map<string, number>()
  return (key, by) => {
    const now = Math.floor(performance.now() / milliseconds)
    if (now !== window) {
      window = now
      counts.clear()
    }
    const count = (counts.get(key) ?? 0) + by
    // Last in the order of the map, which is that of insertion.
    counts.delete(key)
    counts.set(key, count)
    const [eldest] = counts.keys()
    if (counts.size > mostKeys && eldest !== undefined) counts.delete(eldest)
    return count
  }
}
