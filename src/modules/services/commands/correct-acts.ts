import { z } from 'zod'
import type { Write } from '../../../kernel/hands.ts'
import { correctAct } from '../../cases/index.ts'
import '../table.ts'

const told = z.looseObject({ act: z.enum(['report', 'opinion']) })

/** What was sent by a definition of a report or an opinion is called so, also where it came in before cases said it. */
export const correctActs = async (w: Write): Promise<void> => {
  const rows = await w.tx.selectFrom('services.definition').select(['slug', 'version', 'body']).execute()
  for (const { slug, version, body } of rows) {
    const read = told.safeParse(body)
    if (read.success) await correctAct(w, { service: slug, version: String(version), act: read.data.act })
  }
}
