import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openWrite } from '../../src/kernel/db/transaction.ts'
import { seeded } from '../../src/kernel/feel/seeded.ts'
import { bpmn } from '../../src/modules/processes/bpmn/short-map.ts'
import { publishDefinition, startInstance } from '../../src/modules/processes/index.ts'
import { root } from '../house/sources.ts'
import { almvik, circumstances, system } from '../support/kernel.ts'
import { openProcessWorld } from '../support/process-world.ts'
import { until } from './program.ts'

const many = 600
const leastKills = 10
// The same moments each time; another number finds other ones.
const seed = Number(process.env.TORG_CRASH_SEED ?? 20_261_127)

const map = bpmn(
  `<startEvent id="s"/><parallelGateway id="f"/><userTask id="look"/><userTask id="hear"/>
   <serviceTask id="order" name="order"/>
   <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>PT2S</timeDuration></timerEventDefinition></intermediateCatchEvent>
   <parallelGateway id="j"/><userTask id="decide"/><sendTask id="tell" messageRef="M"/><endEvent id="e"/>`,
  's>f\nf>look\nf>hear\nf>order\nf>wait\nlook>j\nhear>j\norder>j\nwait>j\nj>decide\ndecide>tell\ntell>e',
  '<message id="M" name="decided"/>',
)
const receipt = bpmn(
  '<startEvent id="s"><messageEventDefinition messageRef="M"/></startEvent><endEvent id="e"/>',
  's>e',
  '<message id="M" name="decided"/>',
)

/** Begins a case by the clock again and again while workers are killed. */
const begun = 100
const ticking = bpmn(
  `<startEvent id="s"><timerEventDefinition><timeCycle>R${begun}/PT0.1S</timeCycle></timerEventDefinition></startEvent><scriptTask id="c"/><endEvent id="e"/>`,
  's>c\nc>e',
)

const living = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

const startWorker = async (url: string): Promise<ChildProcess> => {
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'bin', 'register.mjs'), join(root, 'test', 'crash', 'case-worker.ts'), url],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  living.add(child)
  child.once('exit', () => living.delete(child))
  await once(child.stdout ?? assert.fail(), 'data')
  return child
}

test('workers are killed at any moment, and each case ends with exactly its history and what it has asked for', {
  timeout: 1_100_000,
}, async t => {
  const world = await openProcessWorld()
  const client = new pg.Client({ connectionString: world.url })
  await client.connect()
  after(async () => {
    for (const child of living) child.kill('SIGKILL')
    await client.end()
    await world.done()
  })
  await client.query(
    'create schema outside; create table outside.ordered (task uuid primary key, times int not null default 1); grant usage on schema outside to torg_app',
  )
  const count = async (question: string): Promise<number> =>
    Number(Object.values((await client.query<Record<string, string>>(question)).rows[0] ?? {})[0])

  await world.write(async w => {
    await publishDefinition(w, { name: 'killed', xml: map })
    await publishDefinition(w, { name: 'receipt', xml: receipt })
  })
  // By the clock that the workers have.
  await openWrite(world.database, circumstances(almvik, system), w =>
    publishDefinition(w, { name: 'ticking', xml: ticking }),
  )
  const ids: string[] = []
  for (let i = 0; i < many; i++) ids.push(await world.write(w => startInstance(w, { name: 'killed', variables: {} })))

  const random = seeded(seed).next
  const left = () =>
    count(
      `select (select count(*) from processes.instance where ended_at is null) + (select count(*) from jobs.delivery where state <> 'delivered') + (select count(*) from processes.schedule where due is not null)`,
    )
  const workers = [await startWorker(world.url), await startWorker(world.url)]
  let kills = 0
  while (kills < leastKills && (await left()) > 0) {
    await sleep(200 + random() * 1_300)
    const which = random() < 0.5 ? 0 : 1
    const worker = workers[which] ?? assert.fail()
    const gone = once(worker, 'exit')
    worker.kill('SIGKILL')
    await gone
    kills++
    workers[which] = await startWorker(world.url)
  }
  await until('the cases did not come to an end', async () => (await left()) === 0, 200)
  for (const worker of workers) worker.kill('SIGKILL')
  t.diagnostic(`${many} cases, ${kills} kills, seed ${seed}`)
  assert.ok(kills >= 3, `only ${kills} kills: the test has tested little`)

  const { rows } = await client.query<{ id: string; state: string; entries: number; lines: string[]; last: number }>(
    `select i.id, i.state, i.entries, max(h.seq) as last, array_agg(h.what || ' ' || h.node order by h.seq) as lines
     from processes.instance i join processes.definition d on d.id = i.definition_id join processes.history h on h.instance_id = i.id
     where d.name = 'killed' group by i.municipality_id, i.id`,
  )
  assert.deepEqual(rows.map(({ id }) => id).toSorted(), ids.toSorted(), 'none lost')
  const steps = ['s', 'f', 'look', 'hear', 'order', 'wait', 'j', 'decide', 'tell', 'e']
  for (const { id, state, entries, last, lines } of rows) {
    assert.equal(state, 'completed', id)
    assert.deepEqual([lines.length, last], [entries, entries], `${id}: the history has no gap`)
    const done = lines.flatMap(line => (line.startsWith('done ') ? [line.slice('done '.length)] : []))
    assert.deepEqual(done.toSorted(), steps.toSorted(), `${id}: each step once`)
    assert.deepEqual(done.slice(-4), ['j', 'decide', 'tell', 'e'], id)
  }
  assert.equal(await count("select count(*) from processes.task where state <> 'done'"), 0)
  assert.equal(await count('select count(*) from processes.task'), many * 4)
  assert.equal(await count('select count(*) from outside.ordered'), many, 'each order came to the other system')
  assert.equal(
    await count("select count(*) from outside.ordered o join processes.task t on t.id = o.task where t.node = 'order'"),
    many,
    'and none by another name',
  )
  assert.equal(
    await count(
      "select count(*) from processes.instance i join processes.definition d on d.id = i.definition_id where d.name = 'receipt' and i.state = 'completed'",
    ),
    many,
    'each message was taken once',
  )
  assert.equal(
    await count(
      "select count(*) from processes.instance i join processes.definition d on d.id = i.definition_id where d.name = 'ticking' and i.state = 'completed'",
    ),
    begun,
    'each time was one case',
  )
  assert.equal(await count('select count(*) from processes.token'), 0)
  assert.equal(await count('select count(*) from processes.timer'), 0)
})
