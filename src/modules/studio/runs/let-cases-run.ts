import { Invalid, Missing, Refused } from '../../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { onMap } from '../../cases/index.ts'
import { mapWorkshop, moveInstances, readBpmn } from '../../processes/index.ts'
import { findingsFor, moveOf } from './run-view.ts'
import { serviceToRun } from './service-to-run.ts'

const { editMap, mapOf, mapToRun, readHow } = mapWorkshop

type ToRun = { id: string; rev: number; slug: string }

/**
 * Lets the cases of a service that begin from now on go by a map as it is drawn. Throws Missing for services of others, Stale where somebody has
 * changed the map since, Refused while something stops it. Gives the version that they go by.
 */
export const letCasesRun = async (w: Write<Officer>, { id, rev, slug }: ToRun): Promise<number> => {
  const service = await serviceToRun(reading(w), slug)
  if (!service) throw new Missing('No such service')
  if ((await mapOf(reading(w), id)).kind !== 'to-be') throw new Refused({ key: 'studio.runs.only-to-be' })
  const xml = await mapToRun(w, { id, rev, service: slug })
  const errors = (await findingsFor(xml, service)).filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Refused({ key: 'studio.runs.stops', args: { n: errors.length } })
  const decisions = service.newest?.decisions ?? []
  const { version } = await onMap.publishServiceMap(w, { slug, xml, decisions, offered: false })
  await w.emit({ type: 'map.runs', subject: id, visible: false, body: { service: slug, version } })
  return version
}

/** Which answers of the service the map may use. Throws Missing, Stale, and Invalid on `svar` for what the service does not ask. */
export const useAnswers = async (
  w: Write<Officer>,
  { id, rev, slug, facts }: ToRun & { facts: string[] },
): Promise<void> => {
  const r = reading(w)
  const service = await serviceToRun(r, slug)
  const { process } = readHow(await readBpmn((await mapOf(r, id)).xml))
  if (!service || process === undefined) throw new Missing('No such service')
  const known = service.terms.map(({ name }) => name)
  if (facts.some(name => !known.includes(name))) throw new Invalid({ svar: { key: 'studio.runs.answer-gone' } })
  await editMap(w, { id, rev, change: { do: 'uses', id: process, service: slug, facts } })
}

/** Moves the running cases of an earlier version to the newest. Throws Missing, and Refused where some stand in the way. Gives how many. */
export const moveCases = async (
  w: Write<Officer>,
  { id, slug, version }: { id: string; slug: string; version: string },
): Promise<number> => {
  await mapOf(reading(w), id)
  const { service, from, to, plan } = await moveOf(reading(w), slug, version)
  if (plan.inTheWay.length > 0) throw new Refused({ key: 'studio.runs.move-stops' })
  const { cases } = await moveInstances(w, { name: service.map, from, to })
  await w.emit({ type: 'map.cases-moved', subject: id, visible: false, body: { service: slug, from, to, cases } })
  return cases
}
