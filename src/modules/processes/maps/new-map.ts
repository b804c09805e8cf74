import { Invalid } from '../../../kernel/errors.ts'
import { actorName, type Officer, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { BpmnFault, readBpmn, writeBpmn } from '../bpmn/read-bpmn.ts'
import { readMap } from '../map/read-map.ts'
import { blankMap } from '../outline/blank-map.ts'
import { keepDiagram } from '../picture/diagram.ts'
import { mayDraw } from './stored-map.ts'
import type { MapKind } from './table.ts'
import './table.ts'

/** `file` is a BPMN file from elsewhere; without one the map begins with a start, an end and the roles. */
export type NewMap = { name: string; kind: MapKind; unit: string; roles: string[]; file?: Uint8Array }

/** Begins a map. Throws Invalid: on `namn`, on `enhet`, and on `fil` with the reason why it can't be opened. Gives its id. */
export const newMap = async (w: Write<Officer>, { name, kind, unit, roles, file }: NewMap): Promise<string> => {
  if (name === '') throw new Invalid({ namn: { key: 'processes.map.name-missing' } })
  if (!mayDraw(w.actor, unit)) throw new Invalid({ enhet: { key: 'processes.map.unit-missing' } })
  const xml = file ? await openedMap(file) : await drawn(blankMap(name, roles))
  const id = newId()
  await w.tx
    .insertInto('processes.map')
    .values({
      id,
      name,
      kind,
      unit,
      xml,
      rev: 1,
      undoable: null,
      address: null,
      published: null,
      created_at: w.now,
      updated_at: w.now,
      updated_by: actorName(w.actor),
    })
    .execute()
  return id
}

/** A file from elsewhere that has steps in it. It need not be one that can be run. Throws Invalid on `fil`. */
export const openedMap = async (bytes: Uint8Array | string): Promise<string> => {
  try {
    const file = await readBpmn(bytes)
    if (readMap(file).nodes.length === 0) throw new BpmnFault('no-process')
    keepDiagram(file)
    return await writeBpmn(file)
  } catch (fault) {
    if (!(fault instanceof BpmnFault)) throw fault
    throw new Invalid({ fil: { key: 'processes.map.file-wrong', args: { why: fault.rule.replaceAll('-', '_') } } })
  }
}

const drawn = async (xml: string): Promise<string> => {
  const file = await readBpmn(xml)
  keepDiagram(file)
  return writeBpmn(file)
}
