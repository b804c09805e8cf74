import { z } from 'zod'
import { reading } from '../../../kernel/hands.ts'
import type { Due, Handler } from '../../../kernel/jobs/relay.ts'
import type { Worded } from '../../messages/index.ts'
import { joinUrl } from '../urls.ts'
import './table.ts'

const payload = z.object({ invitation: z.string() })

/**
 * Takes deliveries of the kind `pilot.mail`. The mail says that somebody may try an e-service and where; not which, for the address is one
 * that somebody typed. Nothing goes where the invitation has been used or taken back meanwhile.
 */
export const pilotMail =
  (mail: (due: Due, worded: Worded) => Promise<void>): Handler =>
  async due => {
    const { invitation } = payload.parse(due.payload)
    const row = await due.write(w =>
      reading(w)
        .db.selectFrom('services.pilot_invitation as i')
        .innerJoin('services.pilot as p', 'p.id', 'i.pilot_id')
        .select(['i.email', 'i.code', 'i.expires_at'])
        .where('i.id', '=', invitation)
        .where('i.revoked_at', 'is', null)
        .where('i.expires_at', '>', w.now)
        .where('p.closed_at', 'is', null)
        .executeTakeFirst(),
    )
    if (!row?.email) return
    await mail(due, {
      to: { email: row.email, locale: 'sv' },
      words: { subject: 'services.pilot.mail.subject', body: 'services.pilot.mail.body' },
      args: {
        path: joinUrl(row.code),
        date: row.expires_at.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString(),
      },
    })
  }
