import type { Officer, Read, Resident, Visitor } from '../../../kernel/hands.ts'
import { type MessageView, viewOf } from '../message.ts'
import '../table.ts'

/** The newest messages about a subject, oldest first. `cut`: there are older ones than those. */
export type Conversation = { messages: MessageView[]; cut: boolean }

/**
 * What has been written about a subject as the resident sees it, or whoever has sent it without signing in: without who at the unit has read
 * what.
 */
export const conversationForResident = async (r: Read<Resident | Visitor>, subject: string): Promise<Conversation> => {
  const { messages, cut } = await messagesAbout(r, subject)
  for (const one of messages) if (one.direction === 'in') delete one.readAt
  return { messages, cut }
}

/** The same for an officer. The applicant's name is left to the case, which knows whether it may be shown. */
export const conversationForOfficer = (r: Read<Officer>, subject: string): Promise<Conversation> =>
  messagesAbout(r, subject)

const most = 500

const messagesAbout = async (r: Read<Resident | Officer | Visitor>, subject: string): Promise<Conversation> => {
  const rows = await r.db
    .selectFrom('messages.message')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .limit(most + 1)
    .execute()
  return {
    messages: rows
      .slice(0, most)
      .reverse()
      .map(row => viewOf(row, r.actor.id)),
    cut: rows.length > most,
  }
}
