import type { Read } from '../../../kernel/hands.ts'
import type { Words } from '../../organisation/index.ts'
import { decisionTemplate } from '../read-decision-templates.ts'
import { asReply, type ReplyKind } from '../reply.ts'
import { replyTemplate } from '../reply-template.ts'
import '../table.ts'
import { type DecisionView, decisionOf } from './case-parts.ts'

export type ReplyView = {
  kind: ReplyKind
  /** As the municipality heads it: "Vi har lagat felet". */
  title: Words
  text: string
  repliedBy: string
  /** The title of who replied. */
  office: string
  authority: string
  repliedAt: Temporal.Instant
}

/** What a case has ended with so far. */
export type CaseEnded = {
  decision?: DecisionView
  /** The outcome as the municipality words it: "Du får en plats". */
  decisionTitle?: Words
  reply?: ReplyView
}

/** The decision or the reply. What a report was "decided" with before there were replies is read as the reply that it was. */
export const endOfCase = async (r: Read, one: { id: string; case_type: string }): Promise<CaseEnded> => {
  const template = replyTemplate(r.municipality, one.case_type)
  const decision = await decisionOf(r, one.id)
  if (!template)
    return decision
      ? { decision, decisionTitle: decisionTemplate(r.municipality, one.case_type).outcomes[decision.outcome].title }
      : {}
  const row = await r.db.selectFrom('cases.reply').selectAll().where('case_id', '=', one.id).executeTakeFirst()
  if (row)
    return {
      reply: {
        kind: row.kind,
        title: template.kinds[row.kind].title,
        text: row.text,
        repliedBy: row.replied_by_name,
        office: row.replied_by_title,
        authority: row.authority,
        repliedAt: row.replied_at,
      },
    }
  if (!decision) return {}
  const kind = asReply[decision.outcome]
  return {
    reply: {
      kind,
      title: template.kinds[kind].title,
      text: `${decision.text}\n\n${decision.reasons}`,
      repliedBy: decision.decidedBy,
      office: decision.title,
      authority: decision.authority,
      repliedAt: decision.decidedAt,
    },
  }
}
