import type { Read, Resident } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { serviceOf, shownService } from '../published.ts'
import type { Question } from '../question.ts'
import { questionsOf, type Scope } from '../scope.ts'
import '../table.ts'
import type { Concern } from './consult-registers.ts'
import { pickedIn } from './picked-children.ts'

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

/** The same, and on a page of one's own draft where a child is asked for also those whom one can choose. */
export const byPage: Concern = async (r, input) => {
  const under = await askedUnder(r, input.params)
  return { ...(await byDraft(r, input)), ...(under === undefined ? {} : { childrenUnder: under }) }
}

/** A draft for somebody else, or with children who were chosen, when it is sent. Who may not send it asks nobody. */
export const bySending: Concern = async (r, { params }) => {
  if (await isForOrganisation(r, params.draft)) return { organisations: 'now' }
  const row = await toSend(r, params.draft, params.service ?? '')
  if (!row?.person_id) return undefined
  const { person_id: guardian, on_behalf: onBehalf } = row
  const children = pickedIn(await serviceOf(r, row), row.answers).map(({ person }) => person)
  return {
    ...(onBehalf?.basis.kind === 'custody' ? { custody: { guardian, onBehalf } } : {}),
    ...(children.length > 0 ? { picked: { guardian, children } } : {}),
  }
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

/** How young the children are that a page of one's own draft asks for; undefined where it asks for none. */
const askedUnder = async (
  r: Read<Resident>,
  params: Readonly<Record<string, string | undefined>>,
): Promise<number | undefined> => {
  const row = await toSend(r, params.draft, params.service ?? '')
  if (row?.person_id !== r.actor.id) return undefined
  const service = await serviceOf(r, row)
  const pages = Object.entries(params).flatMap(([name, page]) =>
    /^page\d*$/.test(name) && page !== undefined ? [page] : [],
  )
  const asked = questionsAt(service, pages).flatMap(({ childrenUnder }) => childrenUnder ?? [])
  return asked.length > 0 ? Math.max(...asked) : undefined
}

/** The questions of a page that lies in the rows of groups: the page itself, then that of each row on the way. */
const questionsAt = (scope: Scope, [id, ...inner]: readonly string[]): Question[] => {
  const page = scope.pages.find(one => one.id === id)
  if (!page) return []
  if (inner.length === 0) return questionsOf(page)
  return page.items.flatMap(item => (item.kind === 'group' ? questionsAt(item.group.scope, inner) : []))
}

/** A draft that the actor has or helps with and that is not sent; undefined for any other, of which the command says what is to be said. */
const toSend = async (r: Read<Resident>, id: string | undefined, slug: string) => {
  if (!id || !isId(id)) return undefined
  return r.db
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .leftJoin('services.draft_helper as h', join =>
      join.onRef('h.draft_id', '=', 'f.id').on('h.person_id', '=', r.actor.id).on('h.ended_at', 'is', null),
    )
    .select(['f.person_id', 'f.on_behalf', 'f.answers', 'f.slug', 'f.version', 'd.hash'])
    .where('f.id', '=', id)
    .where('f.slug', '=', slug)
    .where('f.sent_at', 'is', null)
    .where(({ eb, or }) => or([eb('f.person_id', '=', r.actor.id), eb('h.id', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
}
