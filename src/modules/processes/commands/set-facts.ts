import type { Write } from '../../../kernel/hands.ts'
import { happen } from '../keeping/happen.ts'
import { openInstance } from '../keeping/opened.ts'
import { askedOf, type Facts } from './start-instance.ts'

/** What a running case is about has been corrected: its map gets what it asks about anew, and conditions are looked at once more. Throws Missing. */
export const setFacts = async (w: Write, { instance, facts }: { instance: string; facts: Facts }): Promise<void> => {
  const opened = await openInstance(w, instance)
  const variables = askedOf(opened.ready.program, facts)
  if (Object.keys(variables).length > 0) await happen(w, opened, { type: 'set', variables })
}
