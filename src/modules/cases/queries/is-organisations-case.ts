import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'

/** Whether a case concerns an organisation: then who may act for it is asked before anything of it is shown. Tells nothing of whose it is. */
export const isOrganisationsCase = async (r: Read, number: string): Promise<boolean> => {
  const row = await r.db.selectFrom('cases.case').select('principal').where('number', '=', number).executeTakeFirst()
  return row?.principal?.startsWith('organisation:') ?? false
}
