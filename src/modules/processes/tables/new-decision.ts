import { Invalid } from '../../../kernel/errors.ts'
import { actorName, type Officer, type Write } from '../../../kernel/hands.ts'
import { newId, shortId } from '../../../kernel/ids.ts'
import { readModel } from '../decisions/compile-dmn.ts'
import { DmnFault, dmnFaultWords } from '../decisions/read-dmn.ts'
import { mayDraw } from '../maps/stored-map.ts'
import { changeDecision } from './change-decision.ts'
import { readDecisionFile } from './decision-file.ts'
import { withIds } from './with-ids.ts'
import './table.ts'

/** `file` is a DMN file from elsewhere; without one it begins with an empty table of the same name. */
export type NewDecision = { name: string; unit: string; file?: Uint8Array }

/** Begins a file of decisions. Throws Invalid: on `namn`, on `enhet`, and on `fil` with the reason why it can't be opened. Gives its id. */
export const newDecision = async (w: Write<Officer>, { name, unit, file }: NewDecision): Promise<string> => {
  if (name === '') throw new Invalid({ namn: { key: 'processes.decision.name-missing' } })
  if (!mayDraw(w.actor, unit)) throw new Invalid({ enhet: { key: 'processes.decision.unit-missing' } })
  const xml = file ? await opened(w, file) : blank(name)
  const id = newId()
  await w.tx
    .insertInto('processes.decision')
    .values({
      id,
      name,
      unit,
      xml,
      rev: 1,
      undoable: null,
      created_at: w.now,
      updated_at: w.now,
      updated_by: actorName(w.actor),
    })
    .execute()
  return id
}

const opened = async (w: Write<Officer>, bytes: Uint8Array): Promise<string> => {
  try {
    return await openedDmn(bytes)
  } catch (fault) {
    if (!(fault instanceof DmnFault)) throw fault
    throw new Invalid({ fil: { text: dmnFaultWords(w.t, fault) } })
  }
}

/** A file that decisions can be asked of, in which all that is changed has an id. Throws DmnFault. */
export const openedDmn = async (file: Uint8Array | string): Promise<string> => {
  await readModel(file)
  const text = typeof file === 'string' ? file : decoded(file)
  const xml = withIds(text, kind => `${kind}-${shortId()}`)
  if (!readDecisionFile(xml).parts.some(({ kind }) => kind === 'decision'))
    throw new DmnFault('no-decisions', 'There is no decision in the file')
  return xml
}

/** As `guardedXml` has let through: UTF-8, or UTF-16 with its mark. */
const decoded = (file: Uint8Array): string => {
  const mark =
    file[0] === 0xff && file[1] === 0xfe ? 'utf-16le' : file[0] === 0xfe && file[1] === 0xff ? 'utf-16be' : ''
  if (mark !== '') return new TextDecoder(mark).decode(file)
  const head = new TextDecoder('latin1').decode(file.subarray(0, 200))
  return new TextDecoder(
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8',
  ).decode(file)
}

const empty = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" id="beslut" name="${escaped(name)}" namespace="https://torg.example/beslut"></definitions>`

const blank = (name: string): string => {
  const { xml } = changeDecision(empty(name), { do: 'add-table', name }, kind => `${kind}-${shortId()}`)
  return xml
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
