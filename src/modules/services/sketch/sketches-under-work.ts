import type { Read } from '../../../kernel/hands.ts'
import { readSketch, type Sketch } from './sketch.ts'
import '../table.ts'

/** Everything that stands in the studio, by address. For the program itself: it asks for no rights. */
export const sketchesUnderWork = async (r: Read): Promise<Sketch[]> => {
  const rows = await r.db.selectFrom('services.sketch').select(['body', 'texts', 'examples']).orderBy('slug').execute()
  return rows.map(row => readSketch(row.body, row.texts, row.examples))
}
