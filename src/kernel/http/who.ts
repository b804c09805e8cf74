import { Missing, Redirect, Refused, SignInNeeded } from '../errors.ts'
import type { Actor, Client, Officer, Resident, Visitor } from '../hands.ts'

/** Who a route is for. `admit` gives the actor in its narrow type, or throws what the answer should be. */
export type Who<A extends Actor> = {
  /** As the routes snapshot shows it: `officer(case.read)`. */
  says: string
  kind: 'anyone' | 'resident' | 'officer' | 'client'
  admit: (actor: Actor) => A
}

/** Open to all, signed in or not. */
export const anyone = (): Who<Actor> => ({ says: 'anyone()', kind: 'anyone', admit: actor => actor })

/** A person signed in with e-ID. What the person may see is decided by how rows are loaded. */
export const resident = (): Who<Resident> => ({
  says: 'resident()',
  kind: 'resident',
  admit: actor => {
    if (actor.kind === 'resident') return actor
    throw new SignInNeeded('resident')
  },
})

/**
 * A person signed in with e-ID, or one who has begun something without: the browser holds the secret of a visitor. What either may see
 * is decided by how rows are loaded; who holds neither is asked to sign in.
 */
export const residentOrVisitor = (): Who<Resident | Visitor> => ({
  says: 'residentOrVisitor()',
  kind: 'resident',
  admit: actor => {
    if (actor.kind === 'resident' || actor.kind === 'visitor') return actor
    throw new SignInNeeded('resident')
  },
})

/**
 * Whoever has sent something without signing in: the browser holds the secret of it. Whoever does not is led to `to`, where the code is
 * typed. Which thing it is, is decided by how rows are loaded.
 */
export const sender = (to: string): Who<Visitor> => ({
  says: 'sender()',
  kind: 'resident',
  admit: actor => {
    const sent = actor.kind === 'resident' || actor.kind === 'visitor' ? actor.sent : undefined
    if (sent) return sent
    throw new Redirect(to)
  },
})

/** Staff with one of these rights at some unit; which unit's rows they see is decided by the query. */
export const officer = (...rights: [string, ...string[]]): Who<Officer> => ({
  says: `officer(${rights.join(' or ')})`,
  kind: 'officer',
  admit: actor => {
    if (actor.kind !== 'officer') throw new SignInNeeded('officer')
    if (actor.grants.some(grant => rights.includes(grant.right))) return actor
    throw new Refused({ key: 'kernel.refused.right' })
  },
})

/** An integrating system whose token carries the scope. */
export const client = (scope: string): Who<Client> => ({
  says: `client(${scope})`,
  kind: 'client',
  admit: actor => {
    if (actor.kind !== 'client') throw new Missing('token')
    if (actor.scopes.includes(scope)) return actor
    throw new Refused({ text: `The token lacks the scope ${scope}` })
  },
})
