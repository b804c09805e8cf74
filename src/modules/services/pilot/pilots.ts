import { closePilot, publishPilot } from '../commands/end-pilot.ts'
import { pilotMail } from './invitation-mail.ts'
import { inviteByLink, inviteByMail, most, revokeInvitation } from './invite.ts'
import { pilotForBuilder } from './pilot-for-builder.ts'

export type { InvitationForBuilder, PilotForBuilder } from './pilot-for-builder.ts'

/** What the room where services are built does with groups that try them, and what mails the invitations. */
export const pilots = {
  closePilot,
  publishPilot,
  inviteByLink,
  inviteByMail,
  revokeInvitation,
  pilotForBuilder,
  pilotMail,
  most,
}
