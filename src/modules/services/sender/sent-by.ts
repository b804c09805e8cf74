import { sql } from 'kysely'
import '../table.ts'

/** What a person has sent: of the submissions `s`, those sent by them, and those sent without signing in that they have said are theirs. */
export const isSentBy = (person: string) =>
  sql<boolean>`(s.person_id = ${person} or exists (
    select from services.claim k where k.submission_id = s.id and k.person_id = ${person}))`
