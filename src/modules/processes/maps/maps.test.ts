import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openCaseWorld } from '../../../../test/support/case-world.ts'
import { Invalid, Missing, Refused, Stale } from '../../../kernel/errors.ts'
import type { Officer } from '../../../kernel/hands.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { readMap } from '../map/read-map.ts'
import type { Change } from '../outline/change.ts'
import { editMap, undoMapChange } from './edit-map.ts'
import { newMap } from './new-map.ts'
import { mapOf, mapsForBuilder } from './stored-map.ts'

let world: Awaited<ReturnType<typeof openCaseWorld>>
let petra: Officer
/** A colleague with the same rights. */
let omar: Officer

before(async () => {
  world = await openCaseWorld()
  petra = await world.staff('petra')
  omar = { ...petra, id: '0190a000-0000-7000-8000-00000000c3c3', name: 'Omar Haddad' }
})
after(() => world.done())

const begin = (who = petra): Promise<string> => {
  const unit = who.grants.find(({ right }) => right === 'service.build')?.unit ?? ''
  return world.write(who, w =>
    newMap(w, { name: 'Sommarjobb i dag', kind: 'as-is', unit, roles: ['Handläggare', 'Chef'] }),
  )
}

const edit = (who: Officer, id: string, rev: number, change: Change) =>
  world.write(who, w => editMap(w, { id, rev, change }))

const namesOf = async (id: string): Promise<string[]> => {
  const { xml } = await world.read(petra, r => mapOf(r, id))
  return readMap(await readBpmn(xml)).nodes.map(({ name }) => name)
}

test('Petra begins a map, adds a step and takes it back', async () => {
  const id = await begin()
  await edit(petra, id, 1, { do: 'add', on: 'flode-1', kind: 'step', text: 'Utred' })
  assert.deepEqual((await namesOf(id)).toSorted(), ['Det börjar', 'Klart', 'Utred'])
  await world.write(petra, w => undoMapChange(w, { id, rev: 2 }))
  assert.deepEqual((await namesOf(id)).toSorted(), ['Det börjar', 'Klart'])
  await assert.rejects(
    world.write(petra, w => undoMapChange(w, { id, rev: 3 })),
    Refused,
  )
  assert.equal((await world.read(petra, r => mapsForBuilder(r))).find(map => map.id === id)?.rev, 3)
})

test('two add steps at the same place from the same page: both stand', async () => {
  const id = await begin()
  await edit(petra, id, 1, { do: 'add', on: 'flode-1', kind: 'step', text: 'Utred' })
  await edit(omar, id, 1, { do: 'add', on: 'flode-1', kind: 'step', text: 'Läs' })
  assert.deepEqual((await namesOf(id)).toSorted(), ['Det börjar', 'Klart', 'Läs', 'Utred'])
})

test('two rename the same step: the second is told what the first did, and nothing is written over', async () => {
  const id = await begin()
  await edit(petra, id, 1, { do: 'rename', id: 'start', text: 'Ansökan kommer' })
  await assert.rejects(edit(omar, id, 1, { do: 'rename', id: 'start', text: 'Brev kommer' }), (fault: unknown) => {
    assert.ok(fault instanceof Stale)
    assert.match(fault.changes.join(), /Petra.*Det börjar/)
    return true
  })
  assert.ok((await namesOf(id)).includes('Ansökan kommer'))
})

test('what somebody has taken away cannot be changed from an older page', async () => {
  const id = await begin()
  const [step = ''] = await edit(petra, id, 1, { do: 'add', on: 'flode-1', kind: 'step', text: 'Utred' })
  await edit(omar, id, 2, { do: 'remove', id: step })
  await assert.rejects(edit(petra, id, 2, { do: 'rename', id: step, text: 'Utred noga' }), Stale)
})

test('a change that two make at the same moment is made twice, one after the other', async () => {
  const id = await begin()
  await Promise.all(
    ['A', 'B', 'C', 'D'].map((text, i) =>
      edit(i % 2 ? omar : petra, id, 1, { do: 'add', on: 'flode-1', kind: 'step', text }),
    ),
  )
  assert.deepEqual((await namesOf(id)).toSorted(), ['A', 'B', 'C', 'D', 'Det börjar', 'Klart'])
})

test('two who take back at the same moment: one change is taken back, and the other is told', async () => {
  const id = await begin()
  await edit(petra, id, 1, { do: 'add', on: 'flode-1', kind: 'step', text: 'A' })
  await edit(petra, id, 2, { do: 'add', on: 'flode-1', kind: 'step', text: 'B' })
  const tries = await Promise.allSettled(
    [petra, omar].map(who => world.write(who, w => undoMapChange(w, { id, rev: 3 }))),
  )
  const lost = tries.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
  assert.equal(lost.length, 1)
  assert.ok(lost[0] instanceof Stale)
  assert.deepEqual((await namesOf(id)).toSorted(), ['A', 'Det börjar', 'Klart'])
})

test('a map of another unit, or another municipality, does not exist for one', async () => {
  const id = await begin()
  const stranger = { ...petra, grants: [{ right: 'service.build', unit: 'annan' }] }
  await assert.rejects(
    world.read(stranger, r => mapOf(r, id)),
    Missing,
  )
  await assert.rejects(
    world.read(petra, r => mapOf(r, id), world.granas),
    Missing,
  )
  await assert.rejects(
    world.write(stranger, w => editMap(w, { id, rev: 1, change: { do: 'rename', id: 'start', text: 'x' } })),
    Missing,
  )
})

test('a file that cannot be opened is refused with the reason, on its field', async () => {
  const unit = petra.grants.find(({ right }) => right === 'service.build')?.unit ?? ''
  for (const [text, why] of [
    ['hej', 'not_xml'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'doctype'],
    ['<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/>', 'no_process'],
  ] as const)
    await assert.rejects(
      world.write(petra, w =>
        newMap(w, { name: 'Utifrån', kind: 'as-is', unit, roles: [], file: new TextEncoder().encode(text) }),
      ),
      (fault: unknown) => {
        assert.ok(fault instanceof Invalid)
        assert.deepEqual(fault.complaints.fil, { key: 'processes.map.file-wrong', args: { why } })
        return true
      },
    )
})
