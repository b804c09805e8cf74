import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'

/** A message of the bundled mailbox, as shown. */
export type KeptMessage = {
  /** 64 hexadecimal digits. */
  id: string
  /** The delivery that it came from: `<id@torg…>`. */
  messageId: string
  from: string
  to: string
  subject: string
  /** When the mailbox took it. */
  at: Temporal.Instant
  text: string
  html?: string
  attachments: { name: string; type: string; bytes: number }[]
}

/** The newest messages first, at most `limit`. An absent folder is an empty mailbox. */
export const readMailbox = async (folder: string, { limit }: { limit: number }): Promise<KeptMessage[]> => {
  const names = (await readdir(folder).catch(absent)) ?? []
  const found = await Promise.all(names.filter(name => fileName.test(name)).map(name => arrival(folder, name)))
  const newest = found.filter(one => one !== undefined).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const messages = await Promise.all(newest.slice(0, limit).map(({ id }) => readMessage(folder, id)))
  return messages.filter(message => message !== undefined)
}

/** How many messages the mailbox holds. */
export const countMailbox = async (folder: string): Promise<number> =>
  ((await readdir(folder).catch(absent)) ?? []).filter(name => fileName.test(name)).length

/** One message; undefined when there is none with that id. */
export const readMessage = async (folder: string, id: string): Promise<KeptMessage | undefined> => {
  if (!fileName.test(`${id}.eml`)) return undefined
  const file = join(folder, `${id}.eml`)
  const raw = await readFile(file).catch(absent)
  if (raw === undefined) return undefined
  const { mtimeMs } = await stat(file)
  return asMessage(id, await simpleParser(raw), Temporal.Instant.fromEpochMilliseconds(Math.floor(mtimeMs)))
}

const asMessage = (id: string, mail: ParsedMail, at: Temporal.Instant): KeptMessage => ({
  id,
  messageId: mail.messageId ?? '',
  from: addresses(mail.from),
  to: addresses(mail.to),
  subject: mail.subject ?? '',
  at,
  text: mail.text ?? '',
  ...(typeof mail.html === 'string' && { html: mail.html }),
  attachments: mail.attachments.map(one => ({ name: one.filename ?? '', type: one.contentType, bytes: one.size })),
})

const addresses = (of: AddressObject | AddressObject[] | undefined): string =>
  [of ?? []]
    .flat()
    .map(one => one.text)
    .join(', ')

const fileName = /^[0-9a-f]{64}\.eml$/

const arrival = async (folder: string, name: string): Promise<{ id: string; at: bigint } | undefined> => {
  const found = await stat(join(folder, name), { bigint: true }).catch(absent)
  return found && { id: name.slice(0, -'.eml'.length), at: found.mtimeNs }
}

const absent = (error: unknown): undefined => {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
