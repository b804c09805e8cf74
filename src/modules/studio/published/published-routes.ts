import type { Route } from '../../../kernel/http/exchange.ts'
import { download, get, post } from '../../../kernel/http/routes.ts'
import { anyone, resident } from '../../../kernel/http/who.ts'
import { commentAsResident, drawFile, drawnMaps, readBpmn } from '../../processes/index.ts'
import { lines } from '../forms.ts'
import { PublicStepPage } from './public-step-page.tsx'
import { ListedPage, PublicDifferencePage, PublishedPage } from './published-pages.tsx'
import { listedView, publicDifferenceView, publicStepView, publishedFile, publishedView } from './published-view.ts'
import { publicStepUrl } from './urls.ts'

const common = { who: anyone(), room: 'site' } as const
const one = `${drawnMaps}/:karta`

const list = get(drawnMaps, { ...common, load: listedView, page: ListedPage })
const show = get(one, { ...common, load: publishedView, page: PublishedPage })
const showVersion = get(`${one}/version/:version`, { ...common, load: publishedView, page: PublishedPage })
const showDifference = get(`${one}/skillnad`, { ...common, load: publicDifferenceView, page: PublicDifferencePage })
const showStep = get(`${one}/steg/:steg`, { ...common, load: publicStepView, page: PublicStepPage })

const comment = post(`${one}/steg/:steg`, {
  who: resident(),
  form: fields => ({ text: lines(fields.text('synpunkt')), named: fields.has('namn') }),
  do: (w, form, { params }) => commentAsResident(w, { address: params.karta ?? '', node: params.steg ?? '', ...form }),
  again: showStep,
  then: (_, { params }) => publicStepUrl(params.karta ?? '', params.steg ?? ''),
  notice: () => 'studio.published.comment-done',
})

const bpmn = download(`${one}/karta.bpmn`, {
  who: anyone(),
  load: publishedFile,
  send: ({ xml, address }) => ({ body: xml, type: 'application/xml; charset=utf-8', filename: `${address}.bpmn` }),
})

const svg = download(`${one}/karta.svg`, {
  who: anyone(),
  load: publishedFile,
  send: async ({ xml, address }) => ({
    body: drawFile(await readBpmn(xml)),
    type: 'image/svg+xml; charset=utf-8',
    filename: `${address}.svg`,
  }),
})

/** The maps that are published: for everybody, and for other municipalities. */
export const publishedRoutes: Route[] = [list, show, showVersion, showDifference, showStep, comment, bpmn, svg]
