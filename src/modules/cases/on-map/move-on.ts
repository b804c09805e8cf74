import { reading, type Write } from '../../../kernel/hands.ts'
import { casesOnMaps, completeTask, correlateMessage, type RunningCase, type Variables } from '../../processes/index.ts'
import type { Work } from './works.ts'

const { cancelInstance, runningCase } = casesOnMaps

type OnMap = { id: string; running: RunningCase }

/** What happens to a case from outside its map, by the names that maps wait for them with. Who draws a map need not wait for any. */
export const heard = [
  'komplettering-begärd',
  'komplettering',
  'komplettering-förlängd',
  'komplettering-återtagen',
  'återkallad',
  'rättad',
] as const
export type Heard = (typeof heard)[number]

/** Tells the map, where it waits for that. */
export const tellMap = async (w: Write, { running }: OnMap, name: Heard, payload: Variables = {}): Promise<void> => {
  await correlateMessage(w, { name, payload, instance: running.instance })
}

/** A step with a page of its own is done. Gives whether the case has come to the end of its map. */
export const finishWork = async (w: Write, locked: OnMap, work: Work, variables: Variables): Promise<boolean> => {
  const step = locked.running.steps.find(one => one.work === work)
  if (!step) throw new Error(`The map of the case ${locked.id} does not ask for ${work}`)
  await completeTask(w, { task: step.task, variables })
  return hasEnded(w, locked.id)
}

/** Whether the case has come to the end of its map. */
export const hasEnded = async (w: Write, id: string): Promise<boolean> =>
  (await runningCase(reading(w), id))?.ended === true

/** Nothing more is done by the map: it is done with otherwise. */
export const leaveMap = (w: Write, { running }: OnMap): Promise<void> => cancelInstance(w, running.instance)
