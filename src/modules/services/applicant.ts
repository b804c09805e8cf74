import { dayOf, endOf } from '../../kernel/clock.ts'
import type { Actor, Read, Resident, Visitor, Write } from '../../kernel/hands.ts'

/** Who fills in an application: somebody signed in, or somebody who has begun without. */
export type Applicant = Resident | Visitor

/** The same hand, where it is that of somebody signed in. */
export const asResident = <A extends Actor>(r: Read<A>): Read<Resident> | undefined =>
  r.actor.kind === 'resident' ? { ...r, actor: r.actor } : undefined

export const writingAsResident = <A extends Actor>(w: Write<A>): Write<Resident> | undefined =>
  w.actor.kind === 'resident' ? { ...w, actor: w.actor } : undefined

/** By what a draft is somebody's. */
export const ownerColumn = (actor: Applicant): 'f.person_id' | 'f.visitor_id' =>
  actor.kind === 'resident' ? 'f.person_id' : 'f.visitor_id'

/** Where nobody has signed in, what is written is kept for a shorter time. */
export const visitorDays = 14

/** When a draft that is touched now is gone: after so many days, the last of them to its end. */
export const expiryOf = (draftDays: number, visitors: boolean, now: Temporal.Instant): Temporal.Instant =>
  endOf(dayOf(now).add({ days: visitors ? Math.min(draftDays, visitorDays) : draftDays }))
