import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileBpmn } from '../bpmn/compile.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn, flowsOf, script } from '../bpmn/short-map.ts'
import { runMap, type Trial, type TrialResult } from './run-map.ts'

const ends = '<startEvent id="s"/><endEvent id="e"/>'

const run = async (xml: string, trial: Partial<Trial> = {}): Promise<TrialResult> =>
  runMap(
    compileBpmn(await readBpmn(xml)),
    { variables: {}, messages: [], hold: [], ...trial },
    { zone: 'Europe/Stockholm', decide: () => assert.fail('no decisions here') },
    Temporal.Instant.from('2026-03-28T10:00:00Z'),
  )

const trace = async (xml: string, trial: Partial<Trial> = {}): Promise<string> => {
  const { trace: names, state, error } = await run(xml, trial)
  return [...names, error === undefined ? state : `${state}: ${error}`].join(' ')
}

test('one after another, with what scripts give', async () => {
  const map = bpmn(`${ends}${script('a', '{x: n + 1}')}${script('b', '{y: x * 2}')}`, 's>a\na>b\nb>e')
  const { variables, trace: names, state } = await run(map, { variables: { n: 1 } })
  assert.deepEqual([variables, names, state], [{ n: 1, x: 2, y: 4 }, ['a', 'b'], 'completed'])
})

test('an exclusive gateway takes the first way that is open, or the default', async () => {
  const map = bpmn(
    `${ends}<exclusiveGateway id="x" default="x_c"/>${script('a')}${script('b')}${script('c')}`,
    's>x\nx>a: n > 2\nx>b: n > 1\nx>c\na>e\nb>e\nc>e',
  )
  assert.equal(await trace(map, { variables: { n: 3 } }), 'a completed')
  assert.equal(await trace(map, { variables: { n: 2 } }), 'b completed')
  assert.equal(await trace(map, { variables: { n: 0 } }), 'c completed')
  assert.match(await trace(map), /failed: condition at x: .*neither true nor false: it gives no value/)
})

test('parallel ways come together, and nothing goes on before all are there', async () => {
  const map = bpmn(
    `${ends}<parallelGateway id="f"/><parallelGateway id="j"/><exclusiveGateway id="x" default="x_k"/><exclusiveGateway id="k"/>${script('a')}${script('c')}
    <userTask id="b" name="b"/>`,
    's>f\nf>a\nf>x\nx>b: true\nx>k\nb>k\na>j\nk>j\nj>c\nc>e',
  )
  assert.equal(await trace(map), 'a b c completed')
  assert.equal(await trace(map, { hold: ['b'] }), 'a waiting')
})

test('an exclusive split into a parallel join stands still for ever, and that is said', async () => {
  const map = bpmn(
    `${ends}<exclusiveGateway id="x"/><parallelGateway id="j"/>${script('a')}${script('b')}`,
    's>x\nx>a: true\nx>b: false\na>j\nb>j\nj>e',
  )
  assert.equal(await trace(map), 'a deadlock')
})

test('an inclusive join waits for all that can still come, and for nothing else', async () => {
  const map = bpmn(
    `${ends}<inclusiveGateway id="o" default="o_c"/><inclusiveGateway id="j"/>${script('a')}<userTask id="b" name="b"/>${script('c')}${script('d')}`,
    's>o\no>a: a\no>b: b\no>c\na>j\nb>j\nc>j\nj>d\nd>e',
  )
  assert.equal(await trace(map, { variables: { a: true, b: true } }), 'a b d completed')
  assert.equal(await trace(map, { variables: { a: true, b: true }, hold: ['b'] }), 'a waiting')
  assert.equal(await trace(map, { variables: { a: true, b: false } }), 'a d completed')
  assert.equal(await trace(map, { variables: { a: false, b: false } }), 'c d completed')
})

