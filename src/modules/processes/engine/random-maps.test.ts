import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '../../../kernel/feel/seeded.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import type { Program } from '../bpmn/program.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn } from '../bpmn/short-map.ts'
import type { Event } from './event.ts'
import { draw, fits, grow, type Random } from './random-block.ts'
import { situationOf } from './situation.ts'
import type { Effect, State } from './state.ts'
import { blank, step } from './step.ts'

const tools = {
  now: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  zone: 'Europe/Stockholm',
  decide: () => assert.fail('no decisions here'),
}

/** Everything that could happen next from outside. */
const possible = (program: Program, state: State): Event[] => [
  ...Object.values(state.tokens).flatMap((token): Event[] => {
    const node = program.nodes[token.node]
    const asked =
      node?.kind === 'activity' &&
      node.does.type === 'user' &&
      !Object.values(state.frames).some(({ host }) => host === token.id)
    return asked ? [{ type: 'done', token: token.id, variables: {} }] : []
  }),
  ...(Object.values(state.waits).some(({ on }) => on.type === 'message')
    ? [{ type: 'message' as const, name: 'M', payload: {} }]
    : []),
]

const kept = (state: State): State => JSON.parse(JSON.stringify(state))

const walk = (
  program: Program,
  variables: Record<string, number | boolean>,
  random: Random,
): { trace: string[]; situation: string } => {
  const trace: string[] = []
  const effects: Effect[] = []
  let state: State = blank
  const happen = (event: Event): void => {
    const before = JSON.stringify(state)
    const made = step(program, kept(state), event, tools)
    assert.ok(made.taken)
    // The same event on the same state gives the same: what was lost in a crash is done again alike.
    assert.deepEqual(step(program, state, event, tools).state, made.state)
    assert.equal(JSON.stringify(state), before, 'the state that was given is not written to')
    effects.push(...made.effects)
    for (const { what, node } of made.entries)
      if (what === 'done' && /^n\d+$/.test(node) && program.nodes[node]?.kind === 'activity' && !program.scopes[node])
        trace.push(node)
    state = kept(made.state)
    if (event.type === 'done')
      assert.equal(step(program, state, event, tools).taken, false, 'told twice, it is done once')
  }
  happen({ type: 'start', variables })
  for (let left = 500; left > 0; left--) {
    const events = possible(program, state)
    const next = events[Math.floor(random() * events.length)]
    if (!next) break
    happen(next)
  }
  return { trace, situation: situationOf(program, state) }
}

test('random maps are gone through as they are drawn, with a crash between any two events', async () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = seeded(seed).next
    const block = grow(random, 3, { id: 0 })
    const drawn = draw(block)
    const xml = bpmn(
      `<startEvent id="s"/><endEvent id="e"/>${drawn.xml}`,
      [...drawn.flows, `s>${drawn.first}`, `${drawn.last}>e`].join('\n'),
      '<message id="M" name="M"/>',
    )
    const program = compileBpmn(await readBpmn(xml))
    const { trace, situation } = walk(program, drawn.variables, random)
    assert.equal(situation, 'completed', `seed ${seed}: ${JSON.stringify(block)}: ${trace.join(' ')}`)
    assert.ok(fits(block, trace), `seed ${seed}: ${JSON.stringify(block)}: ${trace.join(' ')}`)
  }
})
