import type { Read, Resident } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { shownService } from '../published.ts'
import '../table.ts'
import type { Concern } from './ask-first.ts'

/** A service that organisations may apply for. */
export const byService: Concern = async (r, { params }) => {
  const service = await shownService(r, params.service ?? '')
  return service?.definition.applicant.kinds.includes('organisation') ? 'lately' : undefined
}

/** A draft for an organisation. */
export const byDraft: Concern = async (r, { params }) =>
  (await isForOrganisation(r, params.draft)) ? 'lately' : undefined

/** The same, when it is sent. */
export const bySending: Concern = async (r, { params }) =>
  (await isForOrganisation(r, params.draft)) ? 'now' : undefined

/** What was sent for an organisation. */
export const byReceipt: Concern = async (r, { params }) => {
  const id = (params.receipt ?? '').replace(/\.pdf$/, '')
  if (!isId(id)) return undefined
  const row = await r.db.selectFrom('services.submission').select('principal').where('id', '=', id).executeTakeFirst()
  return isOrganisation(row?.principal) ? 'lately' : undefined
}

const isForOrganisation = async (r: Read<Resident>, id: string | undefined): Promise<boolean> => {
  if (!id || !isId(id)) return false
  const row = await r.db.selectFrom('services.draft').select('principal').where('id', '=', id).executeTakeFirst()
  return isOrganisation(row?.principal)
}

const isOrganisation = (principal: string | null | undefined): boolean =>
  principal?.startsWith('organisation:') ?? false
