import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import { get } from '../../../kernel/http/routes.ts'
import { anyone, officer } from '../../../kernel/http/who.ts'
import { mapsOf, publishedMaps } from '../../processes/index.ts'
import { ComparePage } from './compare-page.tsx'
import { ComparedPage } from './compared-page.tsx'
import { compared } from './urls.ts'

const builder = officer('service.build')
const seen = 'no personal data'

const listed = async (r: Read, isPublic: boolean) => ({
  maps: (await mapsOf(r.municipality)).filter(({ about }) => about.published || !isPublic),
  isPublic,
})

const one = async (r: Read, { params, query }: Input, isPublic: boolean) => {
  const map = (await listed(r, isPublic)).maps.find(({ slug }) => slug === params.slug)
  if (!map) throw new Missing('map')
  const view: 'merged' | 'beside' = query.get('vy') === 'samman' ? 'merged' : 'beside'
  return { map, view, isPublic }
}

/** Processes as they are and as they are to be: for those who build, and for everybody where the map is published. */
export const compareRoutes: Route[] = [
  get(compared, { who: builder, room: 'desk', seen, load: r => listed(r, false), page: ComparedPage }),
  get(`${compared}/:slug`, {
    who: builder,
    room: 'desk',
    seen,
    load: (r, input) => one(r, input, false),
    page: ComparePage,
  }),
  get(publishedMaps, { who: anyone(), room: 'site', load: r => listed(r, true), page: ComparedPage }),
  get(`${publishedMaps}/:slug`, {
    who: anyone(),
    room: 'site',
    load: (r, input) => one(r, input, true),
    page: ComparePage,
  }),
]
