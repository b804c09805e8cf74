import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { readMailbox } from '../../src/connectors/mailbox/read-mailbox.ts'
import { startEmbedded } from '../../src/kernel/db/embedded.ts'
import { freePort } from '../../src/kernel/ports.ts'
import { endPrograms, runCommand, startAndKill, startProgram, until } from './program.ts'
import { signUp } from './residents.ts'

const rounds = 10
const applicants = 6
// The same moments each time; another number finds other ones.
const seed = Number(process.env.TORG_CRASH_SEED ?? 20_261_123)

const data = await mkdtemp(join(tmpdir(), 'torg-crash-'))
const stops: (() => Promise<unknown>)[] = [() => rm(data, { recursive: true, force: true })]
after(async () => {
  await endPrograms()
  for (const stop of stops.reverse()) await stop()
})

test('whatever was acknowledged is there once, with one confirmation, however often the program is killed', {
  // Not a measure of anything: each wait has its own, and this is what is left when even those do not end.
  timeout: 1_100_000,
}, async t => {
  const [port, eid, mailbox, navet, ombud] = await Promise.all(Array.from({ length: 5 }, freePort))
  const env = {
    TORG_DATA: data,
    PORT: String(port),
    TORG_EID_PORT: String(eid),
    TORG_MAILBOX_PORT: String(mailbox),
    TORG_NAVET_PORT: String(navet),
    TORG_MINA_OMBUD_PORT: String(ombud),
    TORG_DELIVERY_LEASE: '2',
    TORG_LOG_LEVEL: 'error',
  }
  const address = `http://127.0.0.1:${port}`

  let program = await startProgram(env, address)
  // Attached: the server is then kept by this test too, and outlives every kill.
  const server = await startEmbedded(data)
  stops.push(() => server.stop())
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  stops.push(() => client.end())
  const count = async (question: string): Promise<number> =>
    Number(Object.values((await client.query<Record<string, string>>(question)).rows[0] ?? {})[0])

  const people = await signUp(server.url, address, applicants)
  const running = people.map(person => person.run())
  t.after(() => {
    for (const person of people) person.stop()
  })
  const given = (): number => people.reduce((sum, person) => sum + person.receipts.length, 0)
  const random = randomFrom(seed)
  for (let round = 1; round <= rounds; round += 1) {
    const before = given()
    await until(`nobody got two receipts in round ${round}`, () => given() >= before + 2, 20)
    await sleep(random() * 2_500)
    await program.kill()
    // Now and then it does not even come up before it is killed again.
    if (round % 3 === 0) await startAndKill(env, 100 + random() * 1_200)
    program = await startProgram(env, address)
  }
  await sleep(1_000)
  for (const person of people) person.stop()
  await Promise.all(running)

  const unsettled = `select (select count(*) from jobs.delivery where state = 'pending') + (select count(*) from events.event e where not exists (select from events.link l where l.event_id = e.id)) as n`
  await until('the deliveries and the log did not come to rest', async () => (await count(unsettled)) === 0, 200)
  assert.equal(await program.stop(), 0)

  const receipts = people.flatMap(person => person.receipts)
  const again = people.reduce((sum, person) => sum + person.sentAgain(), 0)
  t.diagnostic(
    `${receipts.length} receipts over ${rounds} rounds, ${again} sent again for want of an answer, seed ${seed}`,
  )
  assert.ok(receipts.length >= rounds * 2, `only ${receipts.length} receipts: the test has tested little`)
  assert.equal(new Set(receipts).size, receipts.length, 'two applications got the same receipt')

  const { rows } = await client.query<{ id: string; number: string; cases: number }>(
    'select s.id, s.number, (select count(*)::int from cases.case c where c.submission = s.id) as cases from services.submission s',
  )
  const known = new Map(rows.map(row => [row.id, row]))
  assert.deepEqual(
    receipts.filter(id => !known.has(id)),
    [],
    'acknowledged and lost',
  )
  assert.deepEqual(
    rows.filter(row => row.cases !== 1),
    [],
    'an application without exactly one case',
  )
  assert.equal(await count('select count(*) from cases.case'), rows.length, 'a case without an application')

  const mails = await readMailbox(join(data, 'mailbox'), { limit: 100_000 })
  const mailsOf = new Map(
    rows.map(({ number }) => [
      number,
      mails.filter(mail => mail.subject.includes(number) || mail.text.includes(number)).length,
    ]),
  )
  assert.deepEqual(
    [...mailsOf].filter(([, n]) => n !== 1),
    [],
    'an application without exactly one confirmation',
  )
  assert.equal(mails.length, rows.length)

  const states = await client.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from jobs.delivery group by state',
  )
  assert.deepEqual(
    states.rows,
    [{ state: 'delivered', n: rows.length }],
    'accepted = delivered, and nothing is pending or parked',
  )

  const verified = await runCommand(['verify-log'], env)
  assert.equal(verified.code, 0, verified.said)
})

/** Mulberry32: a small sequence that is the same for the same seed. */
const randomFrom = (start: number): (() => number) => {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
