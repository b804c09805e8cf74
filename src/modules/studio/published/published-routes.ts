import type { Route } from '../../../kernel/http/exchange.ts'
import { download, get, post } from '../../../kernel/http/routes.ts'
import { anyone, resident } from '../../../kernel/http/who.ts'
import { mapWorkshop } from '../../processes/index.ts'
import { lines } from '../forms.ts'
import { fileSource, fileTypes, sendFile } from '../maps/map-files.ts'
import { PublicStepPage } from './public-step-page.tsx'
import { ListedPage, PublicDifferencePage, PublishedPage } from './published-pages.tsx'
import { listedView, publicDifferenceView, publicStepView, publishedFile, publishedView } from './published-view.ts'
import { publicStepUrl } from './urls.ts'

const { commentAsResident, drawnMaps } = mapWorkshop

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

const files = fileTypes.map(type =>
  download(`${one}/karta.${type}`, {
    who: anyone(),
    ...(type === 'pdf' || type === 'png' ? { count: 'papersPerAddress' as const } : {}),
    load: async (r, input) => {
      const map = await publishedFile(r, input)
      const [what, version] = [r.t(`studio.maps.kind-${map.kind}`), r.t('studio.maps.version', { n: map.version })]
      const lead = r.t('studio.maps.on-paper', { what, version })
      return fileSource(r, type, { ...map, at: map.publishedAt, lead, filename: map.address })
    },
    send: sendFile,
  }),
)

/** The maps that are published: for everybody, and for other municipalities. */
export const publishedRoutes: Route[] = [list, show, showVersion, showDifference, showStep, comment, ...files]
