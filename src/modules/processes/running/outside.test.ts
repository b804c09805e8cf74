import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { casesOnMaps, ends, row, user } from '../../../../test/support/cases-on-maps.ts'
import { openProcessWorld } from '../../../../test/support/process-world.ts'
import { Undeliverable } from '../../../kernel/jobs/relay.ts'
import { bpmn, script } from '../bpmn/short-map.ts'
import {
  broadcastSignal,
  correlateMessage,
  MapError,
  publishDefinition,
  retryIncident,
  type Variables,
} from '../index.ts'

let world: Awaited<ReturnType<typeof openProcessWorld>>
const asked: { topic: string; task: string }[] = []
let lookUp: (variables: Variables) => Variables = () => ({})
before(async () => {
  world = await openProcessWorld({
    'look-up': async ({ task, variables }) => {
      asked.push({ topic: 'look-up', task })
      return lookUp(variables)
    },
  })
})
after(() => world.done())

const { begin, tasksOf, onlyTask, complete, stateOf, doneIn, incidentsOf, variablesIn } = casesOnMaps(() => world)

test('a system is asked after the commit, its answer comes back once, and an answer nobody waits for changes nothing', async () => {
  lookUp = ({ age }) => ({ adult: Number(age) >= 18 })
  const map = bpmn(
    `${ends}<serviceTask id="ask" xmlns:torg="http://torg.se/bpmn" torg:topic="look-up"/>${user('a')}`,
    row('s', 'ask', 'a', 'e'),
  )
  const one = await begin(map, { age: 17 })
  assert.deepEqual(await tasksOf(one), [])
  asked.length = 0
  await world.settle()
  assert.equal(asked.length, 1)
  assert.equal((await variablesIn(one)).adult, false)
  const again = asked[0]?.task ?? ''
  assert.equal(await complete(again, { adult: true }), false)
  assert.equal((await variablesIn(one)).adult, false)
  await complete(await onlyTask(one))
  assert.equal(await stateOf(one), 'completed')
})

test('an error that a system knows goes where the map catches it; what it can never do is an incident that can be tried again', async () => {
  const map = bpmn(
    `${ends}<serviceTask id="ask" xmlns:torg="http://torg.se/bpmn" torg:topic="look-up"/><boundaryEvent id="c" attachedToRef="ask"><errorEventDefinition errorRef="E"/></boundaryEvent>${user('by-hand')}<exclusiveGateway id="j"/>`,
    's>ask\nask>j\nc>x\nx>j\nj>e'.replaceAll('x', 'byhand'),
    '<error id="E" errorCode="gone"/>',
  ).replaceAll('by-hand', 'byhand')
  lookUp = () => {
    throw new MapError('gone', 'no such person')
  }
  const caught = await begin(map)
  await world.settle()
  assert.equal((await tasksOf(caught))[0]?.node, 'byhand')
  lookUp = () => {
    throw new Undeliverable('the register is closed')
  }
  const failed = await begin(map)
  await world.settle()
  assert.equal(await stateOf(failed), 'incident')
  const [incident] = await incidentsOf(failed)
  assert.deepEqual([incident?.node, incident?.rule, incident?.message], ['ask', 'failed', 'the register is closed'])
  lookUp = () => ({})
  assert.equal(await world.write(w => retryIncident(w, incident?.id ?? '')), true)
  assert.equal(await world.write(w => retryIncident(w, incident?.id ?? '')), false)
  await world.settle()
  assert.equal(await stateOf(failed), 'completed')
  assert.deepEqual(await incidentsOf(failed), [])
})

test('work that nothing here does is an incident, and not forgotten', async () => {
  const one = await begin(bpmn(`${ends}<serviceTask id="ask" name="fly"/>`, row('s', 'ask', 'e')))
  await world.settle()
  assert.match((await incidentsOf(one))[0]?.message ?? '', /Nothing here does the work "fly"/)
})

test('a condition that has no answer is an incident and never taken for false; when it has one the case goes on', async () => {
  const one = await begin(
    bpmn(
      `${ends}${user('a')}<exclusiveGateway id="x" default="x_e"/>${script('yes')}<exclusiveGateway id="j"/>`,
      's>a\na>x\nx>yes: income > 10\nx>j\nyes>j\nj>e',
    ).replace('default="x_e"', 'default="x_j"'),
    { income: null },
  )
  const task = await onlyTask(one)
  assert.equal(await complete(task), true)
  assert.equal(await stateOf(one), 'incident')
  const [incident] = await incidentsOf(one)
  assert.deepEqual([incident?.node, incident?.rule], ['x', 'condition'])
  assert.equal(await complete(task), false)
  await world.write(w => retryIncident(w, incident?.id ?? ''))
  const [still] = await incidentsOf(one)
  assert.notEqual(still?.id, incident?.id)
  await world.write(w =>
    w.tx
      .updateTable('processes.frame')
      .set({ variables: '{"income": 11}' })
      .where('instance_id', '=', one.id)
      .execute(),
  )
  await world.write(w => retryIncident(w, still?.id ?? ''))
  assert.deepEqual(await doneIn(one), ['s', 'a', 'x', 'yes', 'j', 'e'])
})

