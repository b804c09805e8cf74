// The whole product on one page: every module, every connector, every job, named once.
import { join } from 'node:path'
import type { Logger } from 'pino'
import { sweepSessions } from './kernel/auth/session.ts'
import type { Signer } from './kernel/auth/sign.ts'
import { sweepVisitors } from './kernel/auth/visitor.ts'
import type { Clock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import { type Database, openRead, openWrite } from './kernel/db/transaction.ts'
import { countUnlinked } from './kernel/events/chain.ts'
import { scanWaiting } from './kernel/files/scan-waiting.ts'
import { createScanner } from './kernel/files/scanner.ts'
import { openStore } from './kernel/files/store.ts'
import { sweepStore } from './kernel/files/sweep.ts'
import { reading, type System, type Write } from './kernel/hands.ts'
import { healthRoutes } from './kernel/health.ts'
import type { Route } from './kernel/http/exchange.ts'
import { type Fallback, fallbackHosts } from './kernel/http/hosts.ts'
import { createMetrics } from './kernel/http/metrics.ts'
import { type Limits, usualLimits } from './kernel/http/rate.ts'
import { createServer } from './kernel/http/server.ts'
import { staticFiles } from './kernel/http/static.ts'
import type { Chore } from './kernel/jobs/boss.ts'
import { tallyOf } from './kernel/jobs/deliveries.ts'
import { createRelay, type Handler } from './kernel/jobs/relay.ts'
import { createSealer } from './kernel/jobs/sealer.ts'
import type { Mailer } from './kernel/mail/mail.ts'
import type { Municipality } from './kernel/municipalities.ts'
import { renderPdf } from './kernel/pdf/render-pdf.ts'
import { type Texts, translator } from './kernel/texts/texts.ts'
import { lookInBrowser } from './look-in-browser.ts'
import { caseBlocks, caseHandlers, hideCasesOf } from './modules/cases/index.ts'
import { deskRoutes } from './modules/desk/routes.ts'
import { renderLetter } from './modules/documents/index.ts'
import { findClient, sweepTokens } from './modules/integrations/index.ts'
import { mailSend, mailTo } from './modules/messages/index.ts'
import { myPagesRoutes } from './modules/my-pages/routes.ts'
import { openApiRoutes, openDataRoutes } from './modules/open-data/routes.ts'
import { officers } from './modules/organisation/index.ts'
import { residents } from './modules/people/index.ts'
import { checkedBlocks, createTimerWorker, processHandlers } from './modules/processes/index.ts'
import {
  behalf,
  draftChores,
  listedService,
  offerDue,
  type Ports,
  pilots,
  publishedSketch,
  signing,
  statistics,
  workshop,
} from './modules/services/index.ts'
import { serviceRoutes } from './modules/services/routes.ts'
import { FaultPage } from './modules/site/pages/fault-page.tsx'
import { siteRoutes } from './modules/site/routes.ts'
import { listService, siteTopics } from './modules/site/seed.ts'
import { type SignIns, signInRoutes } from './modules/site/sign-in.tsx'
import { studioRoutes } from './modules/studio/routes.ts'
import { assets } from './ui/assets.ts'

const { hideCasesNaming, letSignatureRunOut, signatureMail } = signing
const { createLooker, sweepTrials, writeService } = workshop

/** What a running program is made of besides its settings; tests give their own. */
export type Outside = {
  url: string
  municipalities: Municipality[]
  texts: Texts
  clock: Clock
  log: Logger
  mailer: Mailer
  /** Who says for whom somebody may act. */
  registers: Ports
  signIns: SignIns
  /** What residents sign with. */
  signer: Signer
  formTargets: string[]
  limits?: Limits
  more?: Route[]
}

export type App = Awaited<ReturnType<typeof assemble>>

/** Puts the program together over an open database. Nothing runs yet. */
export const assemble = async (config: Config, database: Database, outside: Outside) => {
  const { municipalities, texts, clock, log, mailer } = outside
  const store = await openStore(`${config.data}/files`)
  const scanner = createScanner(
    config.clamav
      ? {
          clamav:
            'path' in config.clamav
              ? `unix:${config.clamav.path}`
              : `tcp://${config.clamav.host}:${config.clamav.port}`,
        }
      : {},
  )
  const metrics = createMetrics()
  const files = staticFiles(assets(municipalities))
  const system: System = { kind: 'system', id: 'torg', name: 'Torg' }
  const here = (municipality: Municipality) => ({
    municipality,
    actor: system,
    now: clock.now(),
    locale: 'sv' as const,
    t: translator(texts, municipality.slug, 'sv'),
  })
  const everywhere = async (fn: (w: Write<System>) => Promise<unknown>): Promise<void> => {
    for (const municipality of municipalities) await openWrite(database, here(municipality), fn)
  }

  const consulting = behalf.consultRegisters(outside.registers)
  const blocks = caseBlocks(outside.registers)
  const catalogueOf = () => blocks
  const pages: Route[] = [
    ...siteRoutes,
    ...signInRoutes(outside.signIns),
    ...serviceRoutes(consulting, outside.signer),
    ...myPagesRoutes(consulting),
    ...deskRoutes,
    ...studioRoutes({ topics: siteTopics, catalogue: catalogueOf }),
    ...openDataRoutes(siteTopics),
    ...(outside.more ?? []),
    ...healthRoutes(metrics, config.metricsToken),
  ]
  const routes: Route[] = [...pages, ...openApiRoutes(pages)]

  const looker = createLooker(lookInBrowser(config.root), fault =>
    log.warn({ err: fault }, 'a service could not be shown in a browser'),
  )
  const handlers: Record<string, Handler> = {
    'mail.send': mailSend({ mailer, texts, origin: originOf(config) }),
    'signature.mail': signatureMail(mailTo({ mailer, texts, origin: originOf(config) })),
    'pilot.mail': pilots.pilotMail(mailTo({ mailer, texts, origin: originOf(config) })),
    'signature.out': due => due.write(w => letSignatureRunOut(w, String(due.payload.signature))),
    'file.scan': due => due.write(w => scanWaiting(w, String(due.payload.file), store, scanner)),
    ...caseHandlers(mailTo({ mailer, texts, origin: originOf(config) })),
    'service.looks': looker.begin,
    'service.offer': due => due.write(w => offerDue(w, due.payload)),
    'service.list': due =>
      due.write(async w => {
        const slug = String(due.payload.slug)
        await listService(w, slug, await listedService(reading(w), slug))
      }),
    'service.write': async due => {
      const { slug, version } = due.payload
      if (config.servicesFolder === undefined) return
      const sketch = await due.write(w => publishedSketch(reading(w), String(slug), Number(version)))
      await writeService(join(config.servicesFolder, due.municipality.slug, 'services'), sketch)
    },
    'person.protected': due =>
      due.write(async w => {
        await hideCasesOf(w, String(due.payload.person))
        await hideCasesNaming(w, String(due.payload.person))
      }),
    ...processHandlers(checkedBlocks(catalogueOf)),
    'document.render': due => renderLetter({ store, renderPdf })(fn => due.write(fn), due.payload),
  }
  const relay = createRelay({
    database,
    municipalities,
    clock,
    texts,
    handlers,
    log,
    leaseSeconds: config.deliveryLease,
  })
  const sealer = createSealer({ database, municipalities, clock, texts, log })
  const timers = createTimerWorker({ database, municipalities, clock, texts, log })

  const chores: Chore[] = [
    { name: 'sweep-sessions', at: '*/15 * * * *', run: () => everywhere(sweepSessions) },
    { name: 'sweep-visitors', at: '10 3 * * *', run: () => everywhere(sweepVisitors) },
    { name: 'sweep-tokens', at: '50 3 * * *', run: () => everywhere(sweepTokens) },
    { name: 'sweep-drafts', at: '20 3 * * *', run: () => everywhere(draftChores.sweep) },
    { name: 'remind-of-drafts', at: '10 7 * * *', run: () => everywhere(draftChores.remind) },
    { name: 'sweep-permissions', at: '*/20 * * * *', run: () => everywhere(behalf.sweepChecks) },
    { name: 'sweep-trials', at: '25 3 * * *', run: () => everywhere(sweepTrials) },
    { name: 'sweep-numbers', at: '30 3 * * *', run: () => everywhere(statistics.sweepNumbers) },
    {
      name: 'sweep-files',
      at: '40 3 * * *',
      run: () =>
        sweepStore(
          store,
          municipalities.map(municipality => fn => openRead(database, here(municipality), fn)),
          clock.now(),
        ),
    },
  ]
  metrics.onRead(async set => {
    for (const municipality of municipalities) {
      const { tally, unlinked } = await openRead(database, here(municipality), async r => ({
        tally: await tallyOf(r),
        unlinked: await countUnlinked(r),
      }))
      set('accepted', municipality.slug, tally.accepted)
      set('delivered', municipality.slug, tally.delivered)
      set('pending', municipality.slug, tally.pending)
      set('parked', municipality.slug, tally.parked)
      set('waiting_events', municipality.slug, unlinked)
    }
  })

  const server = createServer({
    routes,
    municipalities,
    fallback: fallbackOf(config, municipalities),
    database,
    store,
    scanner,
    texts,
    clock,
    files,
    actors: { resident: residents, officer: officers },
    findClient,
    faultPage: FaultPage,
    log,
    metrics,
    limits: outside.limits ?? { ...usualLimits, ...config.limits },
    formTargets: outside.formTargets,
    demo: config.demo,
    trustProxy: config.trustProxy,
  })
  return { server, routes, relay, sealer, timers, looker, chores, store, here }
}

/** Who answers at names of ours that belong to no municipality. */
const fallbackOf = (config: Config, [first]: Municipality[]): Fallback | undefined => {
  const slug = config.defaultMunicipality ?? (config.demo ? first?.slug : undefined)
  return slug === undefined ? undefined : { slug, hosts: fallbackHosts(config) }
}

/** Where mails lead: as set, or as the demonstration is reached. */
const originOf =
  (config: Config) =>
  (municipality: Municipality): string => {
    const host = municipality.hosts[0] ?? 'localhost'
    return config.publicUrl ? config.publicUrl.replace('{host}', host) : `http://${host}:${config.port}`
  }
