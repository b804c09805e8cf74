import type { Officer, Read } from '../../../kernel/hands.ts'
import { type Sketch, type StoredSketch, servicesForBuilder, workshop } from '../../services/index.ts'

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
 * of it since. Throws Missing.
 */
export const roomOf = async (r: Read<Officer>, slug: string, rev?: number): Promise<Room> => {
  const now = await sketchOf(r, slug)
  const stored = rev === undefined || rev === now.rev ? now : { ...now, sketch: await sketchAfter(r, slug, rev) }
  const known = await servicesForBuilder(r)
  return { ...asRoom(stored), offered: known.find(one => one.slug === slug)?.offered !== undefined }
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
