// Every figure is a ratio against a limit measured in the same run; see RESULTS.md for what they mean.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { startEmbedded } from '../src/kernel/db/embedded.ts'
import { type Database, openDatabase } from '../src/kernel/db/transaction.ts'
import { loadMunicipalities } from '../src/kernel/municipalities.ts'
import { loadTexts } from '../src/kernel/texts/texts.ts'
import { coldStart } from './cold-start.ts'
import { fillCases } from './fill-cases.ts'
import { type Figures, load } from './load.ts'
import { mapDifference } from './map-difference.ts'
import { openTaskBench } from './open-tasks.ts'
import { pagePosts } from './page-posts.ts'
import { makeFillers, makeSenders, type Sender, signInOfficer } from './people.ts'
import { processSteps } from './process-steps.ts'
import { root, startBare, startProgram } from './program.ts'
import { type Line, round, writeResults } from './report.ts'
import { sendersNeeded, sendings } from './sendings.ts'
import { walkBench } from './walks.ts'

const folder = mkdtempSync(join(tmpdir(), 'torg-bench-'))
const server = await startEmbedded(join(folder, 'database'))
/** `torg bench b c` measures those parts, and leaves the others in RESULTS.md as they were. */
const asked = process.argv.slice(2)
const wants = (letter: string): boolean => asked.length === 0 || asked.includes(letter)
const results: Parameters<typeof writeResults>[1] = []
const say = (line: string): void => console.log(line)

const pages = async (port: number, sender: Sender, officer: { cookie: string }): Promise<void> => {
  const lines: Line[] = []
  for (const [what, path, cookie] of [
    ['Question page', `/e-tjanster/sommarjobb/ansokan/${sender.draft}/onskemal`, sender.cookie],
    ['Work list, 25 rows', '/handlaggning', officer.cookie],
  ] as const) {
    const url = new URL(path, `http://localhost:${port}`)
    const answer = await fetch(url, { headers: { cookie } })
    const body = Buffer.from(await answer.arrayBuffer())
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    const bare = await startBare({ body, headers: { 'content-type': 'text/html; charset=utf-8' } })
    const run = (to: URL): Promise<Figures> => load(1_500, 4, () => ({ url: to, headers: { cookie }, expect: 200 }))
    await run(url)
    const ours = await run(url)
    const floor = await run(new URL(`http://localhost:${bare.port}/`))
    bare.stop()
    lines.push({
      what,
      ours: `${round(ours.perSecond, 0)} a second, p50 ${round(ours.p50)} ms, p95 ${round(ours.p95)} ms; ${round(body.length / 1024)} kB, ${round(gzipSync(body).length / 1024)} kB packed`,
      limit: `${round(floor.perSecond, 0)} a second: bare node:http, same bytes`,
      ratio: round(ours.perSecond / floor.perSecond, 3),
      aim: '–',
      met: undefined,
    })
  }
  results.push({
    title: '(a) Pages, against the same bytes from bare node:http',
    lines,
    notes: [
      'Four clients. A question page reads session, person, draft and definition in one transaction; the work list also writes 25 rows to the access log before it is shown.',
    ],
  })
}

const asks = [
  ['Work list', ''],
  ['Next page', '?nasta'],
  ['Search: a name that one in twenty has', '?q=anna'],
  ['Search: a family name', '?q=efternamn42'],
  ['Search: a number', '?q=BEN-2026-0001234'],
  ['Search: the beginning of a name', '?q=efternamn4'],
  ['Search: two words', '?q=anna+efternamn20'],
  ['All decided', '?status=closed'],
] as const

const workLists = async (port: number, officer: { cookie: string }): Promise<Map<string, Figures>> => {
  const figures = new Map<string, Figures>()
  for (const [what, query] of asks) {
    let path = `/handlaggning${query}`
    if (query === '?nasta')
      path =
        /href="(\/handlaggning\?[^"]*efter=[^"]*)"/
          .exec(
            await (
              await fetch(`http://localhost:${port}/handlaggning`, { headers: { cookie: officer.cookie } })
            ).text(),
          )?.[1]
          ?.replaceAll('&amp;', '&') ?? '/handlaggning'
    const ask = { url: new URL(path, `http://localhost:${port}`), headers: { cookie: officer.cookie }, expect: 200 }
    await load(20, 1, () => ask)
    figures.set(what, await load(150, 1, () => ask))
  }
  return figures
}

