import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadMunicipalities } from '../../../kernel/municipalities.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { differenceOf } from '../figures/difference.ts'
import { lintMap } from '../lint/lint-map.ts'
import { runMap } from '../running/run-map.ts'
import { loadMaps } from './load-maps.ts'

const root = new URL('../../../..', import.meta.url).pathname
const pairs = (await Promise.all(loadMunicipalities(root).map(({ folder }) => loadMaps(folder)))).flat()
const start = Temporal.Instant.from('2026-03-02T08:00:00Z')
const noDecision = () => assert.fail('No map asks a decision')

test('Almvik has maps of seven services', () => assert.ok(pairs.length >= 7))

for (const { slug, about, asIs, toBe } of pairs) {
  test(`${slug}: both maps can be read, are sound, and hint at nothing`, async () => {
    assert.deepEqual(await lintMap(asIs.xml), [])
    assert.deepEqual(await lintMap(toBe.xml), [])
  })

  test(`${slug}: the map as it is to be runs to an end in every way that has been tried`, async () => {
    const program = compileBpmn(await readBpmn(toBe.xml))
    assert.ok(about.trials.length > 1, 'a map is tried in two ways at least')
    for (const { name, vars, messages, advance, done } of about.trials) {
      const trial = {
        variables: vars,
        messages: messages.map(({ name: called, after }) => ({
          name: called,
          payload: {},
          ...(after === undefined ? {} : { after }),
        })),
        hold: [],
        ...(advance === undefined ? {} : { advance }),
      }
      const { state, error, trace } = runMap(program, trial, { decide: noDecision, zone: 'Europe/Stockholm' }, start)
      assert.equal(state, 'completed', `${name}: ${error}`)
      let at = -1
      for (const task of done) {
        const next = trace.indexOf(task, at + 1)
        assert.ok(next > at, `${name}: ${task} is not done in its turn: ${trace.join(', ')}`)
        at = next
      }
    }
  })

  test(`${slug}: the difference can be counted, every step of people has a time and a value, and the resident gains`, () => {
    const difference = differenceOf(asIs, toBe, about.perYear.value)
    assert.ok('changes' in difference, JSON.stringify('why' in difference ? difference.why : ''))
    assert.deepEqual([...difference.asIs.untimed, ...difference.toBe.untimed], [])
    for (const counting of [difference.asIs, difference.toBe]) {
      assert.ok(!('rule' in counting.figures) && counting.figures.unmarked.mean === 0)
      assert.ok(counting.whos.has('resident') && counting.whos.has('staff'))
    }
    const { waiting, resident, staff, handOffs } = difference.changes
    for (const change of [waiting, resident, staff]) assert.ok(change.perCase < 0, JSON.stringify(change))
    assert.ok(handOffs.before.mean > 0)
  })
}
