import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { type Random, seeded } from '../figures/random.ts'
import type { MapModel, MapNode } from '../map/map-model.ts'
import { readMap } from '../map/read-map.ts'
import { compareMaps, isCompared } from './compare-maps.ts'
import { deriveToBe } from './derive-to-be.ts'
import { type Origin, originsOf } from './lineage.ts'
import { mergeMaps } from './merge-maps.ts'
import { inOrder } from './order.ts'

const node = (id: string, kind: MapNode['kind'] = 'step'): MapNode => ({
  id,
  name: id,
  kind,
  type: 'UserTask',
  event: 'none',
  pool: 'p',
  lane: id.length % 2 === 0 ? 'even' : 'odd',
  stops: true,
})

const mapOf = (nodes: MapNode[], ways: [string, string][]): MapModel => ({
  name: 'm',
  pools: [
    {
      id: 'p',
      name: 'P',
      process: 'p1',
      lanes: [
        { id: 'even', name: 'Jämna' },
        { id: 'odd', name: 'Udda' },
      ],
    },
  ],
  nodes,
  flows: ways.map(([from, to], i) => ({ id: `${i}_${from}_${to}`, name: '', from, to, otherwise: false })),
  messages: [],
})

/** A line of steps with some ways back and past, made by lot. */
const randomMap = (random: Random, prefix: string): MapModel => {
  const size = 2 + Math.floor(random() * 10)
  const nodes = [
    node(`${prefix}s`, 'start'),
    ...Array.from({ length: size }, (_, i) => node(`${prefix}${'x'.repeat(i % 3)}${i}`)),
    node(`${prefix}e`, 'end'),
  ]
  const ways = nodes.slice(1).map((to, i): [string, string] => [nodes[i]?.id ?? '', to.id])
  for (let i = 0; i < size / 3; i++) {
    const at = (): string => nodes[1 + Math.floor(random() * size)]?.id ?? ''
    ways.push([at(), at()])
  }
  return mapOf(nodes, ways)
}

const randomOrigins = (random: Random, asIs: MapModel, toBe: MapModel): Map<string, Origin> =>
  new Map(
    toBe.nodes.filter(isCompared).map(({ id }): [string, Origin] => {
      if (random() < 0.25) return [id, { how: 'new', from: [] }]
      const steps = asIs.nodes.filter(isCompared)
      const from = [
        ...new Set(
          Array.from(
            { length: 1 + Math.floor(random() * 2) },
            () => steps[Math.floor(random() * steps.length)]?.id ?? '',
          ),
        ),
      ]
      return [id, { how: random() < 0.5 ? 'changed' : 'automated', from }]
    }),
  )

test('A first to-be map keeps everything, and compared with its own as-is map nothing differs', async () => {
  const xml = bpmn(
    '<startEvent id="s"/><userTask id="a" name="Läs"/><exclusiveGateway id="q" name="Bra?"/><subProcess id="d" name="Del"><userTask id="i" name="Inuti"/></subProcess><endEvent id="e"/>',
    's>a\na>q\nq>d: x = 1\nq>a: x = 2\nd>e',
  )
  const derived = await deriveToBe(xml)
  const [asIs, file] = [await readBpmn(xml), await readBpmn(derived)]
  const origins = originsOf(file)
  assert.deepEqual(origins.get('i'), { how: 'kept', from: ['i'] })
  const { rows, counts, faults } = compareMaps(readMap(asIs), readMap(file), origins)
  assert.deepEqual(faults, [])
  assert.deepEqual(counts, { kept: 4, changed: 0, automated: 0, removed: 0, new: 0 })
  assert.ok(rows.every(({ asIs: from, toBe }) => from[0]?.id === toBe?.id))
  assert.deepEqual(readMap(file).flows, readMap(asIs).flows)
  assert.equal(await deriveToBe(derived), derived)
})

test('Each step stands in the comparison: of to-be exactly once, of as-is at least once, in the order of the to-be map', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = seeded(seed)
    const [asIs, toBe] = [randomMap(random, 'a'), randomMap(random, 'b')]
    const origins = randomOrigins(random, asIs, toBe)
    const { rows, counts, faults } = compareMaps(asIs, toBe, origins)
    assert.deepEqual(faults, [], `seed ${seed}`)
    const ofToBe = rows.flatMap(row => row.toBe?.id ?? [])
    assert.deepEqual(
      ofToBe,
      inOrder(toBe)
        .filter(isCompared)
        .map(({ id }) => id),
      `seed ${seed}`,
    )
    const ofAsIs = rows.flatMap(row => row.asIs.map(({ id }) => id))
    assert.deepEqual(new Set(ofAsIs), new Set(asIs.nodes.filter(isCompared).map(({ id }) => id)), `seed ${seed}`)
    const removed = rows.filter(({ how }) => how === 'removed')
    assert.equal(counts.removed, removed.length)
    const order = inOrder(asIs).map(({ id }) => id)
    const places = removed.map(({ asIs: [from] }) => order.indexOf(from?.id ?? ''))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      `seed ${seed}`,
    )
    assert.ok(removed.every(row => row.toBe === undefined && !ofToBe.includes(row.asIs[0]?.id ?? '')))
  }
})

test('Both maps in one hold all of the to-be map and all that is removed, each id once, each way between what is there', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = seeded(seed)
    // The same ids in both: a derived map keeps them.
    const [asIs, toBe] = [randomMap(random, 'a'), randomMap(random, 'a')]
    const origins = randomOrigins(random, asIs, toBe)
    const { model, marks } = mergeMaps(asIs, toBe, origins)
    const ids = model.nodes.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length, `seed ${seed}`)
    const removed = compareMaps(asIs, toBe, origins).counts.removed
    assert.equal(ids.length, toBe.nodes.length + removed, `seed ${seed}`)
    assert.equal([...marks.values()].filter(mark => mark === 'removed').length, removed, `seed ${seed}`)
    const flows = model.flows.map(({ id }) => id)
    assert.equal(new Set(flows).size, flows.length, `seed ${seed}`)
    assert.ok(
      toBe.flows.every(({ id }) => flows.includes(id)),
      `seed ${seed}`,
    )
    assert.ok(
      model.flows.every(({ from, to }) => ids.includes(from) && ids.includes(to)),
      `seed ${seed}`,
    )
    assert.ok(model.nodes.every(({ lane }) => model.pools.some(({ lanes }) => lanes.some(({ id }) => id === lane))))
  }
})

test('What a to-be map says of its origins must be so', () => {
  const asIs = mapOf([node('a'), node('b')], [['a', 'b']])
  const toBe = mapOf([node('c'), node('d'), node('e'), node('f')], [])
  const origins = new Map<string, Origin>([
    ['c', { how: 'kept', from: ['gone'] }],
    ['d', { how: 'new', from: ['a'] }],
    ['e', { how: 'automated', from: [] }],
  ])
  assert.deepEqual(
    compareMaps(asIs, toBe, origins)
      .faults.map(({ rule, element }) => [element, rule])
      .sort(),
    [
      ['c', 'unknown-origin'],
      ['d', 'origin-of-new'],
      ['e', 'no-origin'],
      ['f', 'no-how'],
    ],
  )
})
