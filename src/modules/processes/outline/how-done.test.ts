import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileBpmn } from '../bpmn/compile.ts'
import { readBpmn, writeBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { lintForService, type RunsService } from '../lint/service-rules.ts'
import { readMap } from '../map/read-map.ts'
import { askedBefore, namesIn } from './asked-before.ts'
import { blankMap } from './blank-map.ts'
import { aboutOf, type Change, collide } from './change.ts'
import { changeMap } from './change-map.ts'
import { readHow } from './how-in-file.ts'
import { CannotChange } from './rewire.ts'

const changed = async (xml: string, changes: Change[]): Promise<string> => {
  const file = await readBpmn(xml)
  let next = 0
  for (const change of changes) changeMap(file, change, kind => `${kind}-${++next}`)
  return writeBpmn(file)
}

/** start, step-1, question-3 with two answers, step-9 in the first, and the end. */
const drawn = () =>
  changed(blankMap('Åsikter', ['Handläggare', 'Den som tycker']), [
    { do: 'add', on: 'flode-1', kind: 'step', text: 'Läs' },
    { do: 'ask', on: 'flow-2', question: 'Åka dit?', answers: ['Ja', 'Nej'] },
    { do: 'add', on: 'flow-6', kind: 'step', text: 'Svara' },
  ])

const ask = (name: string) => ({
  name,
  type: 'choice' as const,
  label: { sv: 'Åka "dit"?', en: 'Go <there>?' },
  optional: true,
  options: ['ja', 'nej'].map(value => ({ value, label: { sv: value, en: value === 'ja' ? 'yes' : 'no' } })),
})

test('what is said of a step, a way and a role is what is run, and reads back the same after it has been written', async () => {
  const how: Change[] = [
    { do: 'asks', id: 'step-1', asks: [ask('dit')] },
    { do: 'phase', id: 'step-1', phase: { sv: 'Läses', en: 'Being read' } },
    { do: 'work', id: 'step-8', work: 'reply' },
    { do: 'condition', id: 'flow-6', feel: 'dit = "ja"', otherwise: false },
    { do: 'condition', id: 'flow-7', otherwise: true },
    { do: 'who', id: 'roll-2', who: 'resident' },
    { do: 'uses', id: 'flodet', service: 'tyck-till', facts: ['kind', 'replies'] },
  ]
  const xml = await changed(await drawn(), how)
  const file = await readBpmn(xml)
  const { nodes, flows, phases, facts } = compileBpmn(file)
  const [read, reply, question] = [nodes['step-1'], nodes['step-8'], nodes['question-3']]
  assert.ok(read?.kind === 'activity' && reply?.kind === 'activity')
  assert.deepEqual(read.asks, [ask('dit')])
  assert.deepEqual([reply.work, flows['flow-6']?.condition, question?.otherwise], ['reply', 'dit = "ja"', 'flow-7'])
  assert.deepEqual(phases, [{ id: read.phase, sv: 'Läses', en: 'Being read' }])
  assert.deepEqual(facts, ['kind', 'replies'])
  const there = readHow(file)
  assert.deepEqual(
    [there.service, there.roles.get('roll-2'), there.ways.get('flow-7')?.otherwise],
    ['tyck-till', 'resident', true],
  )
  assert.deepEqual(
    askedBefore(readMap(file), there, 'question-3').map(each => (each.is === 'ask' ? each.ask.name : each.is)),
    ['dit'],
  )
  const none = await changed(xml, [
    { do: 'asks', id: 'step-1', asks: [] },
    { do: 'phase', id: 'step-1' },
    { do: 'work', id: 'step-8' },
    { do: 'condition', id: 'flow-6', otherwise: false },
    { do: 'condition', id: 'flow-7', otherwise: false },
    { do: 'who', id: 'roll-2' },
  ])
  assert.doesNotMatch(none, /torg:(ask|option|phase|work|who)|default=|conditionExpression/)
})

test('what other tools say in the file stays, whatever is said of the step', async () => {
  const xml = (await drawn())
    .replace('<definitions ', '<definitions xmlns:other="urn:other" ')
    .replace(
      /<userTask id="step-1"([^>]*)>/,
      '<userTask id="step-1"$1 other:form="7"><extensionElements><other:note text="kvar"/></extensionElements>',
    )
  assert.match(xml, /other:note/)
  const after = await changed(xml, [
    { do: 'asks', id: 'step-1', asks: [ask('dit')] },
    { do: 'phase', id: 'step-1', phase: { sv: 'Läses', en: 'Läses' } },
    { do: 'asks', id: 'step-1', asks: [] },
  ])
  assert.match(after, /other:form="7"/)
  assert.match(after, /<other:note text="kvar"/)
})

test('steps with the same words share a phase; a new one comes after what leads to it, and one that nobody names is gone', async () => {
  const phase = (id: string, sv: string): Change => ({ do: 'phase', id, phase: { sv, en: sv } })
  const of = async (changes: Change[]) => compileBpmn(await readBpmn(await changed(await drawn(), changes)))
  const both = await of([phase('step-8', 'Svar'), phase('step-1', 'Läses'), phase('slut', 'Klart')])
  assert.deepEqual(
    both.phases.map(({ sv }) => sv),
    ['Läses', 'Svar', 'Klart'],
  )
  const shared = await of([phase('step-1', 'Läses'), phase('step-8', 'Läses')])
  assert.equal(shared.phases.length, 1)
  assert.equal(shared.nodes['step-1']?.phase, shared.nodes['step-8']?.phase)
  const parted = await of([phase('step-1', 'Läses'), phase('step-8', 'Läses'), phase('step-8', 'Svar')])
  assert.deepEqual(
    parted.phases.map(({ sv }) => sv),
    ['Läses', 'Svar'],
  )
  const removed = await of([phase('step-1', 'Läses'), phase('step-8', 'Svar'), { do: 'remove', id: 'step-8' }])
  assert.deepEqual(
    removed.phases.map(({ sv }) => sv),
    ['Läses'],
  )
})

test('only the same side of the same thing collides, and what is no step of people is refused', async () => {
  const work: Change = { do: 'work', id: 'step-1', work: 'reply' }
  const asks: Change = { do: 'asks', id: 'step-1', asks: [] }
  assert.deepEqual(aboutOf(work), ['step-1:work'])
  assert.ok(!collide(aboutOf(work), aboutOf(asks)))
  assert.ok(collide(aboutOf(work), aboutOf({ do: 'remove', id: 'step-1' })))
  for (const change of [
    { ...work, id: 'slut' },
    { do: 'condition', id: 'flow-2', otherwise: true },
    { do: 'who', id: 'start', who: 'staff' },
  ] satisfies Change[])
    await assert.rejects(changed(await drawn(), [change]), CannotChange)
})

test('what keeps a map from being run by a service is told by its rule', async () => {
  const service: RunsService = {
    ends: 'reply',
    facts: ['kind'],
    heard: ['komplettering'],
    blocks: [],
    decisions: false,
  }
  const errors = async (changes: Change[]) =>
    (await lintForService(await changed(await drawn(), changes), service))
      .filter(({ level }) => level === 'error')
      .map(({ rule, element }) => `${rule} ${element}`)
  const ways: Change[] = [
    { do: 'work', id: 'step-8', work: 'reply' },
    { do: 'condition', id: 'flow-6', feel: 'kind = "a"', otherwise: false },
    { do: 'condition', id: 'flow-7', otherwise: true },
    { do: 'uses', id: 'flodet', service: 'tyck-till', facts: ['kind'] },
  ]
  assert.deepEqual(await errors([]), [
    'no-step-that-ends ',
    'way-without-condition flow-6',
    'way-without-condition flow-7',
  ])
  assert.deepEqual(await errors(ways), [])
  assert.deepEqual(await errors([...ways, { do: 'work', id: 'step-1', work: 'decide' }]), [
    'wrong-step-that-ends step-1',
  ])
  assert.deepEqual(await errors([...ways, { do: 'uses', id: 'flodet', service: 'x', facts: ['gone'] }]), [
    'unknown-fact ',
    'unknown-name flow-6',
  ])
  const on = { do: 'add', on: 'flode-1' } as const
  assert.deepEqual(await errors([...ways, { ...on, kind: 'send', text: 'Brev' }]), ['sent-to-nobody send-1'])
  assert.deepEqual(await errors([...ways, { ...on, kind: 'receive', text: 'Brev' }]), ['waits-in-vain receive-1'])
  assert.deepEqual(await errors([...ways, { ...on, kind: 'receive', text: 'komplettering' }]), [])
  const hints = (await lintForService(await changed(await drawn(), ways), service)).map(({ rule }) => rule)
  assert.ok(hints.includes('staff-by-default'))
  const rule = bpmn(
    '<startEvent id="s"/><businessRuleTask id="r" name="Pröva" torg:decision="d"/><endEvent id="e"/>',
    's>r\nr>e',
  ).replace('<definitions ', '<definitions xmlns:torg="https://torg.example/bpmn/1" ')
  const without = await lintForService(rule, service)
  assert.ok(without.some(each => each.rule === 'rule-without-table' && each.element === 'r'))
  assert.ok(
    !(await lintForService(rule, { ...service, decisions: true })).some(each => each.rule === 'rule-without-table'),
  )
})

test('the names in a condition are those it needs from outside', () => {
  assert.deepEqual(namesIn('a.b > 3 and contains(c, "x")'), ['a', 'c'])
  assert.deepEqual(namesIn('some x in list satisfies x > 1'), [])
})
