import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { casesOnMaps, ends, row, user } from '../../../../test/support/cases-on-maps.ts'
import { openProcessWorld } from '../../../../test/support/process-world.ts'
import { Refused } from '../../../kernel/errors.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { correlateMessage, historyOf, moveInstances, publishDefinition } from '../index.ts'

let world: Awaited<ReturnType<typeof openProcessWorld>>
before(async () => {
  world = await openProcessWorld()
})
after(() => world.done())

const { begin, complete, doneIn, onlyTask, stateOf, tasksOf } = casesOnMaps(() => world)

const publish = (name: string, xml: string) => world.write(w => publishDefinition(w, { name, xml }))
const refused = (pattern: RegExp) => (fault: unknown) => fault instanceof Refused && pattern.test(fault.message)
const waits =
  '<boundaryEvent id="t" attachedToRef="b"><timerEventDefinition><timeDuration>P9D</timeDuration></timerEventDefinition></boundaryEvent>'

test('cases under way are moved to a map with a renamed and an inserted step, and go on by it', async () => {
  const one = await begin(bpmn(ends + user('a') + user('b'), row('s', 'a', 'b', 'e')))
  await complete(await onlyTask(one))
  await publish(one.name, bpmn(ends + user('a') + user('b2') + user('c'), row('s', 'a', 'b2', 'c', 'e')))
  const move = { name: one.name, from: 1, to: 2 }

  const shown = await world.write(w => moveInstances(w, { ...move, dryRun: true }))
  assert.deepEqual(
    shown.inTheWay.map(({ element, why, count }) => [element, why, count]),
    [['b', 'unmapped', 1]],
  )
  await assert.rejects(
    world.write(w => moveInstances(w, move)),
    refused(/b, 1 cases\): unmapped/),
  )
  assert.equal((await tasksOf(one))[0]?.node, 'b')

  const mapping = { b: 'b2' }
  const dry = await world.write(w => moveInstances(w, { ...move, mapping, dryRun: true }))
  assert.deepEqual(
    dry.moves.map(({ as, element, to }) => [as, element, to]),
    [
      ['scope', 'p', 'p'],
      ['token', 'b', 'b2'],
    ],
  )
  assert.equal((await tasksOf(one))[0]?.node, 'b', 'a dry run changes nothing')

  assert.deepEqual(await world.write(w => moveInstances(w, { ...move, mapping })), dry)
  const [task] = await tasksOf(one)
  assert.deepEqual([task?.node, task?.name], ['b2', 'b2'])
  await complete(task?.id ?? '')
  await complete(await onlyTask(one))
  assert.equal(await stateOf(one), 'completed')
  assert.deepEqual(await doneIn(one), ['s', 'a', 'b2', 'c', 'e'])
  const moved = (await world.read(r => historyOf(r, one.id))).find(({ what }) => what === 'moved')
  assert.equal(moved?.more, '1 2')
})

test('a step moves only to one of its kind, and what has ended is left alone', async () => {
  const one = await begin(bpmn(ends + user('a'), row('s', 'a', 'e')))
  await publish(one.name, bpmn(`${ends}<serviceTask id="a" name="x"/>`, row('s', 'a', 'e')))
  await assert.rejects(
    world.write(w => moveInstances(w, { name: one.name, from: 1, to: 2 })),
    refused(/another-kind/),
  )
  await complete(await onlyTask(one))
  const plan = await world.write(w => moveInstances(w, { name: one.name, from: 1, to: 2 }))
  assert.deepEqual([plan.cases, plan.moves], [0, []])
})

test('joins half filled, and what is waited for, move along; what is waited for no more is named', async () => {
  const map = (join: string, message: string, edge: string) =>
    bpmn(
      `${ends}<parallelGateway id="f"/>${user('a')}${user('b')}${edge}<receiveTask id="r" messageRef="M"/><parallelGateway id="${join}"/>`,
      `s>f\nf>a\nf>b\nf>r\na>${join}\nb>${join}\nr>${join}\n${join}>e${edge ? '\nt>late\nlate>late2' : ''}`,
      `<message id="M" name="${message}"/>`,
    ).replace(
      '<parallelGateway id="f"/>',
      `<parallelGateway id="f"/>${edge ? '<task id="late"/><endEvent id="late2"/>' : ''}`,
    )
  const one = await begin(map('j', 'old', waits.replace('<boundaryEvent', '<boundaryEvent cancelActivity="false"')))
  const [a] = await tasksOf(one)
  await complete(a?.id ?? '')
  await publish(one.name, map('k', 'new', ''))
  const move = { name: one.name, from: 1, to: 2 }
  const mapping = { j: 'k', a_j: 'a_k', t: null }
  assert.deepEqual(
    (await world.write(w => moveInstances(w, { ...move, mapping: { j: 'k', t: null }, dryRun: true }))).inTheWay.map(
      ({ as, element }) => [as, element],
    ),
    [['flow', 'a_j']],
  )
  await world.write(w => moveInstances(w, { ...move, mapping }))
  assert.equal(await world.write(w => correlateMessage(w, { name: 'old', payload: {} })), undefined)
  assert.equal(await world.write(w => correlateMessage(w, { name: 'new', payload: {} })), one.id)
  await complete(await onlyTask(one))
  assert.equal(await stateOf(one), 'completed')
})

test('what a new version would have waited for on the edge of a step under way is told', async () => {
  const one = await begin(bpmn(ends + user('b'), row('s', 'b', 'e')))
  await publish(one.name, bpmn(`${ends}${user('b')}${waits}<endEvent id="e2"/>`, `${row('s', 'b', 'e')}\nt>e2`))
  const plan = await world.write(w => moveInstances(w, { name: one.name, from: 1, to: 2, dryRun: true }))
  assert.deepEqual(plan.notArmed, [{ step: 'b', event: 't', count: 1 }])
})
