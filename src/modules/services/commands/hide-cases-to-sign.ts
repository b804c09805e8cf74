import { reading, type Write } from '../../../kernel/hands.ts'
import { hideCase } from '../../cases/index.ts'
import { numberOf } from '../../people/index.ts'
import '../signing/table.ts'

/** A person has got a protected identity: the cases that they were asked to sign in are from now on only for who may see such. */
export const hideCasesToSign = async (w: Write, person: string): Promise<void> => {
  const number = await numberOf(reading(w), person)
  if (number === undefined) return
  const rows = await w.tx.selectFrom('services.signature').select('case_id').where('number', '=', number).execute()
  for (const id of new Set(rows.map(row => row.case_id))) await hideCase(w, id)
}
