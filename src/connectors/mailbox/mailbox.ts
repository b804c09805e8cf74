import { createHash } from 'node:crypto'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { newId } from '../../kernel/ids.ts'

export type MailboxSettings = {
  /** 0 takes any free one. */
  port: number
  folder: string
  host?: string
  /** Larger messages are refused. In bytes. */
  maxBytes?: number
}

/**
 * Starts a mail server on this machine that delivers to nobody: each message becomes a file in the folder, safely on disk
 * before it is acknowledged, and one that comes twice is kept once. Some addresses fail, as in the world:
 * `…@studsar.example` does not exist, and `…@trogt.example` is busy the first three times.
 */
export const startMailbox = async (settings: MailboxSettings): Promise<{ url: string; stop: () => Promise<void> }> => {
  const { port, folder, host = '127.0.0.1', maxBytes = 15_000_000 } = settings
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const tries = new Map<string, number>()

  const server = new SMTPServer({
    name: 'brevlada.localhost',
    banner: 'Torg test mailbox, delivers to nobody',
    size: maxBytes,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    socketTimeout: 30_000,
    closeTimeout: 1000,
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address.toLowerCase(), tries)),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk)
      })
      stream.once('error', done)
      stream.once('end', () => {
        if (stream.sizeExceeded) return done(reply(552, `Larger than ${maxBytes} bytes`))
        keep(folder, Buffer.concat(chunks)).then(
          () => done(null, 'Kept'),
          () => done(reply(451, 'Could not be kept')),
        )
      })
    },
  })
  // A sender that hangs up is no trouble of ours; without a listener it would end the program.
  server.on('error', () => {})

  const address = await new Promise<AddressInfo | string | null>((resolve, reject) => {
    const listening = server.listen(port, host, () => resolve(listening.address()))
    listening.once('error', error => reject(plainly(error, port)))
  })
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return { url: `smtp://${host}:${bound}`, stop: () => new Promise(resolve => server.close(() => resolve())) }
}

/** The file name of a message, without `.eml`: 64 hexadecimal digits. */
export const fileIdOf = (messageId: string): string => createHash('sha256').update(messageId).digest('hex')

const busyTimes = 3

const refusalOf = (address: string, tries: Map<string, number>): Error | null => {
  if (address.endsWith('@studsar.example')) return reply(550, `No such address: ${address}`)
  if (!address.endsWith('@trogt.example')) return null
  const tried = (tries.get(address) ?? 0) + 1
  tries.set(address, tried)
  return tried <= busyTimes ? reply(451, `Busy, try ${address} later`) : null
}

const reply = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode })

// Whole and on disk before its real name, and the name on disk before the answer: an acknowledged mail outlives a crash.
const keep = async (folder: string, message: Buffer): Promise<void> => {
  const file = join(folder, `${fileIdOf(messageIdOf(message) ?? newId())}.eml`)
  if (await exists(file)) return
  const draft = join(folder, `.${newId()}`)
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(message)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  const directory = await open(folder)
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

const messageIdOf = (message: Buffer): string | undefined => {
  const end = message.indexOf('\r\n\r\n')
  const head = message.subarray(0, end < 0 ? message.length : end).toString('latin1')
  return /^message-id:\s*(<[^<>\s]+>)/im.exec(head)?.[1]
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

const plainly = (error: Error, port: number): Error =>
  'code' in error && error.code === 'EADDRINUSE'
    ? new Error(`Port ${port} is taken, so the test mailbox can't start. Set TORG_MAILBOX_PORT to another.`, {
        cause: error,
      })
    : error
