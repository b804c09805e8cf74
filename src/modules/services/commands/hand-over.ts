import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { personForSelf } from '../../people/index.ts'
import { expiryOf } from '../applicant.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'
import { draftsUrl, savedUrl } from '../urls.ts'

/**
 * The person who acts becomes the owner of a locked draft, by the invitation that its owner has given them. How the owner is reached goes
 * out of it, since that is now asked of somebody else, and nobody who helped the owner is let in any longer. Both are told.
 */
export const handOver = async (
  w: Write<Resident>,
  { id: invitation, draft: id, owner }: { id: string; draft: string; owner: string },
): Promise<void> => {
  const r = reading(w)
  const row = await w.tx
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select(['f.slug', 'f.version', 'd.hash', 'f.answers', 'f.typed', 'f.aside'])
    .where('f.id', '=', id)
    .executeTakeFirstOrThrow()
  const service = await serviceOf(r, row)
  const theirs = [...service.questions.values()].filter(question => question.prefill)
  const keys = new Set(theirs.map(({ key }) => key))
  const controls = new Set(theirs.flatMap(question => question.controls))
  const left = <T>(record: Record<string, T>, gone: Set<string>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name)))
  const typed = Object.entries(row.typed).map(([page, one]) => [page, { ...one, fields: left(one.fields, controls) }])
  const { birthDate } = await personForSelf(r)
  await w.tx
    .updateTable('services.draft')
    .set(({ eb }) => ({
      person_id: w.actor.id,
      birth_date: birthDate ?? null,
      answers: JSON.stringify(left(row.answers, keys)),
      typed: JSON.stringify(Object.fromEntries(typed)),
      aside: JSON.stringify(row.aside.filter(one => one.at.length > 0 || !keys.has(one.key))),
      replaced: null,
      reminded_at: null,
      rev: eb('rev', '+', 1),
      updated_at: w.now,
      expires_at: expiryOf(service.definition.draftDays, false, w.now),
    }))
    .where('id', '=', id)
    .execute()
  await w.tx
    .updateTable('services.draft_helper')
    .set({ ended_at: w.now, code_hash: null, number_hash: null })
    .where('draft_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await w.audit([{ person: owner, what: 'draft', object: id, why: 'handed-over' }])
  await w.emit({ type: 'draft.handed-over', subject: id, visible: true, body: { invitation } })
  const title = { sv: service.words('sv').text('service.name'), en: service.words('en').text('service.name') }
  const tell = (person: string, template: string, path: string) =>
    w.enqueue({
      kind: 'mail.send',
      payload: { person, template, args: { service: title, path } },
      order: id,
      correlation: id,
    })
  await tell(owner, 'services.mail.handed-over', draftsUrl)
  await tell(w.actor.id, 'services.mail.taken-over', savedUrl(row.slug, id))
}
