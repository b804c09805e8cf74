import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileBpmn } from '../bpmn/compile.ts'
import { readBpmn, writeBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { changeMap } from '../outline/change-map.ts'
import { readBlockUse } from './use-in-file.ts'

const map = bpmn(
  `<laneSet id="l"><lane id="l1" name="Handläggare"><flowNodeRef>a</flowNodeRef></lane></laneSet><startEvent id="s"/>
  <userTask id="a" name="Svara" xmlns:x="urn:other" x:note="kvar"><extensionElements><x:own>kvar</x:own></extensionElements></userTask>
  <boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/>`,
  's>a\na>e\nb>e',
)
const use = {
  topic: 'skicka-meddelande',
  inputs: [{ name: 'text', source: '"Hej <du> & \\"jag\\""' }],
  outputs: [{ name: 'svar', as: 'svar1' }],
}

test('a step that a block is to do becomes a service task in its place, and all that was about it still is', async () => {
  const file = await readBpmn(map)
  changeMap(file, { do: 'block', id: 'a', use }, kind => kind)
  const xml = await writeBpmn(file)
  const again = await readBpmn(xml)
  assert.deepEqual(readBlockUse(again, 'a'), use)
  assert.match(xml, /<x:own>kvar<\/x:own>/)
  assert.match(xml, /x:note="kvar"/)
  const program = compileBpmn(again)
  const node = program.nodes.a
  assert.ok(node?.kind === 'activity')
  assert.deepEqual(node.does, { type: 'service', topic: 'skicka-meddelande' })
  assert.deepEqual(node.inputs, [{ source: use.inputs[0]?.source, target: 'text' }])
  assert.deepEqual(node.outputs, [{ source: 'svar', target: 'svar1' }])
  assert.deepEqual(
    [node.boundary, node.name, node.lane, node.incoming.length, node.outgoing.length],
    [['b'], 'Svara', 'Handläggare', 1, 1],
  )

  const other = { ...use, topic: 'begar-komplettering', inputs: [], outputs: [] }
  changeMap(again, { do: 'block', id: 'a', use: other }, kind => kind)
  const once = await writeBpmn(again)
  assert.deepEqual(readBlockUse(await readBpmn(once), 'a'), other)
  assert.equal(once.match(/taskDefinition/g)?.length, 1)
})

test('values that stand between the tags are given too, as camunda writes them', async () => {
  const io =
    '<extensionElements><c:inputOutput><c:inputParameter name="text">Hej du</c:inputParameter><c:inputParameter name="n">#{days}</c:inputParameter></c:inputOutput></extensionElements>'
  const program = compileBpmn(
    await readBpmn(
      bpmn(
        `<startEvent id="s"/><serviceTask id="a" xmlns:c="http://camunda.org/schema/1.0/bpmn" c:topic="x">${io}</serviceTask><endEvent id="e"/>`,
        's>a\na>e',
      ),
    ),
  )
  const node = program.nodes.a
  assert.deepEqual(node?.kind === 'activity' && node.inputs, [
    { source: '"Hej du"', target: 'text' },
    { source: 'days', target: 'n' },
  ])
})
