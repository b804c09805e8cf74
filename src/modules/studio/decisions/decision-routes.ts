import { Invalid } from '../../../kernel/errors.ts'
import { bring } from '../../../kernel/http/bring.ts'
import type { Route } from '../../../kernel/http/exchange.ts'
import { download, get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { decisionWorkshop } from '../../processes/index.ts'
import { lines } from '../forms.ts'
import { unitChoices } from '../queries/service-view.ts'
import { ImportDecisionPage, NewDecisionPage } from './begin-pages.tsx'
import { DecisionsPage } from './decisions-page.tsx'
import { tableRoutes } from './table-routes.ts'
import { decisions, decisionUrl } from './urls.ts'

const { decisionOf, decisionsForBuilder, newDecision } = decisionWorkshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'

const showDecisions = get(decisions, {
  who,
  room,
  seen,
  load: async r => ({ decisions: await decisionsForBuilder(r), units: await unitChoices(r) }),
  page: DecisionsPage,
})

const units = { who, room, seen, load: unitChoices } as const
const showNew = get(`${decisions}/ny`, { ...units, page: NewDecisionPage })
const showImport = get(`${decisions}/importera`, { ...units, page: ImportDecisionPage })

const create = post(`${decisions}/ny`, {
  who,
  form: fields => ({ name: lines(fields.text('namn')), unit: fields.text('enhet') }),
  do: newDecision,
  again: showNew,
  then: id => decisionUrl(id),
  notice: () => 'studio.decisions.new-done',
})

const imported = bring(`${decisions}/importera`, {
  who,
  file: { field: 'fil', limit: 10 * 1024 * 1024 },
  form: (bytes, fields) => {
    if (!bytes) throw new Invalid({ fil: { key: 'studio.decisions.file-missing' } })
    return { name: lines(fields.text('namn')), unit: fields.text('enhet'), file: bytes }
  },
  do: newDecision,
  again: showImport,
  then: id => decisionUrl(id),
  notice: () => 'studio.decisions.import-done',
})

const dmn = download(`${decisions}/:beslut/beslut.dmn`, {
  who,
  seen,
  load: (r, { params }) => decisionOf(r, params.beslut ?? ''),
  send: ({ xml, name }) => ({ body: xml, type: 'application/xml; charset=utf-8', filename: `${name}.dmn` }),
})

export const decisionRoutes: Route[] = [showDecisions, showNew, create, showImport, imported, dmn, ...tableRoutes]
