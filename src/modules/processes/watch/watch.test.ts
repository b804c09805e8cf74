import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { casesOnMaps, ends, row, user } from '../../../../test/support/cases-on-maps.ts'
import { openProcessWorld, processWorldOn } from '../../../../test/support/process-world.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { completeTask, moveInstances, openTasks, publishDefinition, startInstance, watch } from '../index.ts'

let world: Awaited<ReturnType<typeof openProcessWorld>>
before(async () => {
  world = await openProcessWorld()
})
after(() => world.done())

const { complete, onlyTask } = casesOnMaps(() => world)

const minute = 60

test('where cases stand and since when: each case once, the oldest and the one in the middle', async () => {
  const at = processWorldOn(world.database)
  const xml = bpmn(ends + user('a') + user('b'), row('s', 'a', 'b', 'e'))
  const { id } = await at.write(w => publishDefinition(w, { name: 'standing', xml }))
  for (let i = 0; i < 3; i++) {
    await at.write(w => startInstance(w, { name: 'standing', variables: {}, subject: `standing ${i}` }))
    at.clock.advance({ minutes: 10 })
  }
  const { standing } = await at.read(r => watch.live(r, id))
  assert.deepEqual(standing.get('a'), { node: 'a', cases: 3, stopped: 0, oldest: 30 * minute, median: 20 * minute })
  const [map] = (await at.read(r => watch.runningMaps(r))).filter(({ name }) => name === 'standing')
  assert.deepEqual([map?.running, map?.ended, map?.newest], [3, 0, true])
})

test('a case that stands at several places at a step counts there once, by its first', async () => {
  const at = processWorldOn(world.database)
  const xml = bpmn(
    `${ends}<userTask id="a" name="a"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>`,
    row('s', 'a', 'e'),
  )
  const { id } = await at.write(w => publishDefinition(w, { name: 'several', xml }))
  await at.write(w => startInstance(w, { name: 'several', variables: {}, subject: 'several' }))
  at.clock.advance({ minutes: 5 })
  const { standing } = await at.read(r => watch.live(r, id))
  assert.deepEqual(standing.get('a'), { node: 'a', cases: 1, stopped: 0, oldest: 5 * minute, median: 5 * minute })
})

test('how long a step takes is told from five cases on, in the middle and the one in ten', async () => {
  const at = processWorldOn(world.database)
  const xml = bpmn(ends + user('a'), row('s', 'a', 'e'))
  const { id } = await at.write(w => publishDefinition(w, { name: 'timed', xml }))
  const take = async (i: number, minutes: number) => {
    const subject = `timed ${i}`
    await at.write(w => startInstance(w, { name: 'timed', variables: {}, subject }))
    at.clock.advance({ minutes })
    const [task] = await at.read(r => openTasks(r, subject))
    await at.write(w => completeTask(w, { task: task?.id ?? '', variables: {} }))
  }
  for (const [i, minutes] of [10, 20, 30, 40].entries()) await take(i, minutes)
  assert.equal((await at.read(r => watch.live(r, id))).measured.size, 0)
  await take(5, 50)
  assert.deepEqual((await at.read(r => watch.live(r, id))).measured.get('a'), {
    node: 'a',
    cases: 5,
    visits: 5,
    median: 30 * minute,
    ninetieth: 46 * minute,
  })
})

test('cases are compared with their own version; those that were moved are told of and left out', async () => {
  const at = processWorldOn(world.database)
  const old = bpmn(ends + user('a') + user('b'), row('s', 'a', 'b', 'e'))
  const fresh = bpmn(ends + user('b') + user('c'), row('s', 'b', 'c', 'e'))
  const first = await at.write(w => publishDefinition(w, { name: 'versions', xml: old }))
  const begin = (subject: string) => at.write(w => startInstance(w, { name: 'versions', variables: {}, subject }))
  const finish = async (subject: string, steps: number) => {
    for (let i = 0; i < steps; i++) await complete(await onlyTask({ subject }))
  }
  await begin('whole')
  await finish('whole', 2)
  await begin('moved')
  await finish('moved', 1)
  const second = await at.write(w => publishDefinition(w, { name: 'versions', xml: fresh }))
  await at.write(w => moveInstances(w, { name: 'versions', from: 1, to: 2 }))
  await finish('moved', 2)
  await begin('fresh')
  await finish('fresh', 2)
  const [one, two] = [await at.read(r => watch.fit(r, first.id)), await at.read(r => watch.fit(r, second.id))]
  assert.deepEqual([one.fit.cases, one.fit.fitness, one.fit.moved], [1, 1, 0])
  assert.deepEqual([two.fit.cases, two.fit.fitness, two.fit.moved], [1, 1, 1])
})

test('a log that has been exported, read in again beside the map, says the same', async () => {
  const at = processWorldOn(world.database)
  const xml = bpmn(
    `${ends}<parallelGateway id="f"/><parallelGateway id="j"/><exclusiveGateway id="x"/><exclusiveGateway id="y"/>${['a', 'b', 'c'].map(user).join('')}`,
    's>f\nf>a\nf>x\nx>b: yes\nx>c: not(yes)\nb>y\nc>y\na>j\ny>j\nj>e',
  )
  const { id } = await at.write(w => publishDefinition(w, { name: 'again', xml }))
  for (const [i, yes] of [true, false, true].entries()) {
    const subject = `again ${i}`
    await at.write(w => startInstance(w, { name: 'again', variables: { yes }, subject }))
    for (const task of await at.read(r => openTasks(r, subject))) await complete(task.id)
  }
  let log = ''
  for await (const piece of watch.xesLog(fn => at.read(fn), 'again')) log += piece
  const { moved, ...fit } = (await at.read(r => watch.fit(r, id))).fit
  assert.equal(moved, 0)
  assert.equal(fit.perfect, 3)
  assert.deepEqual(await watch.compareLog(xml, log), fit)
  const other = bpmn(ends + user('a') + user('b'), row('s', 'a', 'b', 'e'))
  const made = await watch.compareLog(other, log)
  assert.ok(made.fitness < 1)
  assert.ok(made.deviations.some(({ step, kind }) => step === 'c' && kind === 'outside'))
})
