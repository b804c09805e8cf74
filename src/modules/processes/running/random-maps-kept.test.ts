import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openProcessWorld } from '../../../../test/support/process-world.ts'
import { seeded } from '../../../kernel/feel/seeded.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import type { Program } from '../bpmn/program.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { draw, fits, grow, type Random } from '../engine/random-block.ts'
import { blank, step } from '../engine/step.ts'
import { completeTask, correlateMessage, historyOf, publishDefinition, startInstance } from '../index.ts'

let world: Awaited<ReturnType<typeof openProcessWorld>>
before(async () => {
  world = await openProcessWorld()
})
after(() => world.done())

/** One way of going through a map: what can happen next, and making one of it happen. */
type Way = {
  possible: () => Promise<(string | { message: true })[]>
  act: (what: string | { message: true }) => Promise<void>
}

const through = async (random: Random, { possible, act }: Way): Promise<void> => {
  for (let left = 500; left > 0; left--) {
    const all = await possible()
    const next = all[Math.floor(random() * all.length)]
    if (next === undefined) return
    await act(next)
  }
}

type Said = { what: string; node: string; token?: string | undefined }

const inMemory = async (
  program: Program,
  variables: Record<string, number | boolean>,
  random: Random,
): Promise<Said[]> => {
  const said: Said[] = []
  const open = new Set<string>()
  let state = blank
  const happen = (event: Parameters<typeof step>[2]): void => {
    const tools = { now: world.clock.now(), zone: 'Europe/Stockholm', decide: () => assert.fail('no decisions here') }
    const made = step(program, state, event, tools)
    state = made.state
    for (const effect of made.effects)
      if (effect.type === 'task') open.add(effect.token)
      else if (effect.type === 'withdraw') open.delete(effect.token)
    said.push(...made.entries.map(({ what, node, token }) => ({ what, node, token })))
  }
  happen({ type: 'start', variables })
  await through(random, {
    possible: async () => [
      ...[...open].toSorted((a, b) => Number(a) - Number(b)),
      ...(Object.values(state.waits).some(({ on }) => on.type === 'message') ? [{ message: true as const }] : []),
    ],
    act: async what => {
      if (typeof what !== 'string') return happen({ type: 'message', name: 'M', payload: {} })
      open.delete(what)
      happen({ type: 'done', token: what, variables: {} })
    },
  })
  return said
}

const inDatabase = async (name: string, variables: Record<string, number | boolean>, random: Random) => {
  const instance = await world.write(w => startInstance(w, { name, variables }))
  await through(random, {
    possible: () =>
      world.read(async r => {
        const tasks = await r.db
          .selectFrom('processes.task')
          .where('instance_id', '=', instance)
          .where('state', '=', 'open')
          .orderBy('token')
          .select('id')
          .execute()
        const waits = await r.db
          .selectFrom('processes.subscription')
          .where('instance_id', '=', instance)
          .select('id')
          .execute()
        return [...tasks.map(({ id }) => id), ...(waits.length > 0 ? [{ message: true as const }] : [])]
      }),
    act: async what => {
      if (typeof what !== 'string')
        return void assert.equal(
          await world.write(w => correlateMessage(w, { name: 'M', payload: {}, instance })),
          instance,
        )
      assert.equal(await world.write(w => completeTask(w, { task: what, variables: {} })), true)
      assert.equal(await world.write(w => completeTask(w, { task: what, variables: {} })), false, 'told twice')
    },
  })
  return world.read(async r => ({
    history: await historyOf(r, instance),
    row: await r.db
      .selectFrom('processes.instance')
      .where('id', '=', instance)
      .select(['state', 'rev', 'entries'])
      .executeTakeFirstOrThrow(),
    left: await r.db.selectFrom('processes.token').where('instance_id', '=', instance).select('id').execute(),
  }))
}

test('random maps go the same way in the database as in memory, read anew between any two events', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = seeded(seed).next
    const block = grow(random, 3, { id: 0 })
    const drawn = draw(block)
    const xml = bpmn(
      `<startEvent id="s"/><endEvent id="e"/>${drawn.xml}`,
      [...drawn.flows, `s>${drawn.first}`, `${drawn.last}>e`].join('\n'),
      '<message id="M" name="M"/>',
    )
    const name = `map-${seed}`
    await world.write(w => publishDefinition(w, { name, xml }))
    const program = compileBpmn(await readBpmn(xml))
    const expected = await inMemory(program, drawn.variables, seeded(seed * 7).next)
    const { history, row, left } = await inDatabase(name, drawn.variables, seeded(seed * 7).next)
    assert.deepEqual(
      history.map(({ what, node }) => `${what} ${node}`),
      expected.map(({ what, node }) => `${what} ${node}`),
      `seed ${seed}`,
    )
    const trace = history.flatMap(({ what, node }) =>
      what === 'done' && /^n\d+$/.test(node) && program.nodes[node]?.kind === 'activity' && !program.scopes[node]
        ? [node]
        : [],
    )
    assert.ok(fits(block, trace), `seed ${seed}: ${trace.join(' ')}`)
    assert.deepEqual([row.state, row.entries, left], ['completed', history.length, []], `seed ${seed}`)
  }
})
