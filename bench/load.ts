import { connect, type Socket } from 'node:net'

/** How a load went: answers a second, and the time of one answer in milliseconds. */
export type Figures = { perSecond: number; p50: number; p95: number; bytes: number }

export type Ask = { url: URL; headers?: Record<string, string>; method?: string; body?: string; expect: number }

/**
 * Sends `count` requests with `clients` at a time, each over a kept connection of its own. Throws on any answer but the expected
 * one. Bare sockets: the client shares the machine with what is measured, and Node's own client takes as long as a small server.
 */
export const load = async (count: number, clients: number, ask: (index: number) => Ask): Promise<Figures> => {
  const times: number[] = []
  let bytes = 0
  let next = 0
  const client = async (): Promise<void> => {
    const lines = new Map<string, Line>()
    while (next < count) {
      const one = ask(next++)
      const line = lines.get(one.url.host) ?? (await open(one.url))
      lines.set(one.url.host, line)
      const began = performance.now()
      const answer = await line(written(one))
      times.push(performance.now() - began)
      if (answer.status !== one.expect)
        throw new Error(`${one.method ?? 'GET'} ${one.url.pathname} answered ${answer.status}, not ${one.expect}`)
      bytes = answer.bytes
    }
    for (const line of lines.values()) line.socket.destroy()
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return { perSecond: count / seconds, p50: quantile(times, 0.5), p95: quantile(times, 0.95), bytes }
}

const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const written = ({ url, method = 'GET', headers = {}, body = '' }: Ask): string =>
  [
    `${method} ${url.pathname}${url.search} HTTP/1.1`,
    `host: ${url.host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(method === 'GET' ? [] : [`content-length: ${Buffer.byteLength(body)}`]),
    '',
    body,
  ].join('\r\n')

type Answer = { status: number; bytes: number }
type Line = ((request: string) => Promise<Answer>) & { socket: Socket }

const open = async (url: URL): Promise<Line> => {
  const socket = connect(Number(url.port), url.hostname)
  socket.setNoDelay(true)
  let got = ''
  let waiting: { resolve: (answer: Answer) => void; reject: (fault: Error) => void } | undefined
  // One character a byte: lengths are in bytes, and nobody reads the words.
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    got += chunk
    const answer = answerIn(got)
    if (!answer) return
    got = ''
    waiting?.resolve(answer)
  })
  const lost = (fault?: Error): void => waiting?.reject(fault ?? new Error('The connection was closed'))
  socket.on('error', lost)
  socket.on('close', () => lost())
  const line = (request: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      socket.write(request)
    })
  return Object.assign(line, { socket })
}

/** The answer, when all of it has come. */
const answerIn = (got: string): Answer | undefined => {
  const end = got.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = got.slice(0, end).toLowerCase()
  const bytes = got.length - end - 4
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1]
  const whole = head.includes('\r\ntransfer-encoding: chunked')
    ? got.endsWith('\r\n0\r\n\r\n') || got.slice(end + 4) === '0\r\n\r\n'
    : bytes >= Number(length ?? 0)
  return whole ? { status: Number(head.slice(9, 12)), bytes } : undefined
}
