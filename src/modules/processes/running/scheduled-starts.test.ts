import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ends, row, user } from '../../../../test/support/cases-on-maps.ts'
import { openProcessWorld, processWorldOn } from '../../../../test/support/process-world.ts'
import { Invalid, Missing } from '../../../kernel/errors.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { fireStart, takeDueStart } from '../commands/scheduled-starts.ts'
import { publishDefinition, startInstance, unpublishDefinition, watch } from '../index.ts'

let world: Awaited<ReturnType<typeof openProcessWorld>>
before(async () => {
  world = await openProcessWorld()
})
after(() => world.done())

type World = ReturnType<typeof processWorldOn>

const map = (timer: string, task = 'a'): string =>
  bpmn(
    `<startEvent id="s"><timerEventDefinition>${timer}</timerEventDefinition></startEvent><endEvent id="e"/>${user(task)}`,
    row('s', task, 'e'),
  )

/** When cases of a map began, in order. */
const begun = (at: World, name: string): Promise<string[]> =>
  at.read(async r =>
    (
      await r.db
        .selectFrom('processes.instance as i')
        .innerJoin('processes.definition as d', 'd.id', 'i.definition_id')
        .where('d.name', '=', name)
        .orderBy('i.started_at')
        .select(['i.started_at', 'd.version'])
        .execute()
    ).map(one => `${one.started_at.toString().slice(0, 16)} v${one.version}`),
  )

const publish = (at: World, name: string, xml: string) => at.write(w => publishDefinition(w, { name, xml }))

const go = async (at: World, hours: number): Promise<void> => {
  for (let i = 0; i < hours; i++) {
    at.clock.advance({ hours: 1 })
    await at.timers.drain()
  }
}

test('a date begins one case, a length of time one, and a repetition one each time', async () => {
  const at = processWorldOn(world.database)
  await publish(at, 'date', map('<timeDate>2026-11-23T10:00:00Z</timeDate>'))
  await publish(at, 'length', map('<timeDuration>PT3H</timeDuration>'))
  await publish(at, 'cycle', map('<timeCycle>R3/PT2H</timeCycle>'))
  await go(at, 12)
  assert.deepEqual(await begun(at, 'date'), ['2026-11-23T10:00 v1'])
  assert.deepEqual(await begun(at, 'length'), ['2026-11-23T11:00 v1'])
  assert.deepEqual(await begun(at, 'cycle'), ['2026-11-23T10:00 v1', '2026-11-23T12:00 v1', '2026-11-23T14:00 v1'])
})

test('a time that has passed begins nothing, and of a repetition only what is to come', async () => {
  const at = processWorldOn(world.database)
  await publish(at, 'past', map('<timeDate>2026-11-01T10:00:00Z</timeDate>'))
  await publish(at, 'since', map('<timeCycle>R/2020-01-01T06:30:00Z/PT1M</timeCycle>'))
  await publish(at, 'weekdays', map('<timeCycle>R/2026-11-16T09:00:00Z/P1D</timeCycle>'))
  at.clock.advance({ minutes: 1 })
  await at.timers.drain()
  assert.deepEqual(await begun(at, 'past'), [])
  assert.deepEqual(await begun(at, 'since'), ['2026-11-23T08:01 v1'])
  await at.write(w => unpublishDefinition(w, 'since'))
  await go(at, 26)
  assert.deepEqual(await begun(at, 'weekdays'), ['2026-11-23T09:01 v1', '2026-11-24T09:01 v1'])
})

test('a new version takes the place of the old schedule; the same once more changes nothing', async () => {
  const at = processWorldOn(world.database)
  await publish(at, 'changed', map('<timeCycle>R/PT1H</timeCycle>'))
  await go(at, 2)
  await publish(at, 'changed', map('<timeCycle>R/PT1H</timeCycle>'))
  await publish(at, 'changed', map('<timeCycle>R/PT4H</timeCycle>', 'b'))
  await publish(at, 'changed', map('<timeCycle>R/PT4H</timeCycle>', 'b'))
  await go(at, 5)
  assert.deepEqual(await begun(at, 'changed'), ['2026-11-23T09:00 v1', '2026-11-23T10:00 v1', '2026-11-23T14:00 v2'])
  await publish(at, 'changed', bpmn(ends + user('c'), row('s', 'c', 'e')))
  await go(at, 9)
  assert.equal((await begun(at, 'changed')).length, 3)
})