test('a subprocess, its error, its timer and its escalation', async () => {
  const inside = (end: string) =>
    bpmn(
      `${ends}<subProcess id="sub" name="sub"><startEvent id="s2"/>${script('in')}<userTask id="u" name="u"/>${end}${flowsOf('s2>in\nin>u\nu>e2')}</subProcess>
      <boundaryEvent id="er" attachedToRef="sub"><errorEventDefinition errorRef="E"/></boundaryEvent>
      <boundaryEvent id="es" attachedToRef="sub" cancelActivity="false"><escalationEventDefinition/></boundaryEvent>
      <boundaryEvent id="ti" attachedToRef="sub" cancelActivity="false"><timerEventDefinition><timeCycle>R2/P1D</timeCycle></timerEventDefinition></boundaryEvent>
      ${script('caught')}${script('told')}${script('late')}${script('after')}`,
      's>sub\nsub>after\nafter>e\ner>caught\ncaught>e\nes>told\ntold>e\nti>late\nlate>e',
      '<error id="E" errorCode="E1"/><escalation id="X" escalationCode="X1"/>',
    )
  assert.equal(await trace(inside('<endEvent id="e2"/>')), 'in u after completed')
  assert.equal(
    await trace(inside('<endEvent id="e2"><errorEventDefinition errorRef="E"/></endEvent>')),
    'in u caught completed',
  )
  assert.equal(
    await trace(inside('<endEvent id="e2"><escalationEventDefinition escalationRef="X"/></endEvent>')),
    'in u told after completed',
  )
  const held = inside('<endEvent id="e2"/>')
  assert.equal(await trace(held, { hold: ['u'] }), 'in waiting')
  assert.equal(await trace(held, { hold: ['u'], advance: 'P1D' }), 'in late waiting')
  assert.equal(await trace(held, { hold: ['u'], advance: 'P30D' }), 'in late late waiting')
})

test('an error that nothing catches ends the case', async () => {
  const map = bpmn(
    `<startEvent id="s"/><endEvent id="e"><errorEventDefinition errorRef="E"/></endEvent>${script('a')}`,
    's>a\na>e',
    '<error id="E" errorCode="E1"/>',
  )
  assert.equal(await trace(map), 'a failed: error: E1')
})

test('the first of several events, by an event-based gateway', async () => {
  const map = bpmn(
    `${ends}<eventBasedGateway id="g"/><intermediateCatchEvent id="m"><messageEventDefinition messageRef="M"/></intermediateCatchEvent>
    <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>${script('a')}${script('b')}`,
    's>g\ng>m\ng>t\nm>a\nt>b\na>e\nb>e',
    '<message id="M" name="hello"/>',
  )
  assert.equal(await trace(map), 'waiting')
  assert.equal(await trace(map, { messages: [{ name: 'hello', payload: { x: 1 } }] }), 'a completed')
  assert.equal(await trace(map, { advance: 'PT1H' }), 'b completed')
  assert.equal(await trace(map, { advance: 'PT59M' }), 'waiting')
  assert.equal(
    await trace(map, { messages: [{ name: 'hello', payload: {}, after: 'PT2H' }], advance: 'P1D' }),
    'b completed',
  )
})

test('for each of a list, in a row and at once, until it is enough', async () => {
  const each = (how: string) =>
    bpmn(
      `${ends}<userTask id="u" name="u"><multiInstanceLoopCharacteristics ${how}</multiInstanceLoopCharacteristics></userTask>${script('a')}`,
      's>u\nu>a\na>e',
    )
  assert.equal(await trace(each('isSequential="true"><loopCardinality>3</loopCardinality>')), 'u u u a completed')
  assert.equal(await trace(each('><loopCardinality>2</loopCardinality>')), 'u u a completed')
  assert.equal(
    await trace(
      each(
        'isSequential="true"><loopCardinality>5</loopCardinality><completionCondition>numberOfCompletedInstances &gt;= 2</completionCondition>',
      ),
    ),
    'u u a completed',
  )
  assert.equal(await trace(each('><loopCardinality>0</loopCardinality>')), 'a completed')
  assert.match(await trace(each('><loopCardinality>x</loopCardinality>')), /failed: cardinality at u/)
})

test('a loop goes round while its condition holds, and one without end is stopped by name', async () => {
  const loop = (condition: string) =>
    bpmn(
      `${ends}<scriptTask id="a" name="a"><script>{n: n + 1}</script><standardLoopCharacteristics><loopCondition>${condition}</loopCondition></standardLoopCharacteristics></scriptTask>`,
      's>a\na>e',
    )
  assert.equal(await trace(loop('n &lt; 3'), { variables: { n: 0 } }), 'a a a completed')
  assert.match(await trace(loop('true'), { variables: { n: 0 } }), /failed: endless at a/)
})

test('an event subprocess beside and instead of what goes on', async () => {
  const map = (interrupting: boolean) =>
    bpmn(
      `${ends}<userTask id="u" name="u"/><subProcess id="r" triggeredByEvent="true"><startEvent id="rs" isInterrupting="${interrupting}"><messageEventDefinition messageRef="M"/></startEvent>${script('x')}<endEvent id="re"/>${flowsOf('rs>x\nx>re')}</subProcess>`,
      's>u\nu>e',
      '<message id="M" name="stop"/>',
    )
  const messages = [{ name: 'stop', payload: {} }]
  assert.equal(await trace(map(true), { messages, hold: ['u'] }), 'x completed')
  assert.equal(await trace(map(false), { messages, hold: ['u'] }), 'x waiting')
  assert.equal(await trace(map(false), { messages: [...messages, ...messages] }), 'x x u completed')
})

