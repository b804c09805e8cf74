import { createTransport } from 'nodemailer'
import type { Locale } from '../texts/texts.ts'
import { htmlOf } from './html.ts'

export type MailMessage = {
  /** Of the delivery: the same id is the same mail, however often it is sent. */
  id: string
  /** One address, bare: `astrid@example.com`. */
  to: string
  subject: string
  /** Plain text: an empty line between paragraphs. Addresses in it become links in the HTML. */
  text: string
  /** Made from the text when left out. */
  html?: string
  locale?: Locale
  /** The name that the receiver sees as sender. By default the one of `from`. */
  sender?: string
  attachments?: { filename: string; content: Uint8Array; contentType: string }[]
}

export type Mailer = {
  /** Resolves when the mail server has taken the mail. Throws TemporaryMailFault or PermanentMailFault. */
  send: (message: MailMessage) => Promise<void>
  close: () => void
}

/** Trying again later may help: the server is away, busy, or refuses us for our settings. */
export class TemporaryMailFault extends Error {
  override name = 'TemporaryMailFault'
}

/** The server will never take this mail: there is no such address, or it is too large. */
export class PermanentMailFault extends Error {
  override name = 'PermanentMailFault'
}

/** Sends mail over SMTP. `from` is an address, alone or as `Name <address>`. */
export const createMailer = (settings: { smtpUrl: string; from: string }): Mailer => {
  const from = parseSender(settings.from)
  const transport = createTransport({
    url: settings.smtpUrl,
    pool: true,
    maxConnections: 2,
    // The relay tries again by itself, days if need be; here only what a closed idle connection asks for.
    maxRequeues: 1,
    idleTimeout: 10_000,
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return {
    send: async message => {
      if (!/^[\w.-]{1,100}$/.test(message.id)) throw new Error('The id of a mail has letters, digits, - and . only')
      if (!bareAddress.test(message.to)) throw new PermanentMailFault('the address is not one')
      const subject = oneLine(message.subject)
      const locale = message.locale ?? 'sv'
      try {
        await transport.sendMail({
          from: { name: oneLine(message.sender ?? from.name), address: from.address },
          to: { name: '', address: message.to },
          subject,
          text: message.text,
          html: message.html ?? htmlOf({ title: subject, text: message.text, locale }),
          messageId: `<${message.id}@torg.${from.domain}>`,
          headers: {
            'Content-Language': locale,
            // No out-of-office answers. RFC 3834 5
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
          },
          attachments: (message.attachments ?? []).map(({ filename, content, contentType }) => ({
            filename: oneLine(filename),
            content: Buffer.from(content),
            contentType,
          })),
        })
      } catch (error) {
        throw faultOf(error)
      }
    },
    close: () => transport.close(),
  }
}

// Stricter than the standard allows: no quotes, comments, lists or control characters.
const bareAddress =
  /^(?=.{3,254}$)[^\s\p{C}@<>()[\],;:"\\]{1,64}@[^\s\p{C}@<>()[\],;:"\\]+\.[^\s\p{C}@<>()[\],;:"\\.]+$/u

/** A line break in a header would begin a header of the sender's choice. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const parseSender = (text: string): { name: string; address: string; domain: string } => {
  const [, name = '', address = text] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? []
  const domain = address.split('@')[1]
  if (domain === undefined || !bareAddress.test(address))
    throw new Error(`The sender of mail must be an address: ${text}`)
  return { name, address, domain }
}

/** What a failed sending means. The words of the server go along without the addresses in them. */
const faultOf = (error: unknown): Error => {
  if (!(error instanceof Error)) return new TemporaryMailFault('unknown')
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const reply = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  // A wrong password or a sender that may not send is for us to mend; then the mail goes.
  const ours = code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2' || reply === 530
  // 503 says that the session was in a wrong state, not that the mail was refused. RFC 5321 4.2
  const forGood = !ours && reply !== undefined && reply >= 500 && reply !== 503
  const words = withoutAddresses(`${code} ${error.message}`.trim())
  return forGood ? new PermanentMailFault(words, { cause: error }) : new TemporaryMailFault(words, { cause: error })
}

const withoutAddresses = (text: string): string => text.replaceAll(/[^\s<>@]+@[^\s<>@]+/g, '…').slice(0, 300)
