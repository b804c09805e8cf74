import type pg from 'pg'
import { commitFloor } from './floor.ts'
import { type Figures, load } from './load.ts'
import type { Sender } from './people.ts'
import { startLeast } from './program.ts'
import { type Line, type Part, round } from './report.ts'

// Before anything is measured each process has sent this many: the first thousands go at half the speed, until Node has compiled them.
const warming = 1_000
const runs = [
  { clients: 1, count: 300, processes: 1 },
  { clients: 8, count: 1_000, processes: 1 },
  { clients: 32, count: 2_000, processes: 1 },
  { clients: 32, count: 2_000, processes: 2 },
] as const

export const sendersNeeded = 2 * warming + runs.reduce((sum, { count }) => sum + count, 0)

/** Part (b): applications sent by many at once, each once. `ports` are two web processes over one database. */
export const sendings = async (
  [first, second]: readonly [number, number],
  senders: Sender[],
  client: pg.Client,
  url: string,
): Promise<Part> => {
  const send = async (ports: readonly number[], clients: number, count: number): Promise<Figures> => {
    const own = senders.splice(0, count)
    const before = await sent(client)
    const figures = await load(count, clients, index => sending(ports[index % ports.length] ?? 0, own[index], index))
    // A page that was left unanswered is also a 303: only what lies in the database was sent.
    const kept = (await sent(client)) - before
    if (kept !== count) throw new Error(`${count} were answered, but ${kept} applications were sent`)
    return figures
  }
  for (const port of [first, second]) await send([port], 32, warming)
  const lines: Line[] = []
  for (const { clients, count, processes } of runs) {
    const ours = await send(processes === 1 ? [first] : [first, second], clients, count)
    const floor = await commitFloor(url, count * 4, clients)
    const least = await leastServer(url, clients, count)
    const who = `${clients} ${clients === 1 ? 'client' : 'clients'}${processes === 1 ? '' : ', two web processes'}`
    const shown = `${round(ours.perSecond, 0)} a second, p95 ${round(ours.p95)} ms`
    const ratio = ours.perSecond / floor
    const aimed = clients === 32 && processes === 1
    lines.push(
      {
        what: who,
        ours: shown,
        limit: `${round(floor, 0)} a second: one durable row, one statement, no HTTP`,
        ratio: round(ratio, 3),
        aim: aimed ? '0.25' : '–',
        met: aimed ? ratio >= 0.25 : undefined,
      },
      {
        what: `${who}, against the least server`,
        ours: shown,
        limit: `${round(least.perSecond, 0)} a second: bare node:http, one durable row for each POST`,
        ratio: round(ours.perSecond / least.perSecond, 3),
        aim: '–',
        met: undefined,
      },
    )
  }
  return {
    title: '(b) Sending applications, against durable commits of one row',
    lines,
    notes: [
      'Each sending is an HTTP request that finds session and person, locks the draft, walks and checks all answers, and commits submission, case, search words, events and mail delivery; that all of them lie in the database is counted after each run. The least server commits one row for each POST and does nothing else: it knows nobody and checks nothing. Every process has answered 1 000 requests before it is measured. The worker that sends the mail is another process and was not running.',
    ],
  }
}

const sending = (port: number, sender: Sender | undefined, index: number): ReturnType<Parameters<typeof load>[2]> => {
  if (!sender) throw new Error('Too few senders')
  return {
    url: new URL(`/e-tjanster/sommarjobb/ansokan/${sender.draft}/skicka`, `http://localhost:${port}`),
    method: 'POST',
    headers: {
      cookie: sender.cookie,
      origin: `http://localhost:${port}`,
      'content-type': 'application/x-www-form-urlencoded',
      // Clients apart: one machine must not be braked as one sender.
      'x-forwarded-for': `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
    },
    body: new URLSearchParams({ _csrf: sender.csrf }).toString(),
    expect: 303,
  }
}

const sent = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ n: string }>('select count(*) as n from services.submission')
  return Number(rows[0]?.n)
}

const leastServer = async (url: string, clients: number, count: number): Promise<Figures> => {
  const server = await startLeast(url)
  const run = (many: number, at: number): Promise<Figures> =>
    load(many, at, () => ({
      url: new URL(`http://localhost:${server.port}/`),
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '_csrf=nobody+looks+at+this',
      expect: 303,
    }))
  try {
    await run(warming, 32)
    return await run(count * 2, clients)
  } finally {
    server.stop()
  }
}
