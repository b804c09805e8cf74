import { z } from 'zod'
import { reading } from '../../kernel/hands.ts'
import type { Due, Handler } from '../../kernel/jobs/relay.ts'
import type { Worded } from '../messages/index.ts'
import { senderOf } from './sender.ts'
import './table.ts'

const payload = z.object({ case: z.uuid(), about: z.enum(['received', 'message', 'decided', 'replied']) })

/** Where the code is typed. */
const path = '/kvitto/kod'

/**
 * Takes deliveries of the kind `case.sender-mail`. The address is one that somebody wrote without saying who they are; it may be anybody's. So
 * the mail says what service and number it is about and nothing of what was written, and never tells the code. Where the case has got an
 * applicant meanwhile, nothing goes.
 */
export const senderMail =
  (mail: (due: Due, worded: Worded) => Promise<void>): Handler =>
  async due => {
    const { case: id, about } = payload.parse(due.payload)
    const found = await due.write(async w => ({
      sender: await senderOf(reading(w), id),
      one: await w.tx
        .selectFrom('cases.case')
        .select(['number', 'service_title', 'act'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    }))
    if (found.sender?.email === undefined) return
    const { email, locale } = found.sender
    await mail(due, {
      to: { email, locale },
      words: wordings[about],
      args: { number: found.one.number, service: found.one.service_title, act: found.one.act, path },
    })
  }

const wordings = {
  received: { subject: 'cases.mail.sender.received.subject', body: 'cases.mail.sender.received.body' },
  message: { subject: 'cases.mail.sender.message.subject', body: 'cases.mail.sender.message.body' },
  replied: { subject: 'cases.mail.sender.replied.subject', body: 'cases.mail.sender.replied.body' },
  decided: { subject: 'cases.mail.sender.decided.subject', body: 'cases.mail.sender.decided.body' },
}
