import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileBpmn } from '../bpmn/compile.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn, flowsOf, script } from '../bpmn/short-map.ts'
import type { Variables } from '../engine/state.ts'
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
