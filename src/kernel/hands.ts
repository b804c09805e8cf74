import type { CompiledQuery, Kysely } from 'kysely'
import type { ReadDb, Tables, WriteDb } from './db/tables.ts'
import type { Municipality } from './municipalities.ts'
import type { Speech } from './texts/languages.ts'
import type { Locale, Translate } from './texts/texts.ts'

export type Anyone = { kind: 'anyone' }

/** A person signed in with e-ID. `id` is people.person.id; the number itself never rides along. */
export type Resident = {
  kind: 'resident'
  id: string
  name: string
  protectedIdentity: boolean
  /** The visitor that this browser has begun something as, before the person signed in. */
  visitor?: string
  /** The same for what this browser has sent without signing in. */
  sent?: Visitor
  /** For whom else the person may act, on routes where others have been asked; see `consulting`. */
  acting?: Acting
}

/** What others have said of for whom somebody acts. The modules that know of whom add each its own, by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules
export interface Acting {}

/**
 * Somebody who has begun or sent something without signing in. `code` opens it on another device. What is sent is sent as a visitor of its
 * own, so that nothing joins two things that the same person has sent: `sent` is who this browser is to what it has sent.
 */
export type Visitor = { kind: 'visitor'; id: string; code: string; sent?: Visitor }

/** A right at a unit, from organisation data: { unit, right: 'case.read' }. */
export type Grant = { unit: string; right: string }

/** Staff signed in over OIDC. `id` is organisation.staff.id. */
export type Officer = { kind: 'officer'; id: string; name: string; grants: Grant[] }

/** An integrating system, by client credentials. */
export type Client = { kind: 'client'; id: string; name: string; scopes: string[]; units: string[] }

/** The program itself: jobs, timers, seeds. */
export type System = { kind: 'system'; id: string; name: string }

export type Actor = Anyone | Resident | Visitor | Officer | Client | System

/** What a GET gets: it can look and cannot change. */
export type Read<A extends Actor = Actor> = {
  db: ReadDb
  actor: A
  municipality: Municipality
  now: Temporal.Instant
  locale: Locale
  t: Translate
  /** What is said in another language than the pages' own. */
  speech?: Speech
}

/** Something that happened, kept for ever in the order it happened. `body` holds what the timeline needs to word it. */
export type Happening = {
  type: string
  /** What it is about: a case id, a draft id ... Timelines are read by it. */
  subject: string
  /** Whether the resident whose case it is may see it. */
  visible: boolean
  body?: Record<string, unknown>
}

/** Something that must leave the house, or be done after the request; at least once, in order within `order`. */
export type Delivery = {
  kind: string
  payload: Record<string, unknown>
  /** Deliveries with the same order key go one after another. */
  order?: string
  /** The case, submission ... it belongs to: shown to who follows it. */
  correlation?: string
  /** Not before. */
  notBefore?: Temporal.Instant
}

/** Who was seen: one row in the access log, and the person can read it. */
export type Sight = { person: string; what: string; object?: string; why: string }

/** What `sql` and Kysely's builders both are. */
export type Sendable = { compile: (db: Kysely<Tables>) => CompiledQuery }

/** What a POST, an API write or a job gets: one transaction, and all that goes with it. */
export type Write<A extends Actor = Actor> = {
  tx: WriteDb
  /** A statement whose answer nobody needs: sent at once and not waited for. If it fails, so does the transaction, at its end. */
  send: (statement: Sendable) => void
  actor: A
  municipality: Municipality
  now: Temporal.Instant
  locale: Locale
  t: Translate
  speech?: Speech
  emit: (happening: Happening) => Promise<void>
  /** Gives the delivery's id. */
  enqueue: (delivery: Delivery) => Promise<string>
  audit: (sights: Sight[]) => Promise<void>
  /** The next number in a series of this municipality, from 1; never given twice. A rolled-back change leaves a gap. */
  nextNumber: (series: string) => Promise<number>
}

/** The reading half of a writing hand: queries work inside a command too. */
export const reading = <A extends Actor>(w: Write<A>): Read<A> => ({
  // A writing handle can do all a reading one can; the narrower type only hides the rest.
  db: w.tx as unknown as ReadDb,
  actor: w.actor,
  municipality: w.municipality,
  now: w.now,
  locale: w.locale,
  t: w.t,
  ...(w.speech ? { speech: w.speech } : {}),
})

/** The id an actor is remembered by in events and access rows. */
export const actorId = (actor: Actor): string => (actor.kind === 'anyone' ? '' : actor.id)

/** The name an actor is shown by. A resident with protected identity has none outside the own pages. */
export const actorName = (actor: Actor): string => {
  if (actor.kind === 'anyone' || actor.kind === 'visitor') return ''
  return actor.kind === 'resident' ? '' : actor.name
}
