import type { Logger } from 'pino'
import type { VNode } from 'preact'
import type { ActorSources } from '../auth/session.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/transaction.ts'
import type { Scanner } from '../files/scanner.ts'
import type { Store } from '../files/store.ts'
import type { Client, Read } from '../hands.ts'
import type { Municipality } from '../municipalities.ts'
import type { Texts } from '../texts/texts.ts'
import type { Context } from './context.ts'
import type { Route } from './exchange.ts'
import type { Fault } from './faults.ts'
import type { Fallback } from './hosts.ts'
import type { Metrics } from './metrics.ts'
import type { Limits } from './rate.ts'
import type { StaticFiles } from './static.ts'

/** All that the web side of the program is made of. */
export type ServerParts = {
  routes: Route[]
  municipalities: Municipality[]
  /** The one that answers at names that belong to none, as far as they are configured. */
  fallback: Fallback | undefined
  database: Database
  store: Store
  scanner: Scanner
  texts: Texts
  clock: Clock
  files: StaticFiles
  actors: ActorSources
  /** The integrating system of a bearer token. */
  findClient: (r: Read, token: string) => Promise<Client | undefined>
  faultPage: (fault: Exclude<Fault, { to: string }>, c: Context) => VNode
  log: Logger
  metrics: Metrics
  limits: Limits
  formTargets: string[]
  demo: boolean
  /** How many proxies stand in front, whose X-Forwarded headers are believed. */
  trustProxy: number
}
