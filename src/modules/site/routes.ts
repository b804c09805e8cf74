import { Missing } from '../../kernel/errors.ts'
import type { Read } from '../../kernel/hands.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { plain } from '../../kernel/http/plain.ts'
import { get } from '../../kernel/http/routes.ts'
import { anyone } from '../../kernel/http/who.ts'
import { siteOf } from './content.ts'
import { chooseLanguage } from './language.ts'
import { AboutPage } from './pages/about-page.tsx'
import { AccessibilityPage } from './pages/accessibility-page.tsx'
import { ContentPage, type ContentView } from './pages/content-page.tsx'
import { FrontPage } from './pages/front-page.tsx'
import { SearchPage } from './pages/search-page.tsx'
import { ServicePage } from './pages/service-page.tsx'
import { TopicPage } from './pages/topic-page.tsx'
import { frontForVisitor } from './queries/front-for-visitor.ts'
import { searchForVisitor } from './queries/search-for-visitor.ts'
import { servicePageForVisitor } from './queries/service-page-for-visitor.ts'
import { situationForVisitor, subjectForVisitor } from './queries/topic-for-visitor.ts'

const contentOf = (r: Read, slug: string): ContentView => {
  const site = siteOf(r.municipality)
  const page = site.pages.find(one => one.slug === slug)
  if (!page) throw new Missing('No such page')
  return {
    page,
    subjects: site.subjects.filter(one => page.subjects.includes(one.slug)),
    lifeSituations: site.lifeSituations.filter(one => page.lifeSituations.includes(one.slug)),
  }
}

const front = get('/', { who: anyone(), load: frontForVisitor, page: FrontPage })

const search = get('/sok', {
  who: anyone(),
  count: 'searchesPerAddress',
  load: (r, { query }) => searchForVisitor(r, query.get('q') ?? ''),
  page: SearchPage,
})

const subject = get('/amnen/:slug', {
  who: anyone(),
  load: (r, { params }) => subjectForVisitor(r, params.slug ?? ''),
  page: TopicPage,
})

const situation = get('/livssituationer/:slug', {
  who: anyone(),
  load: (r, { params }) => situationForVisitor(r, params.slug ?? ''),
  page: TopicPage,
})

const service = get('/e-tjanster/:service', {
  who: anyone(),
  load: (r, { params }) => servicePageForVisitor(r, params.service ?? ''),
  page: ServicePage,
})

const content = get('/sidor/:slug', {
  who: anyone(),
  load: (r, { params }) => contentOf(r, params.slug ?? ''),
  page: ContentPage,
})

const accessibility = get('/tillganglighet', {
  who: anyone(),
  load: r => siteOf(r.municipality).statement[r.locale],
  page: AccessibilityPage,
})

const about = get('/om-webbplatsen', { who: anyone(), load: () => undefined, page: AboutPage })

const language = plain('GET', '/sprak/:locale', anyone(), chooseLanguage)

export const siteRoutes: Route[] = [front, search, subject, situation, service, content, accessibility, about, language]
