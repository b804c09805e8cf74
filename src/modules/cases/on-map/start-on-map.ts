import type { Selectable } from 'kysely'
import { reading, type Write } from '../../../kernel/hands.ts'
import { casesOnMaps, completeTask, type Facts, type RunningCase } from '../../processes/index.ts'
import type { CaseEnd } from '../case.ts'
import { endsWith } from '../reply-template.ts'
import type { CaseRow } from '../table.ts'
import { mapOfService, publishStandardMaps, standardMap } from './standard-maps.ts'
import { decidedAs } from './works.ts'

const { runningCase, startFirst } = casesOnMaps

/** A case begins on its service's map, or on the standard one. `facts` are the answers; the map gets those it asks about. */
export const startOnMap = async (
  w: Write,
  { id, slug, ends, facts }: { id: string; slug: string; ends: CaseEnd; facts: Facts },
): Promise<void> => {
  const begin = (names: string[]) => startFirst(w, { names, facts, subject: id })
  if ((await begin([mapOfService(slug), standardMap(ends)])) !== undefined) return
  // A municipality that has not been started since its first case: the maps that come with Torg are there from now on.
  await publishStandardMaps(w)
  await begin([standardMap(ends)])
}

/** A case of before there were maps is set on the standard one, as far along as it is. The case is locked. */
export const adoptOnMap = async (w: Write, row: Selectable<CaseRow>): Promise<RunningCase> => {
  const ends = endsWith(w.municipality, row.case_type)
  await startOnMap(w, { id: row.id, slug: '', ends, facts: () => null })
  if (row.outcome) {
    const step = (await started(w, row.id)).steps.find(({ work }) => work === 'decide')
    if (step) await completeTask(w, { task: step.task, variables: decidedAs(row.outcome) })
  }
  return started(w, row.id)
}

const started = async (w: Write, id: string): Promise<RunningCase> => {
  const running = await runningCase(reading(w), id)
  if (!running) throw new Error(`The case ${id} was not started on a map`)
  return running
}
