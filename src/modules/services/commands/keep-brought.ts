import type { Officer, Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Sketch } from '../sketch/sketch.ts'
import '../table.ts'
import type { FormReport } from '../importing/forms.ts'

/** Lets what was brought wait for a day; `report` of a form from elsewhere. Gives the id of what waits. */
export const keepBrought = async (w: Write<Officer>, sketch: Sketch, report?: FormReport): Promise<string> => {
  const id = newId()
  await w.tx
    .insertInto('services.brought_package')
    .values({
      id,
      officer: w.actor.id,
      body: JSON.stringify(sketch.body),
      texts: JSON.stringify(sketch.texts),
      examples: JSON.stringify(sketch.examples),
      beside: JSON.stringify(sketch.beside ?? {}),
      ...(report ? { report: JSON.stringify(report) } : {}),
      expires_at: w.now.add({ hours: 24 }),
    })
    .execute()
  return id
}
