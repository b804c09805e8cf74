import { Agent, request as send } from 'node:http'

/** How a load went: answers a second, and the time of one answer in milliseconds. */
export type Figures = { perSecond: number; p50: number; p95: number; bytes: number }

export type Ask = { url: URL; headers?: Record<string, string>; method?: string; body?: string; expect: number }

/** Sends `count` requests with `clients` at a time over kept connections. Throws on any answer but the expected one. */
export const load = async (count: number, clients: number, ask: (index: number) => Ask): Promise<Figures> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let bytes = 0
  let next = 0
  const client = async (): Promise<void> => {
    while (next < count) {
      const one = ask(next++)
      const began = performance.now()
      bytes = await answerOf(agent, one)
      times.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: count / seconds, p50: quantile(times, 0.5), p95: quantile(times, 0.95), bytes }
}

const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const answerOf = (agent: Agent, ask: Ask): Promise<number> =>
  new Promise((resolve, reject) => {
    const out = send(ask.url, { agent, method: ask.method ?? 'GET', headers: ask.headers ?? {} }, answer => {
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
      })
      answer.on('end', () =>
        answer.statusCode === ask.expect
          ? resolve(size)
          : reject(
              new Error(`${ask.method ?? 'GET'} ${ask.url.pathname} answered ${answer.statusCode}, not ${ask.expect}`),
            ),
      )
      answer.on('error', reject)
    })
    out.on('error', reject)
    out.end(ask.body)
  })
