import type { Route } from '../../kernel/http/exchange.ts'
import { get } from '../../kernel/http/routes.ts'
import { resident } from '../../kernel/http/who.ts'
import { isOrganisationsCase } from '../cases/index.ts'
import type { Concern, Consulting } from '../services/index.ts'
import { OrganisationsPage } from './pages/organisations-page.tsx'
import { organisationsForResident } from './queries/organisations-for-resident.ts'
import { organisationsUrl } from './urls.ts'

// Nobody is named in the list: who has sent what is told on the case.
const organisations = get(organisationsUrl, {
  who: resident(),
  room: 'my-pages',
  load: organisationsForResident,
  page: OrganisationsPage,
})

/** The companies and associations that one may act for. */
export const organisationRoutes = (consulting: Consulting): Route[] =>
  consulting(async () => ({ organisations: 'lately' }), [organisations])

/** A case of an organisation: who may act for it changes. */
export const byCase: Concern = async (r, { params }) =>
  (await isOrganisationsCase(r, params.number ?? '')) ? { organisations: 'lately' } : undefined
