import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '../../../kernel/feel/seeded.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import { readBpmn, writeBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { draw, grow } from '../engine/random-block.ts'
import { readMap } from '../map/read-map.ts'
import { keepDiagram } from '../picture/diagram.ts'
import { blankMap } from './blank-map.ts'
import { aboutOf, type Change, collide } from './change.ts'
import { changeMap } from './change-map.ts'
import { type OutlineItem, outlineOf } from './outline.ts'
import { CannotChange } from './rewire.ts'

const counter = () => {
  let next = 0
  return (kind: string): string => `${kind}-ny-${++next}`
}

const changed = async (xml: string, changes: Change[], newId = counter()): Promise<string> => {
  const file = await readBpmn(xml)
  for (const change of changes) changeMap(file, change, newId)
  keepDiagram(file)
  return writeBpmn(file)
}

const modelOf = async (xml: string) => readMap(await readBpmn(xml))

const idsIn = (xml: string): Set<string> =>
  new Set([...xml.matchAll(/<\w+:?\w* id="([^"]+)"/g)].map(([, id]) => id ?? ''))

/** Every step of an outline, once for each time that it is told. */
const told = (items: OutlineItem[]): string[] =>
  items.flatMap(item => {
    if (item.is === 'jump') return []
    if (item.is === 'choice') return [item.node.id, ...item.answers.flatMap(each => told(each.items))]
    return [item.node.id, ...told(item.within), ...item.edges.flatMap(edge => [edge.node.id, ...told(edge.items)])]
  })

test('a map is written from blank: steps, a question with answers, a wait, messages and an end', async () => {
  const xml = await changed(blankMap('Parkeringstillstånd', ['Handläggare', 'Chef']), [
    { do: 'add', on: 'flode-1', kind: 'receive', text: 'Ansökan kommer' },
    { do: 'add', on: 'flow-ny-4', kind: 'step', text: 'Läs ansökan' },
    { do: 'ask', on: 'flow-ny-6', question: 'Är den komplett?', answers: ['Ja', 'Nej'] },
    { do: 'add', on: 'flow-ny-11', kind: 'send', text: 'Be om mer' },
  ])
  const { parts, elsewhere } = outlineOf(await modelOf(xml))
  assert.equal(elsewhere.length, 0)
  const [part] = parts
  assert.deepEqual(
    part?.items.map(item => (item.is === 'jump' ? '' : item.node.name)),
    ['Det börjar', 'Ansökan kommer', 'Läs ansökan', 'Är den komplett?', 'Klart'],
  )
  const choice = part?.items.find(item => item.is === 'choice')
  assert.deepEqual(
    choice?.answers.map(({ flow, items }) => [flow.name, told(items).length]),
    [
      ['Ja', 0],
      ['Nej', 1],
    ],
  )
  const { messages } = await modelOf(xml)
  assert.deepEqual(
    messages.map(({ from, to }) => from === 'invanaren' || to === 'invanaren'),
    [true, true],
  )
  compileBpmn(await readBpmn(xml))
})

test('every step of sixty random maps is told once by their outlines', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const drawn = draw(grow(seeded(seed).next, 3, { id: 0 }))
    const model = await modelOf(
      bpmn(
        `<startEvent id="s"/><endEvent id="e"/>${drawn.xml}`,
        [`s>${drawn.first}`, `${drawn.last}>e`, ...drawn.flows].join('\n'),
      ),
    )
    const { parts, elsewhere } = outlineOf(model)
    const steps = parts.flatMap(({ items }) => told(items))
    assert.deepEqual(elsewhere, [], `seed ${seed}`)
    assert.deepEqual(
      steps.toSorted(),
      model.nodes.flatMap(({ id, kind }) => (kind === 'meeting' ? [] : [id])).toSorted(),
      `seed ${seed}`,
    )
  }
})

const foreign = (id: string): string =>
  `<extensionElements><camunda:properties xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><camunda:property name="eget" value="${id}"/></camunda:properties></extensionElements>`

