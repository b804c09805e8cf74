import { z } from 'zod'
import { type Read, reading } from '../../../kernel/hands.ts'
import type { Due, Handler } from '../../../kernel/jobs/relay.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import type { Worded } from '../../messages/index.ts'
import { mailAddressOf, personByNumber } from '../../people/index.ts'
import { requests, standing } from './signature.ts'
import type { SignatureState } from './table.ts'

const payload = z.object({ signature: z.string(), about: z.enum(['asked', 'reminder', 'recalled']) })

/** Where requests to oneself are. */
const path = '/mina-sidor/att-skriva-under'

/**
 * Takes deliveries of the kind `signature.mail`. The mail says that somebody asks for a signature and where it is read: not who, not
 * what about. The address is one that the applicant wrote; it may be anybody's. Nothing more is asked once the request is settled.
 */
export const signatureMail =
  (mail: (due: Due, worded: Worded) => Promise<void>): Handler =>
  async due => {
    const { signature, about } = payload.parse(due.payload)
    const to = await due.write(w =>
      addressFor(reading(w), signature, about === 'recalled' ? ['withdrawn', 'signed'] : ['waiting']),
    )
    if (!to) return
    const words = to.neutral ? neutral : wordings[about]
    await mail(due, { to, words, args: to.neutral ? {} : { path } })
  }

const neutral = { subject: 'messages.mail.neutral.subject', body: 'messages.mail.neutral.body' }
const wordings = {
  asked: { subject: 'services.signing.mail.asked.subject', body: 'services.signing.mail.asked.body' },
  recalled: { subject: 'services.signing.mail.recalled.subject', body: 'services.signing.mail.recalled.body' },
  reminder: { subject: 'services.signing.mail.reminder.subject', body: 'services.signing.mail.reminder.body' },
}

/**
 * Where a request is mailed: to the address that the applicant wrote; otherwise to the person's own, if the municipality knows it. Of
 * somebody with a protected identity only their own is used, and the mail says nothing.
 */
const addressFor = async (
  r: Read,
  id: string,
  states: readonly SignatureState[],
): Promise<{ email: string; locale: Locale; neutral: boolean } | undefined> => {
  const row = await requests(r).where('g.id', '=', id).executeTakeFirst()
  if (!row || !states.includes(standing(row, r.now))) return undefined
  const known = await personByNumber(r, row.number)
  const own = known && (await mailAddressOf(r, known.id))
  const neutral = own?.protectedIdentity ?? false
  const email = neutral ? own?.email : (row.email ?? own?.email)
  return email ? { email, locale: own?.locale ?? row.locale, neutral } : undefined
}
