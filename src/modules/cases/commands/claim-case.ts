import { sql } from 'kysely'
import { handReadings } from '../../../kernel/audit/handed-readings.ts'
import { Missing } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import '../table.ts'
import { caseWords } from '../words.ts'
import { hideCase } from './hide-cases-of.ts'

/**
 * A case that was sent without signing in gets an applicant: the actor. That they hold its code is for the caller to know. From then on it is
 * like any case of theirs, what was left about how the sender is told is gone, and who has read it before is told in
 * their log of readings. Throws Missing where nobody's code opens it.
 */
export const claimCase = async (
  w: Write<Resident>,
  { sender }: { sender: string },
): Promise<{ id: string; number: string }> => {
  const row = await w.tx.deleteFrom('cases.sender').where('sender', '=', sender).returning('case_id').executeTakeFirst()
  if (!row) throw new Missing('No such case')
  const { id, number, rev, unit, opened_at } = await w.tx
    .updateTable('cases.case')
    .set(({ eb }) => ({ applicant: w.actor.id, rev: eb('rev', '+', 1) }))
    .where('id', '=', row.case_id)
    .returning(['id', 'number', 'rev', 'unit', 'opened_at'])
    .executeTakeFirstOrThrow()
  if (w.actor.protectedIdentity) await hideCase(w, id)
  else
    await sql`
      insert into cases.case_word (unit, word, opened_at, case_id, protected)
      select ${unit}, word, ${opened_at}::timestamptz, ${id}, false from unnest(${caseWords('', w.actor.name)}::text[]) as word
      on conflict do nothing`.execute(w.tx)
  await handReadings(w, { from: sender, to: w.actor.id })
  await w.emit({ type: 'case.claimed', subject: id, visible: true, body: { rev } })
  return { id, number }
}