test('whatever is changed, in any order, all other ids and extensions stay, and the map can still be run', async () => {
  for (let seed = 1; seed <= 15; seed++) {
    const random = seeded(seed).next
    const pick = <T>(list: T[]): T | undefined => list[Math.floor(random() * list.length)]
    const drawn = draw(grow(random, 3, { id: 0 }))
    let xml = bpmn(
      `<startEvent id="s"/><endEvent id="e"/>${drawn.xml.replaceAll(/<userTask id="(\w+)"\/>/g, (_, id: string) => `<userTask id="${id}">${foreign(id)}</userTask>`)}`,
      [`s>${drawn.first}`, `${drawn.last}>e`, ...drawn.flows].join('\n'),
      '<message id="M" name="M"/>',
    )
    const newId = counter()
    for (let turn = 0; turn < 8; turn++) {
      const { flows, nodes } = await modelOf(xml)
      const [flow, node] = [pick(flows)?.id ?? '', pick(nodes)?.id ?? '']
      const change = pick<Change>([
        { do: 'add', on: flow, kind: 'step', text: 'Nytt' },
        { do: 'add', on: flow, kind: 'wait', text: 'Vänta', wait: 'P2D' },
        { do: 'add', on: flow, kind: 'end', text: 'Avslutat' },
        { do: 'ask', on: flow, question: 'Går det?', answers: ['Ja', 'Nej'] },
        { do: 'answer', question: node, text: 'Kanske' },
        { do: 'rename', id: node, text: 'Annat' },
        { do: 'move', id: node, on: flow },
        { do: 'remove', id: node },
        { do: 'facts', id: node, facts: { value: 'none' } },
      ])
      if (!change) continue
      const before = idsIn(xml)
      const file = await readBpmn(xml)
      try {
        changeMap(file, change, newId)
      } catch (fault) {
        if (!(fault instanceof CannotChange)) throw fault
        continue
      }
      const after = await writeBpmn(file)
      const where = `seed ${seed}, turn ${turn}, ${JSON.stringify(change)}`
      const gone = [...before].filter(id => !idsIn(after).has(id))
      if (change.do !== 'remove' && !(change.do === 'add' && change.kind === 'end')) assert.deepEqual(gone, [], where)
      for (const [whole, id = ''] of xml.matchAll(/name="eget" value="(\w+)"/g))
        assert.ok(after.includes(whole) || gone.includes(id), `${where}: the extension of ${id}`)
      compileBpmn(await readBpmn(after))
      xml = after
    }
  }
})

test('what has a drawing of its own keeps it until something new has no place in it', async () => {
  const first = await changed(blankMap('Karta', []), [])
  const drawn = first.replace(/<dc:Bounds x="\d+"/, '<dc:Bounds x="4711"')
  assert.notEqual(drawn, first)
  assert.match(await changed(drawn, [{ do: 'rename', id: 'start', text: 'Början' }]), /x="4711"/)
  const grown = await changed(drawn, [{ do: 'add', on: 'flode-1', kind: 'step', text: 'Utred' }])
  assert.doesNotMatch(grown, /x="4711"/)
  assert.match(grown, /bpmnElement="step-ny-1"/)
})

test('what is drawn of a step that is removed goes with it', async () => {
  const newId = counter()
  const grown = await changed(blankMap('Karta', []), [{ do: 'add', on: 'flode-1', kind: 'send', text: 'Svara' }], newId)
  const after = await changed(grown, [{ do: 'remove', id: 'send-ny-1' }], newId)
  assert.doesNotMatch(after, /send-ny-1/)
})

test('a question is removed once nothing stands under its answers', async () => {
  const xml = await changed(blankMap('Karta', []), [
    { do: 'ask', on: 'flode-1', question: 'Går det?', answers: ['Ja', 'Nej'] },
    { do: 'add', on: 'flow-ny-4', kind: 'step', text: 'Gör det' },
  ])
  await assert.rejects(changed(xml, [{ do: 'remove', id: 'question-ny-1' }]), { why: 'answers-have-steps' })
  const after = await changed(xml, [
    { do: 'remove', id: 'step-ny-6' },
    { do: 'remove', id: 'question-ny-1' },
  ])
  assert.deepEqual(
    (await modelOf(after)).nodes.map(({ id }) => id),
    ['start', 'slut'],
  )
})

test('changes collide where they are about the same side of the same step, and nowhere else', () => {
  const about = (change: Change) => aboutOf(change)
  const rename = about({ do: 'rename', id: 'a', text: 'x' })
  assert.ok(collide(rename, about({ do: 'rename', id: 'a', text: 'y' })))
  assert.ok(collide(rename, about({ do: 'remove', id: 'a' })))
  assert.ok(!collide(rename, about({ do: 'lane', id: 'a', lane: 'l' })))
  assert.ok(!collide(rename, about({ do: 'rename', id: 'ab', text: 'y' })))
})
