import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { casesOnMaps, ends, row, user } from '../../../../test/support/cases-on-maps.ts'
import { circumstances, granas, system } from '../../../../test/support/kernel.ts'
import { openProcessWorld } from '../../../../test/support/process-world.ts'
import { openRead } from '../../../kernel/db/transaction.ts'
import { Invalid, Missing } from '../../../kernel/errors.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { decision, dmn, input, literal, table } from '../decisions/short-decisions.ts'
import { completeTask, decisionsMade, historyOf, openTasks, publishDefinition, startInstance } from '../index.ts'

let world: Awaited<ReturnType<typeof openProcessWorld>>
before(async () => {
  world = await openProcessWorld()
})
after(() => world.done())

const { begin, tasksOf, onlyTask, complete, stateOf, doneIn, variablesIn } = casesOnMaps(() => world)

test('a map that could stand still is refused, with the element and the reason', async () => {
  const xml = bpmn(
    `${ends}<exclusiveGateway id="x"/><parallelGateway id="y"/>${user('a')}${user('b')}`,
    's>x\nx>a: go\nx>b: not(go)\na>y\nb>y\ny>e',
  )
  await assert.rejects(
    world.write(w => publishDefinition(w, { name: 'stuck', xml })),
    (fault: unknown) => fault instanceof Invalid && 'y' in fault.complaints,
  )
  await assert.rejects(
    world.write(w => startInstance(w, { name: 'stuck', variables: {} })),
    Missing,
  )
})

test('what has been published stays: the same again is the same, another is the next version, and what runs goes on by its own', async () => {
  const one = await begin(bpmn(ends + user('old'), row('s', 'old', 'e')))
  const xml = bpmn(ends + user('new'), row('s', 'new', 'e'))
  const published = await world.write(w => publishDefinition(w, { name: one.name, xml }))
  assert.equal(published.version, 2)
  assert.deepEqual(await world.write(w => publishDefinition(w, { name: one.name, xml })), published)
  await world.write(w => startInstance(w, { name: one.name, variables: {}, subject: 'newer' }))
  assert.deepEqual(
    (await tasksOf({ subject: 'newer' })).map(({ node }) => node),
    ['new'],
  )
  await complete(await onlyTask(one))
  assert.deepEqual(await doneIn(one), ['s', 'old', 'e'])
})

test('two at once on one case: all that is done is there, in one order', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `t${i}`)
  const one = await begin(
    bpmn(
      `${ends}<parallelGateway id="f"/><parallelGateway id="j"/>${names.map(name => user(name)).join('')}`,
      ['s>f', 'j>e', ...names.flatMap(name => [`f>${name}`, `${name}>j`])].join('\n'),
    ),
  )
  const tasks = await tasksOf(one)
  const answers = await Promise.all([...tasks, ...tasks].map(({ id, node }) => complete(id, { [node]: true })))
  assert.equal(answers.filter(Boolean).length, names.length)
  assert.equal(await stateOf(one), 'completed')
  assert.deepEqual(Object.keys(await variablesIn(one)).toSorted(), names.toSorted())
  assert.equal((await doneIn(one)).length, names.length + 4)
})

test('decisions are published with the map, and the history says the rule that decided', async () => {
  const map = bpmn(
    `${ends}<businessRuleTask id="d" xmlns:torg="http://torg.se/bpmn" torg:decision="fee" torg:resultVariable="fee"/>`,
    row('s', 'd', 'e'),
  )
  const file = dmn(input('age', 'number') + decision('fee', literal('age * 10'), ['input:age']))
  const one = await begin(map, { age: 4 }, [file])
  assert.equal((await variablesIn(one)).fee, 40)
  const rows = table('', ['age'], [{ name: 'fee' }], ['< 18 -> 0', '>= 18 -> 100'])
  const other = await begin(map, { age: 40 }, [dmn(input('age', 'number') + decision('fee', rows, ['input:age']))])
  assert.equal((await variablesIn(other)).fee, 100)
  assert.deepEqual(
    (await world.read(r => decisionsMade(r, other.id))).map(({ node, decided, more }) => ({ node, decided, more })),
    [{ node: 'd', decided: { decision: 'fee', rules: [{ table: 'fee', rule: 'r2', index: 2 }] }, more: 'fee r2' }],
  )
  assert.deepEqual(await openRead(world.database, circumstances(granas, system), r => decisionsMade(r, other.id)), [])
  await assert.rejects(
    world.write(w => publishDefinition(w, { name: 'bad-decision', xml: map, decisions: ['<no/>'] })),
    (fault: unknown) => fault instanceof Invalid && 'decisions' in fault.complaints,
  )
})

test('a step that is undone leaves nothing behind: neither history nor a delivery', async () => {
  const one = await begin(bpmn(`${ends}${user('a')}<serviceTask id="ask" name="look-up"/>`, row('s', 'a', 'ask', 'e')))
  const before = await world.read(r => historyOf(r, one.id))
  const task = await onlyTask(one)
  await assert.rejects(
    world.write(async w => {
      await completeTask(w, { task, variables: {} })
      throw new Error('the rest of the change failed')
    }),
    /the rest of the change failed/,
  )
  assert.deepEqual(await world.read(r => historyOf(r, one.id)), before)
  assert.equal(await onlyTask(one), task)
  assert.equal(await complete(task), true)
})

test("another municipality's cases are not there", async () => {
  const one = await begin(bpmn(ends + user('a'), row('s', 'a', 'e')))
  const task = await onlyTask(one)
  const there = circumstances(granas, system)
  assert.deepEqual(await openRead(world.database, there, r => openTasks(r, one.subject)), [])
  assert.deepEqual(await openRead(world.database, there, r => historyOf(r, one.id)), [])
  assert.equal(await complete(task), true)
})
