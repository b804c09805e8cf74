import type { Officer, Read, Write } from '../../kernel/hands.ts'
import type { ReplyForm } from './reply.ts'
import './table.ts'

/** What an officer has written of a reply, and what stood there before a suggestion took its place. */
export type ReplyDraft = ReplyForm & { earlier?: string }

export const replyDraft = async (r: Read<Officer>, number: string): Promise<ReplyDraft | undefined> => {
  const row = await r.db
    .selectFrom('cases.reply_draft as d')
    .innerJoin('cases.case as c', 'c.id', 'd.case_id')
    .where('c.number', '=', number)
    .where('d.officer', '=', r.actor.id)
    .select(['d.kind', 'd.text', 'd.earlier'])
    .executeTakeFirst()
  return row && { kind: row.kind, text: row.text, ...(row.earlier === null ? {} : { earlier: row.earlier }) }
}

export const keepReply = async (
  w: Write<Officer>,
  caseId: string,
  { kind, text }: ReplyForm,
  earlier: string | undefined,
): Promise<void> => {
  const kept = { kind, text, earlier: earlier ?? null, saved_at: w.now }
  await w.tx
    .insertInto('cases.reply_draft')
    .values({ case_id: caseId, officer: w.actor.id, ...kept })
    .onConflict(conflict => conflict.columns(['municipality_id', 'case_id', 'officer']).doUpdateSet(kept))
    .execute()
}