const million = async (
  port: number,
  officer: { cookie: string },
  client: pg.Client,
  municipality: string,
): Promise<void> => {
  await fillCases(client, municipality, 'arbetsmarknad', 1, 10_000)
  const few = await workLists(port, officer)
  say('  filling to a million cases')
  for (let from = 10_001; from <= 1_000_000; from += 99_000)
    await fillCases(client, municipality, 'arbetsmarknad', from, Math.min(from + 98_999, 1_000_000))
  const many = await workLists(port, officer)
  const lines = asks.map(([what]): Line => {
    const [a, b] = [few.get(what), many.get(what)]
    if (!a || !b) throw new Error(what)
    return {
      what,
      ours: `p50 ${round(b.p50)} ms, p95 ${round(b.p95)} ms`,
      limit: `p50 ${round(a.p50)} ms, p95 ${round(a.p95)} ms at 10 000`,
      ratio: round(b.p50 / a.p50, 2),
      aim: 'ratio 1.5 at most, p95 under 50 ms',
      met: b.p50 / a.p50 <= 1.5 && b.p95 < 50,
    }
  })
  results.push({
    title: '(c) The work list and its search at a million cases, against ten thousand',
    lines,
    notes: ['One client, whole requests over HTTP, access log written. The ratio is of the medians.'],
  })
}

/** What is measured against a program that runs. */
const running = async (): Promise<void> => {
  const programEnv = {
    TORG_DATA: join(folder, 'data'),
    DATABASE_URL: server.url,
    TORG_ROLES: 'web',
    TORG_TRUST_PROXY: '1',
  }
  const program = await startProgram(programEnv)
  const database = await openDatabase(server.url, 8)
  try {
    await measure(program.port, programEnv, database)
  } finally {
    await database.close()
    await program.stop()
  }
}

const measure = async (port: number, programEnv: Record<string, string>, database: Database): Promise<void> => {
  const texts = loadTexts(root)
  const [almvik] = loadMunicipalities(root)
  if (!almvik) throw new Error('There is no municipality')
  const senders = await makeSenders(database, almvik, texts, wants('b') ? sendersNeeded + 1 : 1)
  const officer = await signInOfficer(database, almvik, texts, 'karin@almvik.example')
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => undefined)
  await client.connect()
  const [reader, ...rest] = senders
  if (!reader) throw new Error('There are no senders')
  if (wants('b')) {
    say('(b) submissions')
    const second = await startProgram(programEnv)
    results.push(await sendings([port, second.port], rest, client, server.url))
    await second.stop()
  }
  if (wants('a')) {
    say('(a) pages')
    await pages(port, reader, officer)
  }
  if (wants('f')) {
    say('(f) page posts')
    results.push(await pagePosts(port, (form, count) => makeFillers(database, almvik, texts, form, count)))
  }
  if (wants('g')) {
    say('(g) cases on maps')
    results.push(await processSteps(server.url, almvik, texts))
  }
  if (wants('h')) {
    say('(h) a million open tasks')
    results.push(await openTaskBench(server.url, client, almvik, texts))
  }
  if (wants('c')) {
    say('(c) a million cases')
    await million(port, officer, client, almvik.id)
  }
  await client.end()
}

try {
  if (wants('d')) {
    say('(d) cold start')
    results.push(await coldStart(folder))
  }
  if (wants('e')) {
    say('(e) walks')
    results.push(walkBench())
  }
  if (wants('i')) {
    say('(i) maps')
    results.push(mapDifference())
  }
  if (['a', 'b', 'c', 'f', 'g', 'h'].some(wants)) await running()
  results.sort((a, b) => a.title.localeCompare(b.title))
  writeResults(root, results)
  for (const { title, lines } of results) {
    say(title)
    for (const line of lines) say(`  ${line.what}: ${line.ours} | ${line.limit} | ${line.ratio}`)
  }
} catch (fault) {
  console.error(fault)
  process.exitCode = 1
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