test('what has been done is undone, the last first', async () => {
  const map = bpmn(
    `${ends}${script('a')}${script('b')}${script('undoA').replace('<scriptTask', '<scriptTask isForCompensation="true"')}${script('undoB').replace('<scriptTask', '<scriptTask isForCompensation="true"')}
    <boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><boundaryEvent id="cb" attachedToRef="b"><compensateEventDefinition/></boundaryEvent>
    <intermediateThrowEvent id="t"><compensateEventDefinition/></intermediateThrowEvent>${script('z')}
    <association id="as" sourceRef="ca" targetRef="undoA" associationDirection="One"/><association id="bs" sourceRef="cb" targetRef="undoB" associationDirection="One"/>`,
    's>a\na>b\nb>t\nt>z\nz>e',
  )
  assert.equal(await trace(map), 'a b undoB undoA z completed')
})

test('a process calls another, and gets its variables; one that calls itself is stopped', async () => {
  const called = (inside: string) =>
    bpmn(
      `${ends}<callActivity id="c" name="c" calledElement="q"/>${script('z', '{after: y}')}`,
      's>c\nc>z\nz>e',
    ).replace('</definitions>', `<process id="q">${inside}</process></definitions>`)
  const { variables, trace: names } = await run(
    called(`<startEvent id="s2"/>${script('in', '{y: 7}')}${flowsOf('s2>in')}`),
  )
  assert.deepEqual([names, variables.after], [['in', 'z'], 7])
  assert.match(await trace(called(`<callActivity id="c2" calledElement="q"/>`)), /failed: too-deep at/)
})

test('links, signals, terminate and conditions', async () => {
  const link = bpmn(
    `${ends}<intermediateThrowEvent id="t" name="L"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="l" name="L"><linkEventDefinition name="L"/></intermediateCatchEvent>${script('a')}`,
    's>t\nl>a\na>e',
  )
  assert.equal(await trace(link), 'a completed')
  const terminate = bpmn(
    `<startEvent id="s"/><parallelGateway id="f"/><userTask id="u" name="u"/>${script('a')}<endEvent id="e"><terminateEventDefinition/></endEvent>`,
    's>f\nf>u\nf>a\na>e',
  )
  assert.equal(await trace(terminate, { hold: ['u'] }), 'a completed')
  const signal = bpmn(
    `${ends}<parallelGateway id="f"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="S"/></intermediateCatchEvent><intermediateThrowEvent id="t"><signalEventDefinition signalRef="S"/></intermediateThrowEvent>${script('a')}${script('b')}`,
    's>f\nf>c\nf>t\nc>a\nt>b\na>e\nb>e',
    '<signal id="S" name="S"/>',
  )
  assert.equal(await trace(signal), 'b a completed')
  const condition = bpmn(
    `${ends}<parallelGateway id="f"/><intermediateCatchEvent id="c"><conditionalEventDefinition><condition xsi:type="tFormalExpression">x = 1</condition></conditionalEventDefinition></intermediateCatchEvent><userTask id="u" name="u"/>${script('b', '{x: 1}')}${script('a')}`,
    's>f\nf>c\nf>u\nu>b\nc>a\na>e\nb>e',
  )
  assert.equal(await trace(condition), 'u b a completed')
})

test('days are those of the calendar, also when the clock is changed', async () => {
  const timer = (time: string) =>
    bpmn(
      `${ends}<intermediateCatchEvent id="t"><timerEventDefinition>${time}</timerEventDefinition></intermediateCatchEvent>`,
      's>t\nt>e',
    )
  // The night to 29 March 2026 has 23 hours in Sweden.
  const day = timer('<timeDuration>P1D</timeDuration>')
  assert.equal(await trace(day, { advance: 'PT22H' }), 'waiting')
  assert.equal(await trace(day, { advance: 'PT23H' }), 'completed')
  const hours = timer('<timeDuration>PT24H</timeDuration>')
  assert.equal(await trace(hours, { advance: 'PT23H' }), 'waiting')
  assert.equal(await trace(timer('<timeDate>2026-03-29T02:30:00</timeDate>'), { advance: 'P1D' }), 'completed')
  const named = timer('<timeDate>=date and time(date("2026-03-29"), time("02:30:00@Europe/Stockholm"))</timeDate>')
  assert.equal(await trace(named, { advance: 'P1D' }), 'completed')
  assert.match(await trace(timer('<timeDuration>soon</timeDuration>')), /failed: timer at t/)
})
