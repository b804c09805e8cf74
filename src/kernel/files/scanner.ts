import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

/** The scanner gave no verdict. The file stays in quarantine and is scanned again later: never let in unscanned. */
export class ScannerDown extends Error {
  override name = 'ScannerDown'
}

export type Scanner = {
  /** Recorded with each file: what it was scanned by. */
  name: 'none' | 'clamav'
  /** Throws ScannerDown when there is no verdict. */
  scan: (path: string) => Promise<'clean' | 'infected'>
}

/**
 * ClamAV's daemon where its address is set: `/run/clamav/clamd.ctl`, `unix:/run/clamav/clamd.ctl` or `tcp://host:3310`.
 * Without, the check of the content is all there is, and that is recorded. Throws on an address that is neither.
 */
export const createScanner = ({
  clamav,
  timeoutMs = 30_000,
}: {
  clamav?: string | undefined
  timeoutMs?: number
} = {}): Scanner => {
  if (!clamav) return { name: 'none', scan: async () => 'clean' }
  const address = addressOf(clamav)
  return { name: 'clamav', scan: path => instream(() => connect(address), path, timeoutMs) }
}

const addressOf = (text: string): { path: string } | { host: string; port: number } => {
  const path = text.replace(/^unix:(\/\/)?/, '')
  if (path.startsWith('/')) return { path }
  const [, host, port] = /^tcp:\/\/(.+):(\d+)$/.exec(text) ?? []
  if (!host || !port) throw new Error(`The address of ClamAV is a socket's path or tcp://host:port, not ${text}`)
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** The INSTREAM command: pieces with their length before them, an empty piece last, one line back. */
const instream = (open: () => Socket, path: string, timeoutMs: number): Promise<'clean' | 'infected'> => {
  const { promise, resolve, reject } = Promise.withResolvers<'clean' | 'infected'>()
  const socket = open()
  const source = createReadStream(path, { highWaterMark: 64 * 1024 })
  const timer = setTimeout(() => down(`no answer within ${timeoutMs} ms`), timeoutMs)
  const down = (why: string): void => reject(new ScannerDown(`ClamAV gave no verdict: ${why}`))
  let answer = ''
  socket.setEncoding('utf8')
  socket.on('connect', () => {
    socket.write('zINSTREAM\0')
    source.on('data', chunk => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.length)
      socket.write(length)
      if (socket.write(chunk)) return
      source.pause()
      socket.once('drain', () => source.resume())
    })
    source.on('end', () => socket.write(Buffer.alloc(4)))
  })
  socket.on('data', (part: string) => {
    answer += part
    if (answer.includes('\0')) verdict()
    else if (answer.length > 4_096) down('its answer has no end')
  })
  socket.on('end', () => verdict())
  socket.on('error', fault => (answer ? verdict() : down(fault.message)))
  source.on('error', reject)
  const verdict = (): void => {
    const line = answer.split('\0')[0]?.trim() ?? ''
    if (line === 'stream: OK') resolve('clean')
    else if (/^stream: .+ FOUND$/.test(line)) resolve('infected')
    else down(`it said "${line.slice(0, 100)}"`)
  }
  return promise.finally(() => {
    clearTimeout(timer)
    source.destroy()
    socket.destroy()
  })
}
