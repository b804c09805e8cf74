import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Write } from '../../../kernel/hands.ts'
import { endPilot, openPilot } from '../pilot/run-pilot.ts'
import { endWaiting, mustBuild, offerNow } from './publish-sketch.ts'

/** Ends a pilot: its group sees what everybody sees. Whoever has begun can finish. Throws Missing. */
export const closePilot = async (w: Write<Officer>, slug: string): Promise<void> => {
  await mustRun(w, slug)
  await endPilot(w, slug)
}

/** Offers everybody the version that a group has tried, and ends the pilot. What the group has begun goes on. Throws Missing. */
export const publishPilot = async (w: Write<Officer>, slug: string): Promise<void> => {
  const version = await mustRun(w, slug)
  await endWaiting(w, slug)
  await offerNow(w, slug, version)
  await endPilot(w, slug, version)
}

const mustRun = async (w: Write<Officer>, slug: string): Promise<number> => {
  const open = await openPilot(w, slug)
  if (!open) throw new Missing('No pilot')
  await mustBuild(w, slug, open.version)
  return open.version
}
