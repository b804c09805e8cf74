import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { casesOnMaps, ends, row, user } from '../../../../test/support/cases-on-maps.ts'
import { openProcessWorld, processWorldOn } from '../../../../test/support/process-world.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { parkTimer } from '../commands/fire-timers.ts'
import { historyOf, publishDefinition, retryIncident, startInstance } from '../index.ts'

let world: Awaited<ReturnType<typeof openProcessWorld>>
before(async () => {
  world = await openProcessWorld()
})
after(() => world.done())

const { tasksOf, onlyTask, complete, doneIn, incidentsOf } = casesOnMaps(() => world)

test('timers: a year goes in seconds; a day is a day over the changes of the clock, and a leap year has its 29th of February', async () => {
  const year = processWorldOn(world.database, {}, '2027-10-30T10:00:00Z')
  const catcher = (id: string, timer: string) =>
    `<intermediateCatchEvent id="${id}"><timerEventDefinition>${timer}</timerEventDefinition></intermediateCatchEvent>`
  const map = bpmn(
    `${ends}${catcher('day', '<timeDuration>P1D</timeDuration>')}${catcher('hours', '<timeDuration>PT24H</timeDuration>')}${catcher('leap', '<timeDate>2028-02-29T08:00:00</timeDate>')}${catcher('year', '<timeDuration>P1Y</timeDuration>')}`,
    row('s', 'day', 'hours', 'leap', 'year', 'e'),
  )
  await year.write(w => publishDefinition(w, { name: 'year', xml: map }))
  const id = await year.write(w => startInstance(w, { name: 'year', variables: {} }))
  for (let hour = 0; hour < 50; hour++) {
    year.clock.advance({ hours: 1 })
    await year.timers.drain()
  }
  for (let day = 0; day < 500; day++) {
    year.clock.advance({ days: 1 })
    await year.timers.drain()
  }
  const at = new Map(
    (await year.read(r => historyOf(r, id))).flatMap(one =>
      one.what === 'caught' ? [[one.node, one.at.toString()]] : [],
    ),
  )
  // The clock went back in the night to the 31st: that day had 25 hours.
  assert.equal(at.get('day'), '2027-10-31T11:00:00Z')
  assert.equal(at.get('hours'), '2027-11-01T11:00:00Z')
  assert.equal(at.get('leap')?.slice(0, 10), '2028-02-29')
  assert.equal(at.get('year')?.slice(0, 10), '2029-02-28')
})

test('what is not done in time is taken away, and the answer that comes too late changes nothing', async () => {
  const late = processWorldOn(world.database)
  const map = bpmn(
    `${ends}${user('a')}<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>${user('remind')}<exclusiveGateway id="j"/>`,
    's>a\na>j\nt>remind\nremind>j\nj>e',
  )
  await late.write(w => publishDefinition(w, { name: 'late', xml: map }))
  await late.write(w => startInstance(w, { name: 'late', variables: {}, subject: 'late' }))
  const first = await onlyTask({ subject: 'late' })
  late.clock.advance({ days: 2, hours: 23 })
  assert.equal(await late.timers.drain(), 0)
  late.clock.advance({ hours: 1 })
  assert.equal(await late.timers.drain(), 1)
  assert.equal((await tasksOf({ subject: 'late' }))[0]?.node, 'remind')
  assert.equal(await complete(first), false)
})

test('two workers share what is due: nothing goes off twice', async () => {
  const [one, two] = [processWorldOn(world.database), processWorldOn(world.database)]
  const map = bpmn(
    `${ends}<intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>`,
    row('s', 't', 'e'),
  )
  await one.write(w => publishDefinition(w, { name: 'many', xml: map }))
  const ids = await Promise.all(
    Array.from({ length: 60 }, () => one.write(w => startInstance(w, { name: 'many', variables: {} }))),
  )
  for (const { clock } of [one, two]) clock.advance({ hours: 2 })
  const [a, b] = await Promise.all([one.timers.drain(), two.timers.drain()])
  assert.equal(a + b, 60)
  for (const id of ids) assert.deepEqual(await doneIn({ id }), ['s', 't', 'e'])
})

test('a timer that can not be gone through is parked with an incident, and holds no other up', async () => {
  const odd = processWorldOn(world.database)
  const map = bpmn(
    `${ends}<intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1M</timeDuration></timerEventDefinition></intermediateCatchEvent>`,
    row('s', 't', 'e'),
  )
  await odd.write(w => publishDefinition(w, { name: 'odd', xml: map }))
  const start = () => odd.write(w => startInstance(w, { name: 'odd', variables: {} }))
  const [broken, sound] = [await start(), await start()]
  const keep = (awaits: string) =>
    odd.write(w => w.tx.updateTable('processes.timer').set({ awaits }).where('instance_id', '=', broken).execute())
  await keep('{"type": "no such thing"}')
  odd.clock.advance({ minutes: 2 })
  assert.equal(await odd.timers.drain(), 1)
  assert.equal(await odd.timers.drain(), 0)
  assert.deepEqual(await doneIn({ id: sound }), ['s', 't', 'e'])
  const [incident, ...more] = await incidentsOf({ id: broken })
  assert.deepEqual(more, [])
  assert.match(incident?.message ?? '', /no such thing/)
  await keep('{"type": "timer", "due": "2026-11-23T08:01:00Z", "left": 0}')
  assert.equal(await odd.write(w => retryIncident(w, incident?.id ?? '')), true)
  assert.equal(await odd.timers.drain(), 1)
  assert.deepEqual(await doneIn({ id: broken }), ['s', 't', 'e'])
  assert.deepEqual(await incidentsOf({ id: broken }), [])
})

test('two that have taken the same broken timer leave it once', async () => {
  const odd = processWorldOn(world.database)
  const id = await odd.write(w => startInstance(w, { name: 'odd', variables: {} }))
  const [timer] = await odd.read(r =>
    r.db.selectFrom('processes.timer').where('instance_id', '=', id).selectAll().execute(),
  )
  const due = { instance: id, timer: Number(timer?.id), node: 't' }
  await Promise.all(['one', 'two'].map(why => odd.write(w => parkTimer(w, due, why))))
  assert.equal((await incidentsOf({ id })).length, 1)
})
