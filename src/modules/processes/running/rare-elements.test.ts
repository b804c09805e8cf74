import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileBpmn } from '../bpmn/compile.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn, flowsOf, script } from '../bpmn/short-map.ts'
import type { Event } from '../engine/event.ts'
import type { State, Variables } from '../engine/state.ts'
import { blank, type Step, step } from '../engine/step.ts'
import { runMap } from './run-map.ts'

const ends = '<startEvent id="s"/><endEvent id="e"/>'

const trace = async (xml: string, variables: Variables = {}): Promise<string> => {
  const { trace: names, state } = runMap(
    compileBpmn(await readBpmn(xml)),
    { variables, messages: [], hold: [] },
    { zone: 'Europe/Stockholm', decide: () => assert.fail('no decisions here') },
    Temporal.Instant.from('2026-03-28T10:00:00Z'),
  )
  return [...names, state].join(' ')
}

test('out of an activity the default is taken when no condition holds, beside the ways that have none', async () => {
  const map = bpmn(
    `${ends}<scriptTask id="a" name="a" default="a_c"><script/></scriptTask>${script('b')}${script('c')}${script('d')}`,
    's>a\na>b: x\na>c\na>d\nb>e\nc>e\nd>e',
  )
  assert.equal(await trace(map, { x: true }), 'a b d completed')
  assert.equal(await trace(map, { x: false }), 'a d c completed')
})

test('an event definition may be shared and referred to', async () => {
  const map = bpmn(
    `<startEvent id="s"/><endEvent id="e"><eventDefinitionRef>E</eventDefinitionRef></endEvent>${script('a')}`,
    's>a\na>e',
    '<error id="F" errorCode="E1"/><errorEventDefinition id="E" errorRef="F"/>',
  )
  assert.equal(await trace(map), 'a failed')
})

test('a condition on the edge that holds already happens before what is within', async () => {
  const map = bpmn(
    `${ends}<subProcess id="sub"><startEvent id="s2"/>${script('in')}${flowsOf('s2>in')}</subProcess>
    <boundaryEvent id="c" attachedToRef="sub"><conditionalEventDefinition><condition xsi:type="tFormalExpression">x</condition></conditionalEventDefinition></boundaryEvent>${script('a')}`,
    's>sub\nsub>e\nc>a\na>e',
  )
  assert.equal(await trace(map, { x: true }), 'a completed')
  assert.equal(await trace(map, { x: false }), 'in completed')
})

test('an event subprocess that undoes has before it what was done around it', async () => {
  const map = bpmn(
    `${ends}<subProcess id="sub"><startEvent id="s2"/>${script('a')}${flowsOf('s2>a')}
      <boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>${script('undoA').replace('<scriptTask', '<scriptTask isForCompensation="true"')}
      <association id="as" sourceRef="ca" targetRef="undoA" associationDirection="One"/>
      <subProcess id="r" triggeredByEvent="true" isForCompensation="true"><startEvent id="rs"><compensateEventDefinition/></startEvent>${script('first')}
        <intermediateThrowEvent id="t2"><compensateEventDefinition/></intermediateThrowEvent>${flowsOf('rs>first\nfirst>t2')}</subProcess>
    </subProcess><intermediateThrowEvent id="t"><compensateEventDefinition/></intermediateThrowEvent>${script('z')}`,
    's>sub\nsub>t\nt>z\nz>e',
  )
  assert.equal(await trace(map), 'a first undoA z completed')
})

test('a signal begins the other process that begins with it', async () => {
  const map = bpmn(
    `<startEvent id="s"/><endEvent id="e"><signalEventDefinition signalRef="S"/></endEvent>${script('a')}`,
    's>a\na>e',
    '<signal id="S" name="S"/>',
  ).replace(
    '</definitions>',
    `<process id="q"><startEvent id="s2"><signalEventDefinition signalRef="S"/></startEvent>${script('b')}${flowsOf('s2>b')}</process></definitions>`,
  )
  assert.equal(await trace(map), 'a b completed')
})

for (const [what, task] of [
  ['tokens gathered', '<task id="a" startQuantity="2"/>'],
  ['tokens given', '<task id="a" completionQuantity="0"/>'],
  [
    'a loop that is to go round less than no times',
    '<task id="a"><standardLoopCharacteristics loopMaximum="-1"/></task>',
  ],
  [
    'events thrown by each of several',
    '<task id="a"><multiInstanceLoopCharacteristics behavior="One"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></task>',
  ],
] as const)
  test(`refused, and not passed over: ${what}`, async () => {
    await assert.rejects(trace(bpmn(`${ends}${task}`, 's>a\na>e')), { rule: 'unsupported' })
  })

const condition = (source: string) =>
  `<conditionalEventDefinition><condition xsi:type="tFormalExpression">${source}</condition></conditionalEventDefinition>`

/** The events one after another, with what each made. */
const steps = (xml: string, ...events: Event[]): Promise<Step[]> => stepsFrom(blank, xml, ...events)

