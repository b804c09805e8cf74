import type { VNode } from 'preact'
import type { FormSession } from '../auth/session.ts'
import type { Circumstances, Database } from '../db/transaction.ts'
import type { Complaints } from '../errors.ts'
import type { Scanner } from '../files/scanner.ts'
import type { Store } from '../files/store.ts'
import type { Actor, Read, Write } from '../hands.ts'
import type { Language } from '../texts/languages.ts'
import type { Consult } from './consult.ts'
import type { Conflict, Context, Room } from './context.ts'
import type { Device } from './device.ts'
import type { Fields } from './fields.ts'
import type { Limits, ReadLimits } from './rate.ts'

/** What comes with the address: path parameters, query, and what it was asked from. */
export type Input = { params: Record<string, string>; query: URLSearchParams; device: Device }

/** A form on its way back to the page it came from: refused, or with no complaints to be shown in another language. */
export type Again = {
  complaints: Complaints
  fields: Fields | undefined
  conflict?: Conflict
  /** It was sent by somebody whose session had ended, and who has signed in since. */
  signedOut?: true
}

/** One request under way: what a route needs to answer it. */
export type Exchange = {
  request: Request
  input: Input
  /** Circumstances before anybody is known; hands are opened on them. */
  here: Omit<Circumstances<Actor>, 'actor'>
  origin: string
  remote: string
  database: Database
  store: Store
  scanner: Scanner
  /** Finds the actor (session cookie or bearer token) with a reading hand. */
  identify: (r: Read) => Promise<{ actor: Actor; session: FormSession | undefined }>
  /** What is to be asked of others before this is answered; see `consulted`. */
  consult?: Consult
  /** Runs in a transaction of its own, for the actor given. */
  write: <A extends Actor, T>(actor: A, fn: (w: Write<A>) => Promise<T>) => Promise<T>
  /** The same, for the actor that is found first, in the same transaction. */
  writeAs: <A extends Actor, T>(find: (r: Read) => Promise<A>, fn: (w: Write<A>) => Promise<T>) => Promise<T>
  read: <A extends Actor, T>(actor: A, fn: (r: Read<A>) => Promise<T>) => Promise<T>
  context: (who: { actor: Actor; session: FormSession | undefined }, room: Room, again?: Again) => Context
  /** Sets a cookie on the answer. */
  cookies: string[]
  /** What is left to do once the answer stands: keeping the session alive. */
  afterwards: () => Promise<void>
  /** The same request, to be answered in another language; the choice is remembered. */
  speaking: (language: Language) => Exchange
  /** Refuses the body when it is sent faster or from elsewhere than it may. */
  guard: (session: FormSession | undefined) => void

  /** Counts a try, or as much as `by` says, of something that an address may not do without end. */
  count: (what: CountedTry, by?: number) => void
  /** Counts one question about a person to somebody outside the house. */
  countAsked: (person: string) => void
}

export type CountedTry = Extract<
  keyof Limits,
  | 'signInsPerAddress'
  | 'tokensPerAddress'
  | 'codesPerAddress'
  | 'visitsPerAddress'
  | 'sendsPerAddress'
  | 'uploadsPerAddress'
  | 'bytesPerAddress'
  | keyof ReadLimits
>

/** One row of the contract table. */
export type Route = {
  method: 'GET' | 'POST'
  path: string
  /** As the snapshot shows it. */
  who: string
  kind: 'page' | 'form' | 'upload' | 'download' | 'api' | 'plain'
  /** What a reading leaves in the access log. */
  seen: string
  answer: (x: Exchange) => Promise<Response>
  /** What `/api` says of it. */
  operation?: Record<string, unknown>
}

export type Page<V> = (view: V, c: Context) => VNode
