import type { Read, Resident } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { shownService } from '../published.ts'
import '../table.ts'
import type { Concern } from './consult-registers.ts'

/** A service that is for others than oneself: the children that one may choose among, and the organisations. */
export const byService: Concern = async (r, { params }) => {
  const service = await shownService(r, params.service ?? '')
  if (!service) return undefined
  const { kinds, guardian } = service.definition.applicant
  return {
    ...(kinds.includes('organisation') ? { organisations: 'lately' as const } : {}),
    ...(kinds.includes('guardian') ? { childrenUnder: guardian?.under ?? 18 } : {}),
  }
}

/** A draft for an organisation. */
export const byDraft: Concern = async (r, { params }) =>
  (await isForOrganisation(r, params.draft)) ? { organisations: 'lately' } : undefined

/** A draft for somebody else, when it is sent. Who may not send it asks nobody. */
export const bySending: Concern = async (r, { params }) => {
  if (await isForOrganisation(r, params.draft)) return { organisations: 'now' }
  const row = await toSend(r, params.draft, params.service ?? '')
  return row?.on_behalf?.basis.kind === 'custody' && row.person_id
    ? { custody: { guardian: row.person_id, onBehalf: row.on_behalf } }
    : undefined
}

/** What was sent for an organisation. */
export const byReceipt: Concern = async (r, { params }) => {
  const id = (params.receipt ?? '').replace(/\.pdf$/, '')
  if (!isId(id)) return undefined
  const row = await r.db.selectFrom('services.submission').select('principal').where('id', '=', id).executeTakeFirst()
  return isOrganisation(row?.principal) ? { organisations: 'lately' } : undefined
}

const isForOrganisation = async (r: Read<Resident>, id: string | undefined): Promise<boolean> => {
  if (!id || !isId(id)) return false
  const row = await r.db.selectFrom('services.draft').select('principal').where('id', '=', id).executeTakeFirst()
  return isOrganisation(row?.principal)
}

const isOrganisation = (principal: string | null | undefined): boolean =>
  principal?.startsWith('organisation:') ?? false

/** A draft that the actor has or helps with and that is not sent; undefined for any other, of which the command says what is to be said. */
const toSend = async (r: Read<Resident>, id: string | undefined, slug: string) => {
  if (!id || !isId(id)) return undefined
  return r.db
    .selectFrom('services.draft as f')
    .leftJoin('services.draft_helper as h', join =>
      join.onRef('h.draft_id', '=', 'f.id').on('h.person_id', '=', r.actor.id).on('h.ended_at', 'is', null),
    )
    .select(['f.person_id', 'f.on_behalf'])
    .where('f.id', '=', id)
    .where('f.slug', '=', slug)
    .where('f.sent_at', 'is', null)
    .where(({ eb, or }) => or([eb('f.person_id', '=', r.actor.id), eb('h.id', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
}
