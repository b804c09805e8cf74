import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ends, row, user } from '../../../../../test/support/cases-on-maps.ts'
import { seeded } from '../../../../kernel/feel/seeded.ts'
import { compileBpmn } from '../../bpmn/compile.ts'
import type { Program } from '../../bpmn/program.ts'
import { readBpmn } from '../../bpmn/read-bpmn.ts'
import { bpmn } from '../../bpmn/short-map.ts'
import { draw, grow, type Random } from '../../engine/random-block.ts'
import type { State } from '../../engine/state.ts'
import { blank, step } from '../../engine/step.ts'
import { compareWithMap } from './compare.ts'
import { flowNetOf } from './net.ts'
import { readXes, stepsOf, XesFault } from './read-xes.ts'
import { fitness, replay } from './replay.ts'

const programOf = async (elements: string, flows: string): Promise<Program> =>
  compileBpmn(await readBpmn(bpmn(elements, flows)))

const steps = (trace: string) => trace.split(' ').flatMap(each => (each === '' ? [] : [{ step: each }]))

const against = (program: Program, trace: string) => {
  const { deviations, ...tokens } = replay(flowNetOf(program), steps(trace))
  return {
    ...tokens,
    fitness: fitness(tokens),
    said: deviations.map(({ kind, step: of }) => `${kind} ${of}`).toSorted(),
  }
}

const abc = () => programOf(ends + ['a', 'b', 'c'].map(user).join(''), row('s', 'a', 'b', 'c', 'e'))

test('in a row: what goes as the map has it is 1; closed examples of what is skipped, repeated and out of order', async () => {
  const map = await abc()
  const cases: [string, [p: number, c: number, m: number, r: number], string[]][] = [
    ['a b c', [4, 4, 0, 0], []],
    ['a c', [3, 3, 1, 1], ['skipped b']],
    ['a b b c', [5, 5, 1, 1], ['repeated b']],
    ['b a c', [4, 4, 1, 1], ['out-of-order b']],
    ['', [1, 1, 1, 1], ['skipped a']],
    ['a b c x', [4, 4, 0, 0], ['outside x']],
  ]
  for (const [trace, [produced, consumed, missing, remaining], said] of cases) {
    const made = against(map, trace)
    assert.deepEqual(made, {
      produced,
      consumed,
      missing,
      remaining,
      // ½(1 − m/c) + ½(1 − r/p)
      fitness: (1 - missing / consumed) / 2 + (1 - remaining / produced) / 2,
      said,
    })
  }
})

test('the fitness of a log is that of all its tokens together', async () => {
  const map = await abc()
  const made = compareWithMap(
    map,
    ['a b c', 'a b c', 'a c', 'a b b c'].map(trace => ({ steps: steps(trace) })),
  )
  assert.deepEqual(made.tokens, { produced: 4 + 4 + 3 + 5, consumed: 16, missing: 2, remaining: 2 })
  assert.equal(made.fitness, 1 - 2 / 16)
  assert.equal(made.perfect, 2)
  assert.deepEqual(made.deviations.map(({ kind, step: of, cases }) => `${kind} ${of} ${cases}`).toSorted(), [
    'repeated b 1',
    'skipped b 1',
  ])
})

test('choices take any one way, loops go round, and both of a parallel part must come, in any order', async () => {
  const xor = await programOf(
    `${ends}<exclusiveGateway id="x"/><exclusiveGateway id="y"/>${['a', 'b', 'c'].map(user).join('')}`,
    's>a\na>x\nx>b: p\nx>c: not(p)\nb>y\nc>a\ny>e',
  )
  for (const trace of ['a b', 'a c a b', 'a c a c a b']) assert.equal(against(xor, trace).fitness, 1, trace)
  assert.deepEqual(against(xor, 'a b c').said, ['out-of-order c'])
  const and = await programOf(
    `${ends}<parallelGateway id="f"/><parallelGateway id="j"/>${['a', 'b', 'c'].map(user).join('')}`,
    's>f\nf>a\nf>b\na>j\nb>j\nj>c\nc>e',
  )
  for (const trace of ['a b c', 'b a c']) assert.equal(against(and, trace).fitness, 1, trace)
  const half = against(and, 'a c')
  assert.ok(half.fitness < 1)
  assert.deepEqual(half.said, ['skipped b'])
})

test('an event on the edge leads away from a step that is then not done', async () => {
  const map = await programOf(
    `${ends}${user('a')}${user('b')}<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e2"/>`,
    's>a\na>e\nt>b\nb>e2',
  )
  for (const trace of ['a', 'b']) assert.equal(against(map, trace).fitness, 1, trace)
  assert.ok(against(map, 'a b').fitness < 1)
})

