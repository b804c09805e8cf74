import { sql } from 'kysely'
import type { Resident } from '../../../kernel/hands.ts'
import { isActedFor } from '../../people/index.ts'
import '../table.ts'

/** What a person has sent: of the submissions `s`, those sent by them, and those sent without signing in that they have said are theirs. */
export const isSentBy = (person: string) =>
  sql<boolean>`(s.person_id = ${person} or exists (
    select from services.claim k where k.submission_id = s.id and k.person_id = ${person}))`

/** The same, and what was sent for an organisation that they may act for now; not what they have sent for one where they may no longer. */
export const isMySubmission = (actor: Resident) =>
  sql<boolean>`(case when s.principal like 'organisation:%' then ${isActedFor(actor, 's.principal', 's.on_behalf')} else ${isSentBy(actor.id)} end)`
