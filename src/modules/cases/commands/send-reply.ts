import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { staffNames, unitBySlug } from '../../organisation/index.ts'
import { advance, lockCase, staleSince } from '../locked-case.ts'
import { finishWork } from '../on-map/move-on.ts'
import { repliedAs } from '../on-map/works.ts'
import { checkedReply, type ReplyForm } from '../reply.ts'
import '../table.ts'
import { notifyApplicant } from './notify-applicant.ts'

/**
 * Replies to whoever reported, and closes the case. A reply affects nobody's rights: it is no decision, rests on no delegation and can't
 * be appealed (förvaltningslagen 41 §); it is the service that an authority owes (6 §).
 * Throws Invalid on `svarstyp`, `svar`; Refused where the case is decided instead; Stale when somebody was first.
 */
export const sendReply = async (
  w: Write<Officer>,
  input: { number: string; rev: number } & ReplyForm,
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, input.number, 'reply', { rev: input.rev, event: 'case.replied' })
  const form = checkedReply(input)
  if (locked.repeated) {
    const { kind, text } = await w.tx
      .selectFrom('cases.reply')
      .select(['kind', 'text'])
      .where('case_id', '=', locked.id)
      .executeTakeFirstOrThrow()
    if (kind !== form.kind || text !== form.text) throw await staleSince(w, locked, input.rev)
    return { id: locked.id, number: locked.number }
  }
  const unit = await unitBySlug(reading(w), locked.unit)
  if (!unit) throw new Error(`The case ${locked.id} is at a unit that does not exist`)
  await w.tx
    .insertInto('cases.reply')
    .values({
      id: newId(),
      case_id: locked.id,
      ...form,
      authority: unit.authority.name.sv,
      replied_by: w.actor.id,
      replied_by_name: w.actor.name,
      replied_by_title: (await staffNames(reading(w), [w.actor.id])).get(w.actor.id)?.title.sv ?? '',
      replied_at: w.now,
    })
    .execute()
  await w.tx.deleteFrom('cases.reply_draft').where('case_id', '=', locked.id).execute()
  const ended = await finishWork(w, locked, 'reply', repliedAs(form.kind))
  await notifyApplicant(w, { case: locked.id, about: 'replied' }, locked.notified)
  return advance(
    w,
    locked,
    { reply: form.kind, decided_at: w.now, ...(ended ? { closed_at: w.now } : {}) },
    { type: 'case.replied', visible: true, body: { kind: form.kind } },
  )
}