test('what people do beside the map is told as theirs, and not as a fault of what came after', async () => {
  const net = flowNetOf(await abc())
  const made = replay(net, [{ step: 'a' }, { step: 'b', byHand: 'manual-skip' }, { step: 'c' }])
  assert.deepEqual(made.deviations, [{ step: 'b', kind: 'by-hand' }])
})

test('of a case that goes on nothing is left undone yet', async () => {
  const net = flowNetOf(await abc())
  assert.equal(fitness(replay(net, steps('a b'), false)), 1)
  assert.ok(fitness(replay(net, steps('a c'), false)) < 1)
})

/** Goes through a map at random, and gives the steps that were done. */
const walk = (program: Program, variables: Record<string, number | boolean>, random: Random) => {
  const tools = {
    now: Temporal.Instant.from('2026-01-01T00:00:00Z'),
    zone: 'Europe/Stockholm',
    decide: () => assert.fail('no decisions here'),
  }
  const done: { step: string }[] = []
  let state: State = blank
  const happen = (event: Parameters<typeof step>[2]): void => {
    const made = step(program, state, event, tools)
    state = made.state
    for (const { what, node } of made.entries)
      if (what === 'done' && program.nodes[node]?.kind === 'activity') done.push({ step: node })
  }
  happen({ type: 'start', variables })
  for (let left = 500; left > 0 && !state.ended; left--) {
    const tokens = Object.values(state.tokens).filter(({ id, node }) => {
      const of = program.nodes[node]
      const isHost = Object.values(state.frames).some(({ host }) => host === id)
      return of?.kind === 'activity' && of.does.type === 'user' && !isHost
    })
    const waits = Object.values(state.waits).some(({ on }) => on.type === 'message')
    const pick = Math.floor(random() * (tokens.length + (waits ? 1 : 0)))
    const token = tokens[pick]
    happen(token ? { type: 'done', token: token.id, variables: {} } : { type: 'message', name: 'M', payload: {} })
  }
  return { done, completed: state.ended?.how === 'completed' }
}

test('random maps: what the engine does is what the map says; a step taken out is seen', async () => {
  let [whole, seen] = [0, 0]
  for (let seed = 1; seed <= 120; seed++) {
    const random = seeded(seed).next
    const drawn = draw(grow(random, 3, { id: 0 }))
    const xml = bpmn(
      `<startEvent id="s"/><endEvent id="e"/>${drawn.xml}`,
      [...drawn.flows, `s>${drawn.first}`, `${drawn.last}>e`].join('\n'),
      '<message id="M" name="M"/>',
    )
    const program = compileBpmn(await readBpmn(xml))
    const { done, completed } = walk(program, drawn.variables, random)
    assert.ok(completed, `seed ${seed}`)
    const net = flowNetOf(program)
    const made = replay(net, done)
    assert.equal(fitness(made), 1, `seed ${seed}: ${JSON.stringify(made)} of ${done.map(each => each.step).join(' ')}`)
    whole++
    // In maps without anything optional, every step is needed.
    const needed = net.silent.every(({ from, to }) => from.length > 1 || to.length > 1)
    if (!needed || net.free.size > 0 || done.length === 0) continue
    const without = done.toSpliced(Math.floor(random() * done.length), 1)
    assert.ok(fitness(replay(net, without)) < 1, `seed ${seed} without a step`)
    seen++
  }
  assert.equal(whole, 120)
  assert.ok(seen > 15, `${seen}`)
})

test('a log from elsewhere is read by names, and only what is complete counts', async () => {
  const program = await abc()
  const event = (name: string, transition = 'complete') =>
    `<event><string key="concept:name" value="${name}"/><string key="lifecycle:transition" value="${transition}"/></event>`
  const log = `<?xml version="1.0"?><log xes.version="1.0"><trace><string key="concept:name" value="1"/>${event('a', 'start')}${event('a')}${event('b')}${event('c')}</trace><trace>${event('a')}${event('Ringa &amp; fråga')}${event('c')}</trace></log>`
  const traces = readXes(log)
  const made = compareWithMap(
    program,
    traces.map(({ events }) => ({ steps: stepsOf(program, events) })),
  )
  assert.deepEqual(made.deviations.map(({ kind, name }) => `${kind} ${name}`).toSorted(), [
    'outside Ringa & fråga',
    'skipped b',
  ])
  for (const broken of ['', '<log>', '<map/>', '<log><trace></log>', '<!DOCTYPE log><log/>'])
    assert.throws(() => readXes(broken), XesFault, broken)
})
