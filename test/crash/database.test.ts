import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { startEmbedded } from '../../src/kernel/db/embedded.ts'
import { postmasterOf } from '../../src/kernel/db/embedded-cluster.ts'
import { remembered } from '../../src/kernel/db/embedded-memory.ts'
import { freePort } from '../../src/kernel/ports.ts'
import { endPrograms, runCommand, startProgram, until } from './program.ts'
import { signUp } from './residents.ts'

const deaths = 2
const data = await mkdtemp(join(tmpdir(), 'torg-database-'))
after(async () => {
  await endPrograms()
  // The server outlives a program that was killed; whoever comes last takes it along.
  await (await startEmbedded(data)).stop()
  await rm(data, { recursive: true, force: true })
})

test('when the database dies under the program, its pages say so and then come back by themselves, with all that was acknowledged', {
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
    TORG_LOG_LEVEL: 'error',
  }
  const address = `http://127.0.0.1:${port}`
  const program = await startProgram(env, address)
  t.after(() => program.kill())
  const known = remembered(data)
  const url = `postgres://postgres:${known.password}@127.0.0.1:${known.port}/torg`

  const people = await signUp(url, address, 2)
  const running = people.map(person => person.run())
  t.after(() => {
    for (const person of people) person.stop()
  })
  for (let death = 1; death <= deaths; death += 1) {
    const before = people.flatMap(person => person.receipts).length
    await until('nobody got two receipts', () => people.flatMap(person => person.receipts).length >= before + 2, 20)
    process.kill(postmasterOf(join(data, 'postgres'))?.pid ?? assert.fail('no server'), 'SIGKILL')
    // Those who were served just then are served to the end.
    let down = await fetch(address)
    for (const end = Date.now() + 5_000; down.status === 200 && Date.now() < end; ) down = await fetch(address)
    assert.equal(down.status, 503)
    assert.equal(down.headers.get('retry-after'), '10')
    const page = await down.text()
    assert.match(page, /<h1[^>]*>Tjänsten är tillfälligt nere<\/h1>/)
    assert.match(page, /Det du skickade nyss är inte sparat\. Det du har sparat tidigare finns kvar\./)
    await until('the pages did not come back', async () => (await fetch(address)).status === 200)
    assert.equal((await fetch(`${address}/readyz`)).status, 200)
  }
  for (const person of people) person.stop()
  await Promise.all(running)
  const log = readFileSync(join(data, 'postgres.log'), 'utf8')
  assert.equal(log.match(/was not properly shut down/g)?.length, deaths)

  const receipts = people.flatMap(person => person.receipts)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    'select s.id from services.submission s join cases.case c on c.submission = s.id',
  )
  await client.end()
  t.diagnostic(`${receipts.length} receipts over ${deaths} deaths of the database`)
  assert.equal(new Set(receipts).size, receipts.length)
  assert.deepEqual(
    receipts.filter(id => !rows.some(row => row.id === id)),
    [],
    'acknowledged and lost',
  )
  assert.equal(await program.stop(), 0)
  assert.equal(postmasterOf(join(data, 'postgres')), undefined)
  assert.equal((await runCommand(['verify-log'], env)).code, 0)
})
