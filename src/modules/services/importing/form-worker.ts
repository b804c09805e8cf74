// Reads one form beside the program: a large one takes seconds, and nobody else shall wait for it.
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { Forms } from './forms.ts'

const { bytes, slugs, beside } = z
  .object({
    bytes: z.instanceof(Uint8Array),
    slugs: z.array(z.string()),
    beside: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })),
  })
  .parse(workerData)
parentPort?.postMessage(new Forms(undefined, slugs).take('', bytes, beside))
