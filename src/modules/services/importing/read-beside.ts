import { Worker } from 'node:worker_threads'
import type { BesideBytes, Taken } from './forms.ts'
import { decoded } from './source-text.ts'

/** How long a form may take to read, in milliseconds, and how much memory, in megabytes. */
const longest = 20_000
const mostMemory = 256

/** Whether a file is written as forms from elsewhere are: as JSON, whatever it then holds. */
export const looksLikeForm = (bytes: Uint8Array): boolean => /^\s*[{[]/.test(decoded(bytes).slice(0, 1000))

/** Reads a form in a thread of its own; undefined where it takes too long or too much. `slugs` are taken already. */
export const readBeside = (
  bytes: Uint8Array,
  slugs: readonly string[],
  beside: readonly BesideBytes[] = [],
): Promise<Taken | undefined> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./form-worker.ts', import.meta.url), {
      workerData: {
        bytes: new Uint8Array(bytes),
        slugs: [...slugs],
        beside: beside.map(one => ({ name: one.name, bytes: new Uint8Array(one.bytes) })),
      },
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    const end = setTimeout(() => {
      resolve(undefined)
      void worker.terminate()
    }, longest)
    worker.once('message', (taken: Taken) => {
      clearTimeout(end)
      resolve(taken)
      void worker.terminate()
    })
    worker.once('error', fault => {
      clearTimeout(end)
      if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(undefined)
      else reject(fault)
    })
  })
