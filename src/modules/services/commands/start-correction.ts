import { Missing, Refused } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { caseForResident } from '../../cases/index.ts'
import { personForSelf } from '../../people/index.ts'
import { expiryOf } from '../applicant.ts'
import { behalfColumns, lockBeginning } from '../living-drafts.ts'
import { serviceOf } from '../published.ts'
import { isMySubmission } from '../sender/sent-by.ts'
import '../table.ts'
import { checkUrl } from '../urls.ts'

/**
 * Opens what was sent once more, as a draft with all its answers, to be corrected and sent again. Once begun it is gone on with.
 * Throws Missing for anybody else's, Refused where it may not be corrected (any more).
 */
export const startCorrection = async (w: Write<Resident>, submission: string): Promise<{ to: string }> => {
  if (!isId(submission)) throw new Missing('No such receipt')
  const r = reading(w)
  const row = await r.db
    .selectFrom('services.submission as s')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 's.slug').onRef('d.version', '=', 's.version'),
    )
    .select(['s.id', 's.slug', 's.version', 's.number', 's.answers', 's.on_behalf', 'd.hash'])
    .where('s.id', '=', submission)
    .where(isMySubmission(w.actor))
    .executeTakeFirst()
  if (!row) throw new Missing('No such receipt')
  const { actions, submission: newest } = await caseForResident(r, row.number)
  if (!actions.correct.ok) throw new Refused(actions.correct.reason)
  // What is corrected is what the unit has now.
  if (newest !== row.id) throw new Refused({ key: 'services.correct.newer' })
  const { definition } = await serviceOf(r, row)
  await lockBeginning(w, row.slug)
  const begun = await w.tx
    .selectFrom('services.draft')
    .select('id')
    .where('corrects', '=', row.id)
    .where('person_id', '=', w.actor.id)
    .where('sent_at', 'is', null)
    .where('expires_at', '>', w.now)
    .executeTakeFirst()
  if (begun) return { to: checkUrl(row.slug, begun.id) }
  const { birthDate } = await personForSelf(r)
  const id = newId()
  await w.tx
    .insertInto('services.draft')
    .values({
      id,
      person_id: w.actor.id,
      visitor_id: null,
      slug: row.slug,
      version: row.version,
      birth_date: birthDate ?? null,
      ...behalfColumns(row.on_behalf ?? undefined),
      answers: JSON.stringify(row.answers),
      replaced: null,
      corrects: row.id,
      created_at: w.now,
      updated_at: w.now,
      expires_at: expiryOf(definition.draftDays, false, w.now),
      sent_at: null,
    })
    .execute()
  return { to: checkUrl(row.slug, id) }
}
