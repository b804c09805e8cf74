import { z } from 'zod'
import { reading } from '../../kernel/hands.ts'
import { type Due, type Handler, Undeliverable } from '../../kernel/jobs/relay.ts'
import { type Mailer, PermanentMailFault } from '../../kernel/mail/mail.ts'
import type { Municipality } from '../../kernel/municipalities.ts'
import { type Locale, looseTranslator, type Texts } from '../../kernel/texts/texts.ts'
import { mailAddressOf } from '../people/index.ts'

const payload = z.object({
  person: z.string(),
  /** The stem of two texts: `<stem>.subject` and `<stem>.body`. */
  template: z.string(),
  /** A word that exists in both languages is sent in the person's. */
  args: z.record(z.string(), z.union([z.string(), z.number(), z.object({ sv: z.string(), en: z.string() })])),
})

/**
 * Takes deliveries of the kind `mail.send`: words the mail in the person's language and hands it to the mail server under an
 * id of the delivery's own, so that a second try is recognisably the same mail. A person without an address gets none:
 * everything stands on Mina sidor.
 */
export const mailSend =
  (deps: Deps): Handler =>
  async due => {
    const sent = payload.parse(due.payload)
    const to = await due.write(w => mailAddressOf(reading(w), sent.person))
    if (!to?.email) return
    const { email } = to
    // Asked again here: the protection may have come after the mail was put in line.
    const { template, args } = to.protectedIdentity ? { template: neutral, args: {} } : sent
    const words = { subject: `${template}.subject`, body: `${template}.body` }
    return mailTo(deps)(due, {
      to: { email, locale: to.locale },
      words: template === neutral ? neutralWords : words,
      args,
    })
  }

/** The mail that says nothing: for a protected identity. */
const neutral = 'messages.mail.neutral'
const neutralWords = { subject: 'messages.mail.neutral.subject', body: 'messages.mail.neutral.body' }

type Deps = { mailer: Mailer; texts: Texts; origin: (municipality: Municipality) => string }

/** A mail to an address, and the texts it is worded by. `args.path` is where its link leads; Mina sidor otherwise. */
export type Worded = {
  to: { email: string; locale: Locale }
  words: { subject: string; body: string }
  args: z.infer<typeof payload>['args']
}

/** Words a mail and hands it to the mail server, once for each delivery. Throws Undeliverable where the server will never take it. */
export const mailTo =
  (deps: Deps) =>
  async (due: Due, { to, words: keys, args }: Worded): Promise<void> => {
    const t = looseTranslator(deps.texts, due.municipality.slug, to.locale)
    const path = typeof args.path === 'string' ? args.path : '/mina-sidor'
    const worded = Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, typeof value === 'object' ? value[to.locale] : value]),
    )
    const words = {
      ...worded,
      municipality: due.municipality.formalName,
      link: `${deps.origin(due.municipality)}${path}`,
    }
    await due.step('mail', async () => {
      try {
        await deps.mailer.send({
          id: due.id,
          locale: to.locale,
          sender: due.municipality.formalName,
          to: to.email,
          subject: t(keys.subject, words),
          text: t(keys.body, words),
        })
      } catch (fault) {
        // The server's words can name the receiver; the reason that is kept does not.
        if (fault instanceof PermanentMailFault) throw new Undeliverable('The mail server refused the address for good')
        throw fault
      }
      return { sent: true }
    })
    await due.write(w =>
      w.emit({
        type: 'mail.sent',
        subject: due.correlation ?? due.id,
        visible: false,
        body: { template: keys.subject },
      }),
    )
  }
