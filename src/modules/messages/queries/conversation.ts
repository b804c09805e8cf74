import type { Officer, Read, Resident } from '../../../kernel/hands.ts'
import { type MessageView, viewOf } from '../message.ts'
import '../table.ts'

/** What has been written about a subject, oldest first, as the resident sees it: without who at the unit has read what. */
export const conversationForResident = async (r: Read<Resident>, subject: string): Promise<MessageView[]> =>
  (await messagesAbout(r, subject)).map(row => {
    const view = viewOf(row, r.actor.id)
    if (view.direction === 'in') delete view.readAt
    return view
  })

/** The same for an officer. The applicant's name is left to the case, which knows whether it may be shown. */
export const conversationForOfficer = async (r: Read<Officer>, subject: string): Promise<MessageView[]> =>
  (await messagesAbout(r, subject)).map(row => viewOf(row, r.actor.id))

const messagesAbout = (r: Read, subject: string) =>
  r.db.selectFrom('messages.message').selectAll().where('subject', '=', subject).orderBy('id').limit(500).execute()