test('what has been begun once is not begun anew when the same map is published once more', async () => {
  const at = processWorldOn(world.database)
  await publish(at, 'once', map('<timeDuration>PT1H</timeDuration>'))
  await go(at, 2)
  await publish(at, 'once', map('<timeDuration>PT1H</timeDuration>'))
  await go(at, 3)
  assert.deepEqual(await begun(at, 'once'), ['2026-11-23T09:00 v1'])
})

test('an unpublished map begins no more, by the clock or by hand; published again it does', async () => {
  const at = processWorldOn(world.database)
  const xml = map('<timeCycle>R/PT1H</timeCycle>')
  await publish(at, 'stopped', xml)
  await go(at, 1)
  await at.write(w => unpublishDefinition(w, 'stopped'))
  await go(at, 3)
  assert.equal((await begun(at, 'stopped')).length, 1)
  await assert.rejects(
    at.write(w => startInstance(w, { name: 'stopped', variables: {} })),
    Missing,
  )
  await assert.rejects(
    at.write(w => unpublishDefinition(w, 'never')),
    Missing,
  )
  await publish(at, 'stopped', xml)
  await go(at, 1)
  assert.deepEqual(await begun(at, 'stopped'), ['2026-11-23T09:00 v1', '2026-11-23T13:00 v1'])
})

test('two workers begin each case once', async () => {
  const [one, two] = [processWorldOn(world.database), processWorldOn(world.database)]
  for (let i = 0; i < 20; i++) await publish(one, `both-${i}`, map('<timeCycle>R3/PT1H</timeCycle>'))
  for (const { clock } of [one, two]) clock.advance({ hours: 5 })
  await Promise.all([one.timers.drain(), two.timers.drain()])
  for (let i = 0; i < 20; i++) assert.equal((await begun(one, `both-${i}`)).length, 3)
})

test('a worker that dies before its commit has begun nothing, and the start is made by the next', async () => {
  const at = processWorldOn(world.database)
  await publish(at, 'killed', map('<timeDuration>PT1H</timeDuration>'))
  at.clock.advance({ hours: 1 })
  await assert.rejects(
    at.write(async w => {
      const due = await takeDueStart(w)
      assert.equal(due?.name, 'killed')
      if (due) await fireStart(w, due)
      throw new Error('killed')
    }),
    /killed/,
  )
  assert.deepEqual(await begun(at, 'killed'), [])
  await at.timers.drain()
  assert.deepEqual(await begun(at, 'killed'), ['2026-11-23T09:00 v1'])
})

test('a time that can not be read is refused when the map is published', async () => {
  await assert.rejects(publish(world, 'odd', map('<timeCycle>R/PT0S</timeCycle>')), Invalid)
  await assert.rejects(publish(world, 'odd', map('<timeDuration>= nothing</timeDuration>')), Invalid)
})

test('a start that can not be made is parked, holds no other up, and is made when it is tried again', async () => {
  const at = processWorldOn(world.database)
  await publish(at, 'broken', map('<timeDuration>PT1H</timeDuration>'))
  await publish(at, 'sound', map('<timeDuration>PT1H</timeDuration>'))
  const keep = (scope: string) =>
    at.write(w => w.tx.updateTable('processes.schedule').set({ scope }).where('name', '=', 'broken').execute())
  await keep('no-such-scope')
  at.clock.advance({ hours: 2 })
  await at.timers.drain()
  assert.equal((await begun(at, 'sound')).length, 1)
  const [start, ...more] = await at.read(watch.stoppedStarts)
  assert.deepEqual([start?.map, more.length], ['broken', 0])
  await keep('p')
  assert.equal(await at.write(w => watch.retryStart(w, { map: 'broken', node: 's' })), true)
  assert.equal(await at.write(w => watch.retryStart(w, { map: 'broken', node: 's' })), false)
  await at.timers.drain()
  assert.equal((await begun(at, 'broken')).length, 1)
})
