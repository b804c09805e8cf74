import { Invalid } from '../../../kernel/errors.ts'
import { type Officer, reading, type System, type Write } from '../../../kernel/hands.ts'
import type { Sketch } from '../sketch/sketch.ts'
import { storeNew } from '../sketch/store-new.ts'
import { mayBuild } from '../sketch/stored-sketch.ts'
import { namesTaken, openSketch, removeSketch } from './begin-sketch.ts'
import '../table.ts'

/** Takes in a service from elsewhere as a sketch; where there is one by that name it takes its place. Throws Invalid on `paket`. */
export const importSketch = async (w: Write<Officer>, sketch: Sketch): Promise<string> => {
  const { slug, unit } = sketch.body
  if (!mayBuild(w.actor, unit)) throw new Invalid({ paket: { key: 'services.sketch.import-unit', args: { unit } } })
  const { slugs } = await namesTaken(reading(w))
  // Somebody else's may not be written over by one that calls itself the same.
  if (slugs.includes(slug)) {
    await openSketch(w, slug)
    await removeSketch(w, slug)
  }
  await storeNew(w, { slug, sketch, did: 'import', about: nameOf(sketch), basedOn: undefined })
  return slug
}

/** The same from the command line, which asks for no rights. */
export const importPackage = async (w: Write<System>, sketch: Sketch): Promise<void> => {
  const { slug } = sketch.body
  await w.tx.deleteFrom('services.trial').where('slug', '=', slug).execute()
  await w.tx.deleteFrom('services.sketch').where('slug', '=', slug).execute()
  await storeNew(w, { slug, sketch, did: 'import', about: nameOf(sketch), basedOn: undefined })
}

const nameOf = ({ texts, body }: Sketch): string => texts.sv?.['service.name'] ?? body.slug