test('a map that goes round without end is stopped, by name', async () => {
  const one = await begin(
    bpmn(
      `${ends}<exclusiveGateway id="j"/>${script('a')}<exclusiveGateway id="x" default="x_j"/>`,
      's>j\nj>a\na>x\nx>e: stop\nx>j',
    ),
    { stop: false },
  )
  assert.equal(await stateOf(one), 'incident')
  assert.deepEqual(
    (await incidentsOf(one)).map(({ rule }) => rule),
    ['endless'],
  )
})

test('a message reaches the case that it is for, waits until somebody wants it, and begins what begins with it', async () => {
  const receive = bpmn(
    `${ends}${user('a')}<receiveTask id="r" xmlns:torg="http://torg.se/bpmn" messageRef="M" torg:correlation="number"/>`,
    row('s', 'a', 'r', 'e'),
    '<message id="M" name="answer"/>',
  )
  const [x, y] = [await begin(receive, { number: 'X' }), await begin(receive, { number: 'Y' })]
  const tell = (correlation: string) =>
    world.write(w => correlateMessage(w, { name: 'answer', correlation, payload: { said: correlation } }))
  assert.equal(await tell('Y'), undefined)
  await complete(await onlyTask(x))
  await complete(await onlyTask(y))
  assert.equal(await tell('Y'), y.id)
  assert.equal(await tell('Y'), undefined)
  assert.deepEqual([await stateOf(x), await stateOf(y)], ['waiting', 'completed'])
  assert.equal((await variablesIn(y)).said, 'Y')

  await world.write(w =>
    publishDefinition(w, {
      name: 'installer',
      xml: bpmn(
        `<startEvent id="s"><messageEventDefinition messageRef="O"/></startEvent>${user('install')}<endEvent id="e"/>`,
        row('s', 'install', 'e'),
        '<message id="O" name="order"/>',
      ),
    }),
  )
  const sender = await begin(
    bpmn(`${ends}<sendTask id="send" messageRef="O"/>`, row('s', 'send', 'e'), '<message id="O" name="order"/>'),
    { street: 'Storgatan 1' },
  )
  assert.equal(await stateOf(sender), 'completed')
  await world.settle()
  const installed = await world.read(r =>
    r.db
      .selectFrom('processes.instance as i')
      .innerJoin('processes.definition as d', 'd.id', 'i.definition_id')
      .where('d.name', '=', 'installer')
      .select('i.id')
      .execute(),
  )
  assert.equal(installed.length, 1)
  assert.equal((await variablesIn(installed[0] ?? assert.fail())).street, 'Storgatan 1')
})

test('what one case sends reaches the one that it is for, and never another that waits for its own', async () => {
  const message = '<message id="M" name="installed"/>'
  const waiter = bpmn(
    `${ends}<receiveTask id="r" xmlns:torg="http://torg.se/bpmn" messageRef="M" torg:correlation="number"/>`,
    row('s', 'r', 'e'),
    message,
  )
  const sender = (how: string) =>
    bpmn(
      `${ends}<sendTask id="send" xmlns:torg="http://torg.se/bpmn" messageRef="M" ${how}/>`,
      row('s', 'send', 'e'),
      message,
    )
  const [x, y] = [await begin(waiter, { number: 'X' }), await begin(waiter, { number: 'Y' })]
  await begin(sender(''), { secret: 1 })
  await world.settle()
  assert.deepEqual([await stateOf(x), await stateOf(y)], ['waiting', 'waiting'])
  await begin(sender('torg:correlation="number"'), { number: 'Y', floor: 2 })
  await world.settle()
  assert.deepEqual([await stateOf(x), await stateOf(y)], ['waiting', 'completed'])
  assert.equal((await variablesIn(y)).floor, 2)
})

test('a signal reaches all that wait for it', async () => {
  const map = bpmn(
    `${ends}<intermediateCatchEvent id="c"><signalEventDefinition signalRef="S"/></intermediateCatchEvent>`,
    row('s', 'c', 'e'),
    '<signal id="S" name="snow"/>',
  )
  const all = [await begin(map), await begin(map), await begin(map)]
  assert.equal(await world.write(w => broadcastSignal(w, { name: 'snow', payload: { depth: 3 } })), 3)
  await world.settle()
  for (const one of all) {
    assert.equal(await stateOf(one), 'completed')
    assert.equal((await variablesIn(one)).depth, 3)
  }
})
