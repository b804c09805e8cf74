import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createLog } from '../log.ts'
import { startEmbedded } from './embedded.ts'
import { postmasterOf } from './embedded-cluster.ts'
import { pauseBefore } from './embedded-watch.ts'

const data = mkdtempSync(join(tmpdir(), 'torg-embedded-'))
// Run by root, the server runs as another user, who must get in.
chmodSync(data, 0o711)
after(() => rmSync(data, { recursive: true, force: true }))
const cluster = join(data, 'postgres')

const ask = async (url: string, question: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return Object.values((await client.query<Record<string, unknown>>(question)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

/** Another program that starts the server and then just lives. */
const otherProgram = async (t: TestContext): Promise<{ program: ChildProcess; attached: boolean; url: string }> => {
  const source = `import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))}
    const { url, attached, stop } = await startEmbedded(${JSON.stringify(data)}, { durable: false })
    process.on('SIGTERM', () => stop().then(() => process.exit(0)))
    console.log(JSON.stringify({ url, attached })); setInterval(() => {}, 1000)`
  const program = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.after(() => program.kill('SIGKILL'))
  const [line] = await once(program.stdout, 'data')
  return { program, ...JSON.parse(String(line)) }
}

test('a half-made cluster of a start that was killed is made anew', async () => {
  mkdirSync(join(data, 'postgres.unfinished'))
  writeFileSync(join(data, 'postgres.unfinished', 'PG_VERSION'), '')
  const first = await startEmbedded(data, { durable: false })
  assert.equal(first.attached, false)
  assert.equal(statSync(join(data, 'postgres.json')).mode & 0o777, 0o600)
  await ask(first.url, 'create table kept (n int)')
  await ask(first.url, 'insert into kept values (7)')
  await first.stop()
  assert.equal(postmasterOf(cluster), undefined)
})

test('Swedish letters are letters', async () => {
  const server = await startEmbedded(data, { durable: false })
  assert.equal(await ask(server.url, "select lower('ÅÄÖ')"), 'åäö')
  assert.equal(
    await ask(server.url, "select to_tsvector('swedish', 'Ångström sökte sommarjobb')::text like '%ångström%'"),
    true,
  )
  await server.stop()
})

test('what somebody typed is not left in the log of the server by a statement that fails', async () => {
  const { url, stop } = await startEmbedded(data, { durable: false })
  await assert.rejects(ask(url, "select 'maja.hemlig@example.com'::uuid"), /invalid input syntax/)
  await assert.rejects(
    ask(url, "do $$ begin create temp table t (a text check (a = '')); insert into t values ('Maja Hemlig'); end $$"),
    /violates check/,
  )
  await stop()
  assert.doesNotMatch(readFileSync(join(data, 'postgres.log'), 'utf8'), /hemlig/i)
})

test('the server outlives a program that was killed, the next attaches with the data kept, and stops it', async t => {
  const killed = await otherProgram(t)
  killed.program.kill('SIGKILL')
  await once(killed.program, 'exit')
  assert.ok(postmasterOf(cluster))
  const next = await startEmbedded(data)
  assert.equal(next.attached, true)
  assert.equal(next.url, killed.url)
  assert.equal(await ask(next.url, 'select n from kept'), 7)
  await next.stop()
  assert.equal(postmasterOf(cluster), undefined)
})

test('of two programs the last one to leave stops the server', async t => {
  const other = await otherProgram(t)
  const own = await startEmbedded(data)
  assert.deepEqual([other.attached, own.attached], [false, true])
  other.program.kill('SIGTERM')
  await once(other.program, 'exit')
  assert.equal(await ask(own.url, 'select n from kept'), 7)
  await own.stop()
  assert.equal(postmasterOf(cluster), undefined)
})

test('a pid file left by a power cut does not hinder, even when the number belongs to somebody else by now', async () => {
  const server = await startEmbedded(data)
  const running = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  await server.stop()
  for (const pid of [process.pid, process.ppid, 4_000_000]) {
    const file = join(cluster, 'postmaster.pid')
    writeFileSync(file, [pid, ...running.slice(1)].join('\n'))
    chownSync(file, statSync(cluster).uid, statSync(cluster).gid)
    const next = await startEmbedded(data)
    assert.equal(next.attached, false)
    assert.equal(await ask(next.url, 'select n from kept'), 7)
    await next.stop()
  }
})

test('after SIGKILL of the server itself, what was committed is there', async () => {
  const server = await startEmbedded(data)
  await ask(server.url, 'insert into kept values (8)')
  process.kill(postmasterOf(cluster)?.pid ?? 0, 'SIGKILL')
  const next = await startEmbedded(data)
  assert.equal(next.attached, false)
  assert.equal(Number(await ask(next.url, 'select count(*) from kept')), 2)
  await next.stop()
  await server.stop()
})

test('a server that dies is started again where it was, as often as it dies, and that is logged', async () => {
  const told: string[] = []
  const log = createLog('info', { write: line => told.push(JSON.parse(line).msg) })
  const server = await startEmbedded(data, { durable: false, watch: log })
  for (const death of [1, 2]) {
    process.kill(postmasterOf(cluster)?.pid ?? 0, 'SIGKILL')
    const revived = () => told.filter(line => line === 'PostgreSQL was started again').length === death
    for (const until = Date.now() + 60_000; !revived(); await sleep(20)) assert.ok(Date.now() < until, told.join('\n'))
    assert.equal(Number(await ask(server.url, 'select count(*) from kept')), 2)
    assert.equal(told.filter(line => line.startsWith('PostgreSQL has ended while Torg runs')).length, death)
  }
  await server.stop()
  assert.equal(postmasterOf(cluster), undefined)
})

test('the pause between attempts grows to half a minute', () => {
  assert.deepEqual([0, 1, 2, 3, 7, 50].map(pauseBefore), [0, 500, 1_000, 2_000, 30_000, 30_000])
})

test('a cluster of another PostgreSQL is refused in plain words', async () => {
  await assert.rejects(startEmbedded(data, { version: 16 }), /made by PostgreSQL 18, and this is PostgreSQL 16/)
})

test('a folder that the database user can not enter gets its cluster in a shared place', {
  skip: process.getuid?.() !== 0,
}, async () => {
  const closed = mkdtempSync(join(tmpdir(), 'torg-closed-'))
  const server = await startEmbedded(closed, { durable: false })
  const place = realpathSync(join(closed, 'postgres'))
  try {
    assert.match(place, /^\/var\/lib\/torg\/data-/)
    const second = await startEmbedded(closed)
    assert.equal(second.attached, true)
    await second.stop()
  } finally {
    await server.stop()
    rmSync(dirname(place), { recursive: true, force: true })
    rmSync(closed, { recursive: true, force: true })
  }
})

test('a lost password file is named', async () => {
  rmSync(join(data, 'postgres.json'))
  await assert.rejects(startEmbedded(data), /postgres\.json is missing/)
  assert.ok(existsSync(cluster))
})
