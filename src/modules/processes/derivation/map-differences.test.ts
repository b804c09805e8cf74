import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BpmnFile, readBpmn, writeBpmn } from '../bpmn/read-bpmn.ts'
import { readFacts } from '../facts-in-file.ts'
import { readMap } from '../map/read-map.ts'
import { blankMap } from '../outline/blank-map.ts'
import type { Change } from '../outline/change.ts'
import { changeMap } from '../outline/change-map.ts'
import { type KnownMap, mapDifferences, originsBetween } from './map-differences.ts'

let count = 0
const newId = (kind: string): string => `${kind}-${++count}`

const make = (file: BpmnFile, change: Change): string => changeMap(file, change, newId)[0] ?? ''

const known = (file: BpmnFile): KnownMap => ({ model: readMap(file), facts: readFacts(file) })

/** Läs, Är den komplett? (Ja: -, Nej: Be om mer), Besluta. */
const drawn = async () => {
  const file = await readBpmn(blankMap('Bidrag', ['Handläggare', 'Chef']))
  const read = make(file, { do: 'add', on: 'flode-1', kind: 'step', text: 'Läs' })
  const after = (id: string) => readMap(file).flows.find(({ from }) => from === id)?.id ?? ''
  const question = make(file, { do: 'ask', on: after(read), question: 'Är den komplett?', answers: ['Ja', 'Nej'] })
  const answer = (name: string) =>
    readMap(file).flows.find(flow => flow.from === question && flow.name === name)?.id ?? ''
  const more = make(file, { do: 'add', on: answer('Nej'), kind: 'step', text: 'Be om mer' })
  const meeting = readMap(file).nodes.find(({ kind }) => kind === 'meeting')?.id ?? ''
  const decide = make(file, { do: 'add', on: after(meeting), kind: 'step', text: 'Besluta' })
  return { xml: await writeBpmn(file), read, question, more, decide, answer: answer('Ja'), no: answer('Nej') }
}

const changed = async (xml: string, ...changes: Change[]) => {
  const [before, after] = [await readBpmn(xml), await readBpmn(xml)]
  for (const change of changes) make(after, change)
  return { before: known(before), after: known(after) }
}

const told = ({ before, after }: { before: KnownMap; after: KnownMap }): string[] =>
  mapDifferences(before, after).map(each =>
    [each.is, 'node' in each ? each.node.name : each.name, 'which' in each ? each.which : ''].join(' ').trim(),
  )

test('the same map does not differ from itself', async () => {
  const { xml } = await drawn()
  assert.deepEqual(told(await changed(xml)), [])
})

test('what is put between two steps is new, and its neighbours have not moved', async () => {
  const map = await drawn()
  const flow = readMap(await readBpmn(map.xml)).flows.find(({ from }) => from === map.read)?.id ?? ''
  const both = await changed(map.xml, { do: 'add', on: flow, kind: 'step', text: 'Ring' })
  assert.deepEqual(told(both), ['added Ring'])
  const [added] = mapDifferences(both.before, both.after)
  assert.deepEqual(added?.is === 'added' && added.place, { after: 'Läs' })
})

test('a question that is put around nothing leaves what comes after it where it was', async () => {
  const map = await drawn()
  const both = await changed(map.xml, { do: 'ask', on: 'flode-1', question: 'Bråttom?', answers: ['Ja', 'Nej'] })
  assert.deepEqual(told(both), ['added Bråttom?'])
})

test('a step that is moved under an answer has moved, and nothing else has', async () => {
  const map = await drawn()
  const both = await changed(map.xml, { do: 'move', id: map.decide, on: map.answer })
  assert.deepEqual(told(both), ['moved Besluta'])
  const [moved] = mapDifferences(both.before, both.after)
  assert.deepEqual(moved?.is === 'moved' && [moved.from, moved.to], [{ after: 'Är den komplett?' }, { under: 'Ja' }])
})

test('names, roles, facts and answers are told one by one; what is gone comes last', async () => {
  const map = await drawn()
  const both = await changed(
    map.xml,
    { do: 'rename', id: map.read, text: 'Läs ansökan' },
    { do: 'lane', id: map.decide, lane: 'roll-2' },
    { do: 'facts', id: map.read, facts: { worked: { is: 'constant', minutes: 5 }, costOre: 1250 } },
    { do: 'rename', id: map.answer, text: 'Ja, allt finns' },
    { do: 'answer', question: map.question, text: 'Vet inte' },
    { do: 'remove', id: map.more },
    { do: 'rename', id: 'roll-1', text: 'Administratör' },
  )
  assert.deepEqual(told(both), [
    'lane-renamed Administratör',
    'renamed Läs ansökan',
    'facts Läs ansökan worked',
    'facts Läs ansökan costOre',
    'role Besluta',
    'answer-renamed Ja, allt finns',
    'answer-added Vet inte',
    'removed Be om mer',
  ])
  const origins = originsBetween(both.before.model, both.after.model, mapDifferences(both.before, both.after))
  assert.equal(origins.get(map.read)?.how, 'changed')
  assert.equal(origins.get(map.question)?.how, 'kept')
})

test('an answer that is removed is told with its question', async () => {
  const map = await drawn()
  const wide = await changed(map.xml, { do: 'answer', question: map.question, text: 'Vet inte' })
  const third = wide.after.model.flows.find(({ name }) => name === 'Vet inte')?.id ?? ''
  const file = await readBpmn(map.xml)
  make(file, { do: 'answer', question: map.question, text: 'Vet inte' })
  const own = readMap(file).flows.find(({ name }) => name === 'Vet inte')?.id ?? ''
  assert.notEqual(third, '')
  const both = await changed(await writeBpmn(file), { do: 'remove', id: own })
  assert.deepEqual(mapDifferences(both.before, both.after), [
    { is: 'answer-removed', name: 'Vet inte', question: 'Är den komplett?' },
  ])
})