const stepsFrom = async (before: State = blank, xml: string, ...events: Event[]): Promise<Step[]> => {
  const program = compileBpmn(await readBpmn(xml))
  const tools = {
    now: Temporal.Instant.from('2026-03-28T10:00:00Z'),
    zone: 'Europe/Stockholm',
    decide: () => assert.fail('no decisions here'),
  }
  const made: Step[] = []
  for (const event of events) made.push(step(program, made.at(-1)?.state ?? before, event, tools))
  return made
}

const incidents = ({ entries }: Step): string[] =>
  entries.flatMap(({ what, node }) => (what === 'incident' ? [node] : []))

const unread = 'x = ('
const start: Event = { type: 'start', variables: {} }
const set = (variables: Variables): Event => ({ type: 'set', variables })

test('a condition that is waited for and can not be read is an incident where it is waited for, and the rest goes on', async () => {
  const map = bpmn(
    `${ends}<parallelGateway id="f"/><intermediateCatchEvent id="c">${condition(unread)}</intermediateCatchEvent><userTask id="u"/>`,
    's>f\nf>c\nf>u\nc>e\nu>e',
  )
  const [begun] = await steps(map, start)
  const [stopped] = Object.values(begun?.state.tokens ?? {}).filter(({ state }) => state === 'incident')
  assert.equal(stopped?.node, 'c')
  assert.equal(stopped?.incident?.rule, 'expression')
  assert.equal(stopped?.incident?.again, 'enter')
  assert.deepEqual(Object.keys(begun?.state.waits ?? {}), [])
  assert.deepEqual(
    begun?.effects.map(({ type, node }) => `${type} ${node}`),
    ['task u'],
  )
  const retry: Event = { type: 'retry', token: stopped?.id ?? '' }
  const [, quiet, again] = await steps(map, start, set({ other: 1 }), retry)
  assert.deepEqual(quiet && incidents(quiet), [], 'it stands still until it is tried again')
  assert.deepEqual(again && incidents(again), ['c'])
})

test('when it can be read, as in a version that mends it, it is waited for as it is tried again', async () => {
  const map = (asks: string) =>
    bpmn(`${ends}<intermediateCatchEvent id="c">${condition(asks)}</intermediateCatchEvent>`, 's>c\nc>e')
  const [begun] = await steps(map(unread), start)
  const retry: Event = { type: 'retry', token: Object.keys(begun?.state.tokens ?? {})[0] ?? '' }
  const [waits, done] = await stepsFrom(begun?.state, map('x = 2'), retry, set({ x: 2 }))
  assert.equal(Object.values(waits?.state.tokens ?? {})[0]?.state, 'active')
  assert.equal(done?.state.ended?.how, 'completed')
})

test('on the edge it happens when it can be read and holds', async () => {
  const map = (asks: string) =>
    bpmn(
      `${ends}<userTask id="u"/><boundaryEvent id="b" attachedToRef="u">${condition(asks)}</boundaryEvent>`,
      's>u\nu>e\nb>e',
    )
  const [begun] = await steps(map(unread), start)
  assert.ok(begun)
  // As a move to another version writes it.
  const waits = Object.fromEntries(
    Object.entries(begun.state.waits).map(([id, wait]) => [
      id,
      wait.on.type === 'condition' ? { ...wait, on: { ...wait.on, expression: 'x = 2' } } : wait,
    ]),
  )
  const [not, done] = await stepsFrom({ ...begun.state, waits }, map('x = 2'), set({ x: 1 }), set({ x: 2 }))
  assert.equal(not?.state.ended, undefined)
  assert.equal(done?.state.ended?.how, 'completed')
})

test('on the edge of a step it is told once in history, and the step goes on', async () => {
  const map = bpmn(
    `${ends}<userTask id="u"/><boundaryEvent id="b" attachedToRef="u">${condition(unread)}</boundaryEvent>${script('late')}`,
    's>u\nu>e\nb>late\nlate>e',
  )
  const [begun, more] = await steps(map, start, set({ other: 1 }))
  assert.deepEqual(begun && incidents(begun), ['b'])
  assert.deepEqual(more && incidents(more), [], 'once, not with every value')
  const [host] = Object.values(more?.state.tokens ?? {})
  assert.equal(host?.state, 'active')
  const [, done] = await steps(map, start, { type: 'done', token: host?.id ?? '', variables: {} })
  assert.equal(done?.state.ended?.how, 'completed')
})

test('among the events after a gateway, and where an event subprocess begins, it is told and all else can still happen', async () => {
  const map = bpmn(
    `${ends}<eventBasedGateway id="g"/><intermediateCatchEvent id="c">${condition(unread)}</intermediateCatchEvent>
    <intermediateCatchEvent id="m"><messageEventDefinition messageRef="M"/></intermediateCatchEvent>
    <subProcess id="r" triggeredByEvent="true"><startEvent id="rs">${condition(unread)}</startEvent>${script('in')}${flowsOf('rs>in')}</subProcess>`,
    's>g\ng>c\ng>m\nc>e\nm>e',
    '<message id="M" name="M"/>',
  )
  const [begun, came] = await steps(map, start, { type: 'message', name: 'M', payload: {} })
  assert.deepEqual(begun && incidents(begun).toSorted(), ['c', 'rs'])
  assert.equal(came?.state.ended?.how, 'completed')
})
