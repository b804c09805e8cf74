import type { Read } from '../../../kernel/hands.ts'
import { type Ask, casesOnMaps, type MapOfCase, type OpenStep, type RunningCase } from '../../processes/index.ts'
import type { StepView } from '../on-map/step-record.ts'
import '../table.ts'
import { works } from '../on-map/works.ts'

const { mapOfCase, runningCase, stepsToRepeat } = casesOnMaps

/** A step that somebody is asked to do in a case now. */
export type StepOfCase = {
  task: string
  name: string
  /** The role that does it, as the map calls it. */
  lane?: string
  asks: Ask[]
  since: Temporal.Instant
  /** When time runs out, and what happens then. */
  limits: { at: Temporal.Instant; name: string }[]
  /** Whose turn it is. */
  who: 'resident' | 'staff'
  /** It is done on a page of its own: by deciding, replying, closing. */
  hasOwnPage: boolean
  /** To whom it has been given. */
  given?: { id: string; name: string }
}

/** The steps that its map asks for now; `done` is what has been done at steps so far. */
export const stepsOfCase = (running: RunningCase | undefined, done: readonly StepView[]): StepOfCase[] =>
  (running?.steps ?? []).map(step => stepOf(step, done))

const stepOf = (
  { task, name, lane, asks, since, limits, who, work }: OpenStep,
  done: readonly StepView[],
): StepOfCase => {
  const given = done.findLast(one => one.task === task && one.to)?.to
  return {
    task,
    name,
    ...(lane ? { lane } : {}),
    asks,
    since,
    limits,
    who: who === 'resident' ? 'resident' : 'staff',
    hasOwnPage: works.some(own => own === work),
    ...(given ? { given } : {}),
  }
}

/** The map that a case goes by, and where in it the case stands; none where it was there before there were maps. */
export const caseOnItsMap = async (r: Read, number: string): Promise<MapOfCase | undefined> => {
  const running = await runningOf(r, number)
  return running && mapOfCase(r, running)
}

const runningOf = async (r: Read, number: string): Promise<RunningCase | undefined> => {
  const row = await r.db.selectFrom('cases.case').select('id').where('number', '=', number).executeTakeFirst()
  return row && runningCase(r, row.id)
}

/** Which steps of a case could be done once more instead of one that is asked for now. */
export const repeatable = async (r: Read, number: string, task: string): Promise<{ node: string; name: string }[]> => {
  const running = await runningOf(r, number)
  return running ? stepsToRepeat(r, running, task) : []
}
