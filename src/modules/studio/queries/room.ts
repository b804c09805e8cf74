import { Redirect } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { type Sketch, type StoredSketch, servicesForBuilder, workshop } from '../../services/index.ts'
import { sketchUrl } from '../urls.ts'

const { sketchAfter, sketchOf, textOf } = workshop

/** What every page of the work on a service knows. */
export type Room = {
  slug: string
  name: string
  rev: number
  sketch: Sketch
  canUndo: boolean
  canRedo: boolean
  updatedAt: Temporal.Instant
  updatedBy: string
  /** Whether something of it is on offer already. */
  offered: boolean
}

/**
 * Opens the work on a service. `rev` is the state that a form was filled in on: it is read as it was then, whatever others have made
 * of it since. Throws Missing, and Redirect to its versions where nobody works on it.
 */
export const roomOf = async (r: Read<Officer>, slug: string, rev?: number): Promise<Room> => {
  const known = await servicesForBuilder(r)
  const service = known.find(one => one.slug === slug)
  // Once it is published the work is done: who comes back to it is led to what has become of it.
  if (rev === undefined && service && !service.sketch) throw new Redirect(sketchUrl(slug, 'publicera'))
  const now = await sketchOf(r, slug)
  const stored = rev === undefined || rev === now.rev ? now : { ...now, sketch: await sketchAfter(r, slug, rev) }
  return { ...asRoom(stored), offered: service?.offered !== undefined }
}

const asRoom = (stored: StoredSketch): Omit<Room, 'offered'> => ({
  slug: stored.slug,
  name: textOf(stored.sketch, 'sv', 'service.name') || stored.slug,
  rev: stored.rev,
  sketch: stored.sketch,
  canUndo: stored.canUndo,
  canRedo: stored.redo.length > 0,
  updatedAt: stored.updatedAt,
  updatedBy: stored.updatedBy,
})
