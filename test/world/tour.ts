import { newId } from '../../src/kernel/ids.ts'
import { openCase } from '../../src/modules/cases/index.ts'
import { meetPerson } from '../../src/modules/people/index.ts'
import { failingRoutes } from './failing-routes.tsx'
import { tourForAChild } from './tour-for-a-child.ts'
import { tourOfApplication } from './tour-of-application.ts'
import { tourOfCompare } from './tour-of-compare.ts'
import { tourOfDecisions } from './tour-of-decisions.ts'
import { tourOfDesk } from './tour-of-desk.ts'
import { tourOfDrafts } from './tour-of-drafts.ts'
import { tourOfMaps } from './tour-of-maps.ts'
import { tourOfMyPages, tourOfRunOut } from './tour-of-my-pages.ts'
import { tourOfOrganisations } from './tour-of-organisations.ts'
import { tourOfPublishedMaps } from './tour-of-published-maps.ts'
import { tourOfServices } from './tour-of-services.ts'
import { tourOfSigning } from './tour-of-signing.ts'
import { tourOfStudio } from './tour-of-studio.ts'
import { tourOfWatch } from './tour-of-watch.ts'
import type { World } from './world.ts'

/** Walks through every page in every state that it has: empty, filled, long, wrong, waiting, decided, refused. */
export const tour = async (world: World): Promise<void> => {
  await tourOfFront(world)
  await tourOfApplication(world)
  await tourOfDrafts(world)
  await tourOfServices(world)
  await tourForAChild(world)
  await tourOfOrganisations(world)
  await tourOfMyPages(world)
  await tourOfDesk(world)
  await tourOfStudio(world)
  await tourOfCompare(world)
  await tourOfMaps(world)
  await tourOfWatch(world)
  await tourOfPublishedMaps(world)
  await tourOfDecisions(world)
  await tourOfFaults(world)
  // Last: its time runs out.
  await tourOfSigning(world)
  await tourOfRunOut(world)
}

const fronts = [
  '/',
  '/sok',
  '/sok?q=sommarjobb',
  '/sok?q=zzzzqqq',
  '/e-tjanster/sommarjobb',
  '/e-tjanster/synpunkt',
  '/tillganglighet',
  '/om-webbplatsen',
  '/logga-in',
  '/logga-in/medarbetare',
  '/api',
]

const tourOfFront = async (world: World): Promise<void> => {
  const visitor = world.visitor()
  for (const language of ['sv', 'en']) {
    await visitor.get('/')
    await visitor.get(`/sprak/${language}?till=/`, { to: '/' })
    for (const path of fronts) await visitor.get(path)
    await visitor.get('/')
    for (const { href } of visitor.page.links.filter(link => /^\/(amnen|livssituationer|sidor)\//.test(link.href)))
      await visitor.get(href)
    for (const fault of ['cancelled', 'timeout', 'unavailable', 'too-low', 'failed', 'unknown-staff'])
      await visitor.get(`/logga-in?fel=${fault}&till=/mina-sidor`)
  }
  const topic = world.visitor()
  await topic.get('/')
  const [first] = topic.page.links.filter(link => link.href.startsWith('/amnen/'))
  if (first) {
    await topic.get(first.href)
    for (const { href } of topic.page.links.filter(link => link.href.startsWith('/sidor/'))) await topic.get(href)
  }
  await world.visitor('granas').get('/')
  await visitor.get('/test/brevlada')
  // The components show refused forms that nobody has sent, to people who are not signed in: a browser may judge that.
  const designer = world.visitor('almvik', undefined, false)
  await designer.get('/test/komponenter')
  for (const { href } of designer.page.links.filter(link => link.href.startsWith('/test/komponenter/')))
    await designer.get(href)
}

const tourOfFaults = async (world: World): Promise<void> => {
  const visitor = world.visitor()
  await visitor.get('/finns-inte', { status: 404 })
  await visitor.get('/logga-ut', { status: 405 })
  const statuses = [500, 503, 507, 503]
  for (const [at, route] of failingRoutes.entries()) await visitor.get(route.path, { status: statuses[at] ?? 500 })
  world.takeFaults()
  const petra = await world.as('petra')
  await petra.get('/handlaggning', { status: 403 })
  await world.settle()
  await visitor.get('/test/brevlada')
  const [mail] = visitor.page.links.filter(link => link.href.startsWith('/test/brevlada/'))
  if (mail) await visitor.get(mail.href)
}

/** Cases of people with long names and long answers, more than a page of the list holds. */
export const fillList = async (world: World, count: number): Promise<void> => {
  await world.write('almvik', async w => {
    const long = 'Maximiliana-Konstantinopolitana von Silfverskiöldsparre-Rosenstråleheim'
    const { id } = await meetPerson(w, {
      claims: { number: '200907019826', numberKind: 'personal', givenName: long, familyName: 'Överåsenlindström' },
    })
    for (let n = 1; n <= count; n += 1)
      await openCase(w, {
        number: `SOM-2026-${9_000 + n}`,
        service: { slug: 'sommarjobb', title: { sv: 'Sommarjobb', en: 'Summer jobs' }, version: '1' },
        caseType: 'sommarjobb',
        act: 'application',
        unit: 'arbetsmarknad',
        applicant: id,
        applicantName: `${long} Överåsenlindström`,
        submission: newId(),
        answers: [
          {
            title: 'Hur når vi dig?',
            items: [
              { label: 'E-postadress', value: `${'a'.repeat(60)}@${'b'.repeat(60)}.example.com` },
              { label: 'Om mig', value: 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(60) },
            ],
          },
        ],
        handlingTimeDays: n % 90,
      })
  })
}
