import type { Due, Handler } from '../../kernel/jobs/relay.ts'
import type { Worded } from '../messages/index.ts'
import { orderDecisionLetter } from './commands/order-decision-letter.ts'
import { closeEndedCase } from './on-map/closing.ts'
import { senderMail } from './sender-mail.ts'

/** What takes the deliveries that are about cases, by their kinds. */
export const caseHandlers = (mail: (due: Due, worded: Worded) => Promise<void>): Record<string, Handler> => ({
  'case.sender-mail': senderMail(mail),
  'case.letter': due => due.write(w => orderDecisionLetter(w, due.payload)),
  'process.ended': due => due.write(w => closeEndedCase(w, String(due.payload.subject))),
})
