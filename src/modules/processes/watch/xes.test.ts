import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { casesOnMaps, row } from '../../../../test/support/cases-on-maps.ts'
import { openProcessWorld } from '../../../../test/support/process-world.ts'
import { Missing } from '../../../kernel/errors.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { moveInstances, publishDefinition, startInstance, watch } from '../index.ts'
import { isTree, type Tree, treeOf } from '../xml/tree.ts'

let world: Awaited<ReturnType<typeof openProcessWorld>>
before(async () => {
  world = await openProcessWorld()
})
after(() => world.done())

const { begin, onlyTask, complete } = casesOnMaps(() => world)

const pieces = async (name: string): Promise<string[]> => {
  const made: string[] = []
  for await (const piece of watch.xesLog(fn => world.read(fn), name)) made.push(piece)
  return made
}

const read = async (name: string): Promise<Tree> =>
  treeOf((await pieces(name)).join('')) ?? assert.fail('it is no well-formed XML')

const within = (tree: Tree, ...names: string[]): Tree[] =>
  tree.children.filter(isTree).filter(({ name }) => names.length === 0 || names.includes(name))

/** What an element says by its attributes: `concept:name` and the rest. */
const said = (tree: Tree): Record<string, string> =>
  Object.fromEntries(
    within(tree, 'string', 'date', 'int').map(({ attributes }) => [
      attributes.get('key') ?? '',
      attributes.get('value') ?? '',
    ]),
  )

const lanes = `<laneSet id="ls"><lane id="l1" name="Handläggare &amp; chef"><flowNodeRef>a</flowNodeRef></lane></laneSet>`
const map = bpmn(
  `${lanes}<startEvent id="s" name="Ansökan"/><endEvent id="e" name="Klart"/><exclusiveGateway id="g"/><userTask id="a" name="Läs &quot;allt&quot;"/><scriptTask id="c"><script>secret + "!"</script></scriptTask>`,
  row('s', 'g', 'a', 'c', 'e'),
)

test('a log has the parts of the standard in their order, and each event what, when, how far and by which role', async () => {
  const one = await begin(map, { secret: 'Maja 20100101-2384' })
  await complete(await onlyTask(one))
  const log = await read(one.name)
  assert.equal(log.name, 'log')
  assert.equal(log.attributes.get('xes.version'), '1849.2016')
  assert.equal(log.attributes.get('xmlns'), 'http://www.xes-standard.org/')
  const order = ['extension', 'global', 'classifier', 'string', 'trace']
  const places = within(log).map(({ name }) => order.indexOf(name))
  assert.deepEqual(places, places.toSorted())
  assert.ok(!places.includes(-1))
  assert.deepEqual(
    within(log, 'extension').map(({ attributes }) => attributes.get('prefix')),
    ['concept', 'lifecycle', 'time', 'org'],
  )
  const [trace, ...others] = within(log, 'trace')
  assert.deepEqual(others, [])
  const events = within(trace ?? log, 'event').map(said)
  assert.deepEqual(
    events.map(each => `${each['concept:name']} ${each['lifecycle:transition']} ${each['org:role'] ?? ''}`.trim()),
    [
      'Ansökan complete',
      'Läs &quot;allt&quot; schedule Handläggare &amp; chef',
      'Läs &quot;allt&quot; complete Handläggare &amp; chef',
      'c start',
      'c complete',
      'Klart complete',
    ],
  )
  for (const each of events) assert.match(each['time:timestamp'] ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})

test('nothing in it names a case, a person, or what anybody has said', async () => {
  const one = await begin(
    bpmn(
      '<startEvent id="s"/><endEvent id="e"/><scriptTask id="c"><script>date(secret) + 1</script></scriptTask><userTask id="a" name="a"/><exclusiveGateway id="g"/>',
      's>a\na>g\ng>c: secret + "x"\ng>e: false\nc>e',
    ),
    { secret: 'Maja 20100101-2384' },
  )
  await complete(await onlyTask(one), { told: 'Maja 20100101-2384' })
  const log = (await pieces(one.name)).join('')
  assert.match(log, /suspend/)
  assert.match(log, /key="rule" value="condition"/)
  for (const secret of ['Maja', '20100101', one.id, one.subject, 'value="test"'])
    assert.ok(!log.includes(secret), secret)
})

test('a case has another name in each log', async () => {
  const one = await begin(map, { secret: 'x' })
  const nameIn = async () => said(within(await read(one.name), 'trace')[0] ?? assert.fail('no trace'))['concept:name']
  assert.notEqual(await nameIn(), await nameIn())
})

test('all versions are in it, and what was moved says so; steps keep the names they had', async () => {
  const old = bpmn(
    '<startEvent id="s"/><endEvent id="e"/><userTask id="a" name="Gammalt"/><userTask id="b" name="b"/>',
    row('s', 'a', 'b', 'e'),
  )
  const one = await begin(old)
  await complete(await onlyTask(one))
  await world.write(w =>
    publishDefinition(w, {
      name: one.name,
      xml: bpmn('<startEvent id="s"/><endEvent id="e"/><userTask id="b" name="Nytt"/>', row('s', 'b', 'e')),
    }),
  )
  await world.write(w => moveInstances(w, { name: one.name, from: 1, to: 2 }))
  await world.write(w => startInstance(w, { name: one.name, variables: {} }))
  const traces = within(await read(one.name), 'trace')
  assert.deepEqual(
    traces.map(trace => said(trace).version),
    ['2', '2'],
  )
  const [moved] = traces
  const events = within(moved ?? assert.fail('no trace'), 'event').map(said)
  assert.ok(events.some(each => each['concept:name'] === 'Gammalt'))
  assert.ok(events.some(each => each.what === 'moved'))
})

test('a long log is written piece by piece', async () => {
  const one = await begin(map, { secret: 'x' })
  for (let i = 0; i < 45; i++)
    await world.write(async w => {
      for (let j = 0; j < 10; j++) await startInstance(w, { name: one.name, variables: { secret: 'x' } })
    })
  const made = await pieces(one.name)
  assert.equal(made.length, 451 + 2)
  assert.ok(made.every(piece => piece.length < 5_000))
  assert.equal(within(treeOf(made.join('')) ?? assert.fail('broken'), 'trace').length, 451)
})

test('a map that is not there has no log', () => assert.rejects(pieces('never'), Missing))
