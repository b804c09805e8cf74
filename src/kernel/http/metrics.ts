import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

type Gauged = 'accepted' | 'delivered' | 'pending' | 'parked' | 'waiting_events'

/** What `/metrics` tells: counts and times, never who. */
export type Metrics = {
  seen: (method: string, route: string, status: number, ms: number) => void
  /** Sets a gauge from a count that is asked for when the page is read. */
  onRead: (fn: (set: (name: Gauged, municipality: string, value: number) => void) => Promise<void>) => void
  text: () => Promise<{ body: string; type: string }>
}

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'torg_http_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'torg_http_faults_total',
    help: 'Answers with status 500 and above',
    labelNames: ['route'],
    registers: [registry],
  })
  const gauges = {
    accepted: new Gauge({
      name: 'torg_deliveries_accepted',
      help: 'Deliveries ever accepted: delivered + pending + parked',
      labelNames: ['municipality'],
      registers: [registry],
    }),
    delivered: new Gauge({
      name: 'torg_deliveries_delivered',
      help: 'Deliveries done',
      labelNames: ['municipality'],
      registers: [registry],
    }),
    pending: new Gauge({
      name: 'torg_deliveries_pending',
      help: 'Deliveries not yet done',
      labelNames: ['municipality'],
      registers: [registry],
    }),
    parked: new Gauge({
      name: 'torg_deliveries_parked',
      help: 'Deliveries that wait for a person',
      labelNames: ['municipality'],
      registers: [registry],
    }),
    waiting_events: new Gauge({
      name: 'torg_events_unlinked',
      help: 'Events not yet in the hash chain',
      labelNames: ['municipality'],
      registers: [registry],
    }),
  }
  const readers: (() => Promise<void>)[] = []
  return {
    seen: (method, route, status, ms) => {
      duration.observe({ method, route, status: String(status) }, ms / 1000)
      if (status >= 500) faults.inc({ route })
    },
    onRead: fn => readers.push(() => fn((name, municipality, value) => gauges[name].set({ municipality }, value))),
    text: async () => {
      await Promise.all(readers.map(read => read()))
      return { body: await registry.metrics(), type: registry.contentType }
    },
  }
}
