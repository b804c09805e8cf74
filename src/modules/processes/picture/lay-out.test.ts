import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '../../../kernel/feel/seeded.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { draw, grow } from '../engine/random-block.ts'
import type { MapModel } from '../map/map-model.ts'
import { readMap } from '../map/read-map.ts'
import { blankMap } from '../outline/blank-map.ts'
import type { Change } from '../outline/change.ts'
import { changeMap } from '../outline/change-map.ts'
import { layOut } from './lay-out.ts'
import type { Box, Places } from './places.ts'

/** A random map, its steps dealt out on lanes of a pool beside a resident without steps. */
const randomMap = async (seed: number, depth: number, lanes: number): Promise<MapModel> => {
  const random = seeded(seed).next
  const drawn = draw(grow(random, depth, { id: 0 }))
  const xml = bpmn(
    `<startEvent id="s"/><endEvent id="e"/>${drawn.xml}`,
    [`s>${drawn.first}`, `${drawn.last}>e`, ...drawn.flows].join('\n'),
  )
  const model = readMap(await readBpmn(xml))
  const pool = 'kommunen'
  const nodes = model.nodes.map(node => ({
    ...node,
    name: node.kind === 'step' ? `Steg ${node.id} med ett namn som är långt` : '',
    pool,
    ...(node.within || lanes === 0 ? {} : { lane: `l${Math.floor(random() * lanes)}` }),
  }))
  const own = Array.from({ length: lanes }, (_, i) => ({ id: `l${i}`, name: `Roll ${i}` }))
  return {
    ...model,
    nodes,
    pools: [
      { id: 'invanaren', name: 'Invånaren', lanes: [] },
      { id: pool, name: 'Kommunen', process: 'p', lanes: own },
    ],
    messages: nodes
      .filter(({ within }) => !within)
      .slice(0, 4)
      .map(({ id }, i) => ({
        id: `m${id}`,
        name: '',
        ...(i % 2 ? { from: id, to: 'invanaren' } : { from: 'invanaren', to: id }),
      })),
  }
}

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** What is wrong with a picture: empty when nothing is. */
const faultsOf = (model: MapModel, { nodes, lines, pools, lanes }: Places): string[] => {
  const faults: string[] = []
  const boxOf = (id: string): Box => nodes.get(id) ?? { x: Number.NaN, y: 0, width: 0, height: 0 }
  for (const node of model.nodes) {
    const around = node.within ? boxOf(node.within) : (lanes.get(node.lane ?? '') ?? pools.get(node.pool))
    if (!around || !within(boxOf(node.id), around)) faults.push(`${node.id} is outside what it lies in`)
    for (const other of model.nodes)
      if (other.id < node.id && other.within === node.within && overlap(boxOf(node.id), boxOf(other.id)))
        faults.push(`${node.id} lies on ${other.id}`)
  }
  const scopes = new Map(model.nodes.map(({ id, within: part }) => [id, part]))
  for (const { id, from, to } of [...model.flows, ...model.messages]) {
    const points = lines.get(id)?.points ?? []
    if (points.length < 2) faults.push(`${id} is not drawn`)
    points.slice(1).forEach((b, at) => {
      const a = points[at] ?? b
      if (a.x !== b.x && a.y !== b.y) faults.push(`${id} goes aslant`)
      const part = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      }
      const scope = scopes.get(from) ?? scopes.get(to)
      for (const node of model.nodes) {
        const own = node.id === from || node.id === to
        if (node.within !== scope || own || node.edgeOf) continue
        const box = boxOf(node.id)
        const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 }
        if (overlap({ ...part, width: part.width + 0.1, height: part.height + 0.1 }, inner))
          faults.push(`${id} goes through ${node.id}`)
      }
    })
  }
  return faults
}

test('sixty random maps are drawn with every step in its lane, and every line beside the boxes', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const model = await randomMap(seed, 3, seed % 4)
    assert.deepEqual(faultsOf(model, layOut(model)), [], `seed ${seed}`)
  }
})

test('lanes lie above each other in the order of the map, and so do pools', async () => {
  const { lanes, pools } = layOut(await randomMap(7, 2, 3))
  assert.ok((pools.get('invanaren')?.y ?? 0) < (pools.get('kommunen')?.y ?? 0))
  const tops = [...lanes.values()].map(({ y }) => y)
  assert.deepEqual(
    tops,
    tops.toSorted((a, b) => a - b),
  )
})

test('the same map is always drawn the same, and one move does not depend on a clock or a chance', async () => {
  const model = await randomMap(11, 3, 2)
  assert.deepEqual(layOut(model), layOut(structuredClone(model)))
})

test('the main way is straight: what follows a step in the same role stands beside it', async () => {
  const model = readMap(
    await readBpmn(bpmn('<startEvent id="s"/><task id="a"/><task id="b"/><endEvent id="e"/>', 's>a\na>b\nb>e')),
  )
  const { lines } = layOut(model)
  assert.deepEqual(
    [...lines.values()].map(({ points }) => points.length),
    [2, 2, 2],
  )
})

test('an event on the edge of a step leaves it from below', async () => {
  const model = readMap(
    await readBpmn(
      bpmn(
        '<startEvent id="s"/><task id="a"/><boundaryEvent id="late" attachedToRef="a"><timerEventDefinition/></boundaryEvent><task id="b"/><endEvent id="e"/>',
        's>a\na>e\nlate>b\nb>e',
      ),
    ),
  )
  const { nodes, lines } = layOut(model)
  const [step, event] = [nodes.get('a'), nodes.get('late')]
  assert.ok(step && event)
  assert.equal(event.y + event.height / 2, step.y + step.height)
  assert.equal(lines.get('late_b')?.points[0]?.y, event.y + event.height)
})

test('the words of an upper way out of a question stand within the lane of the question', async () => {
  const file = await readBpmn(blankMap('Bidrag', ['Handläggare', 'Chef']))
  const answers = ['Ja, allt finns med och kan läsas', 'Nej', 'Vet inte']
  let count = 0
  const make = (change: Change) => changeMap(file, change, kind => `${kind}-${++count}`)
  const [question = ''] = make({ do: 'ask', on: 'flode-1', question: 'Är den komplett?', answers })
  const last = readMap(file).flows.find(({ name }) => name === 'Nej')?.id ?? ''
  make({ do: 'add', on: last, kind: 'step', text: 'Be om mer' })
  const model = readMap(file)
  const places = layOut(model)
  const lane = places.lanes.get('roll-1')
  assert.ok(lane)
  for (const flow of model.flows.filter(({ from }) => from === question)) {
    const label = places.lines.get(flow.id)?.label
    assert.ok(label, flow.name)
    assert.ok(label.y >= lane.y && label.y + label.height <= lane.y + lane.height, `${flow.name} is cut at the edge`)
  }
})
