import type { Write } from '../../../kernel/hands.ts'
import type { Event } from '../engine/event.ts'
import { type Step, step } from '../engine/step.ts'
import { toolsOf } from './definition.ts'
import type { Opened } from './opened.ts'
import { writeStep } from './write-step.ts'

/** One event on a case that is locked, written with all that comes of it. What was not for it (told twice, or too late) writes nothing. */
export const happen = async (w: Write, opened: Opened, event: Event, isNew = false): Promise<Step> => {
  const made = step(opened.ready.program, opened.state, event, toolsOf(opened.ready, w.now))
  if (made.taken) await writeStep(w, opened, made, isNew)
  return made
}
