import { Stale } from '../../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { readHow } from '../outline/how-in-file.ts'
import { changesInWords, editMap } from './edit-map.ts'
import { lockMap, mapOf } from './stored-map.ts'

/**
 * A map as it is drawn, to be run by the cases of a service: from now on it says so itself. Throws Stale where somebody has changed it since it was
 * looked at. Gives its file.
 */
export const mapToRun = async (
  w: Write<Officer>,
  { id, rev, service }: { id: string; rev: number; service: string },
): Promise<string> => {
  const stored = await lockMap(w, id)
  if (rev !== stored.rev) throw new Stale(await changesInWords(w, id, rev))
  const how = readHow(await readBpmn(stored.xml))
  if (how.service === service || how.process === undefined) return stored.xml
  await editMap(w, { id, rev, change: { do: 'uses', id: how.process, service, facts: how.facts } })
  return (await mapOf(reading(w), id)).xml
}
