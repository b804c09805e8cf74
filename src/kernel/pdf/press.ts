import { Worker } from 'node:worker_threads'

/** To the worker and back. Data is plain: it is cloned, and becomes JSON on the other side. */
export type Order = { id: number; template: string; data: unknown }
export type Answer = { id: number; pdf: Uint8Array } | { id: number; fault: string }

export type Press = {
  /** Waits its turn. Rejects when the data does not fit the template, the worker dies or the time is out. */
  renderPdf: (template: string, data: unknown) => Promise<Uint8Array>
  /** Ends the worker; whoever waits is rejected. A later rendering starts a new one. */
  close: () => Promise<void>
}

type Job = { order: Order; resolve: (pdf: Uint8Array) => void; reject: (fault: Error) => void }

/**
 * A queue before one worker thread, started at the first rendering and again after a crash or a timeout. While nothing is
 * under way the worker does not keep the program alive.
 */
export const openPress = ({
  timeoutMs = 20_000,
  script = new URL('./typesetter-worker.ts', import.meta.url),
} = {}): Press => {
  const waiting: Job[] = []
  let worker: Worker | undefined
  let current: { job: Job; timer: NodeJS.Timeout } | undefined
  let last = 0

  const start = (): Worker => {
    // Nothing of the environment: the worker needs no secrets. No start-up modules: its source is plain .ts.
    const fresh = new Worker(script, { env: {}, execArgv: [] })
    fresh.on('message', (answer: Answer) => {
      if (fresh !== worker || answer.id !== current?.job.order.id) return
      if ('pdf' in answer) finish(job => job.resolve(answer.pdf))
      else finish(job => job.reject(new Error(answer.fault)))
    })
    fresh.on('error', fault => lose(fresh, fault instanceof Error ? fault : new Error(String(fault))))
    fresh.on('exit', code => lose(fresh, new Error(`The typesetting worker ended with code ${code}.`)))
    return fresh
  }

  const lose = (which: Worker, fault: Error): void => {
    if (which !== worker) return
    worker = undefined
    finish(job => job.reject(fault))
  }

  const finish = (how: (job: Job) => void): void => {
    const done = current
    current = undefined
    worker?.unref()
    if (done) {
      clearTimeout(done.timer)
      how(done.job)
    }
    next()
  }

  const next = (): void => {
    if (current) return
    const job = waiting.shift()
    if (!job) return
    worker ??= start()
    worker.ref()
    const timer = setTimeout(() => {
      const stuck = worker
      worker = undefined
      void stuck?.terminate()
      finish(({ reject }) => reject(new Error(`Rendering ${job.order.template} took longer than ${timeoutMs} ms.`)))
    }, timeoutMs)
    current = { job, timer }
    worker.postMessage(job.order)
  }

  return {
    renderPdf: (template, data) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.push({ order: { id: last, template, data }, resolve, reject })
        next()
      }),
    close: async () => {
      const old = worker
      worker = undefined
      for (const job of waiting.splice(0)) job.reject(new Error('The press was closed.'))
      finish(job => job.reject(new Error('The press was closed.')))
      await old?.terminate()
    },
  }
}
