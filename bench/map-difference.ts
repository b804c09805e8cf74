// A map of 200 steps: how long its picture's layout and its computed difference take, which a page waits for.
import { differenceOf } from '../src/modules/processes/figures/difference.ts'
import type { Known } from '../src/modules/processes/figures/known.ts'
import type { MapModel, MapNode } from '../src/modules/processes/map/map-model.ts'
import { layOut } from '../src/modules/processes/picture/lay-out.ts'
import { type Part, round } from './report.ts'

const steps = 200
const limit = 100
const lanes = ['invanare', 'handlaggare', 'chef', 'torg']

const nodeOf = (i: number): MapNode => ({
  id: `n${i}`,
  name: i === 0 || i === steps + 1 ? '' : i % 9 === 0 ? `Är steg ${i} klart?` : `Gör det som är steg ${i}`,
  kind: i === 0 ? 'start' : i === steps + 1 ? 'end' : i % 9 === 0 ? 'question' : 'step',
  type: i === 0 ? 'StartEvent' : i === steps + 1 ? 'EndEvent' : i % 9 === 0 ? 'ExclusiveGateway' : 'UserTask',
  event: 'none',
  pool: 'kommun',
  lane: lanes[Math.floor(i / 3) % lanes.length] ?? '',
  stops: true,
})

/** A long line over four lanes; every ninth step is a question that leads back three steps one time in five. */
const longMap = (worked: number): { model: MapModel; known: Known } => {
  const nodes = Array.from({ length: steps + 2 }, (_, i) => nodeOf(i))
  const on = nodes.slice(1).map(({ id }, i) => ({ id: `f${i}`, name: '', from: `n${i}`, to: id, otherwise: false }))
  const back = nodes.flatMap(({ kind }, i) =>
    kind === 'question' ? [{ id: `b${i}`, name: '', from: `n${i}`, to: `n${i - 3}`, otherwise: false }] : [],
  )
  const pools = [{ id: 'kommun', name: 'Kommunen', process: 'p', lanes: lanes.map(id => ({ id, name: id })) }]
  return {
    model: { name: 'Lång', pools, nodes, flows: [...on, ...back], messages: [] },
    known: {
      facts: new Map(
        nodes.map(({ id }) => [id, { worked: { is: 'triangular', min: 1, mode: worked, max: 4 * worked } }]),
      ),
      chances: new Map(back.map(({ id }) => [id, 0.2])),
      roles: new Map([['invanare', { who: 'resident', hourOre: 0, people: 1 }]]),
      timers: new Map(),
      repeated: new Set(),
      reactions: new Set(),
      main: 'p',
    },
  }
}

export const mapDifference = (): Part => {
  const [asIs, toBe] = [longMap(12), longMap(5)]
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now()
    layOut(toBe.model)
    const laid = performance.now()
    const difference = differenceOf(asIs, toBe, 500)
    if ('why' in difference) throw new Error(difference.why.rule)
    return { layout: laid - began, difference: performance.now() - laid }
  }).sort((a, b) => a.layout + a.difference - b.layout - b.difference)
  const middle = times[7] ?? { layout: 0, difference: 0 }
  const whole = middle.layout + middle.difference
  return {
    title: '(i) Maps',
    lines: [
      {
        what: `Layout and difference of a map of ${steps} steps`,
        ours: `${round(middle.layout)} ms and ${round(middle.difference)} ms, the middle of fifteen`,
        limit: `${limit} ms: what a page may wait`,
        ratio: round(whole / limit, 2),
        aim: 'at most 1',
        met: whole <= limit,
      },
    ],
    notes: [
      'The difference counts both maps exactly, by the chain, and lets some hundred cases through each for how they spread.',
    ],
  }
}
