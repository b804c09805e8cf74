import { sql } from 'kysely'
import { reading, type Write } from '../../../kernel/hands.ts'
import { hideCase, hideCasesNumbered } from '../../cases/index.ts'
import { numberOf } from '../../people/index.ts'
import '../signing/table.ts'
import '../table.ts'

/**
 * A person has got a protected identity: the cases that they were asked to sign in, and those where a guardian chose them among their
 * children, are from now on only for who may see such.
 */
export const hideCasesNaming = async (w: Write, person: string): Promise<void> => {
  const number = await numberOf(reading(w), person)
  if (number === undefined) return
  const rows = await w.tx.selectFrom('services.signature').select('case_id').where('number', '=', number).execute()
  for (const id of new Set(rows.map(row => row.case_id))) await hideCase(w, id)
  const chosen = await w.tx
    .selectFrom('services.submission')
    .select('number')
    .where(sql<boolean>`answers::text like ${`%"person": "${person}"%`}`)
    .execute()
  await hideCasesNumbered(
    w,
    chosen.map(row => row.number),
  )
}
