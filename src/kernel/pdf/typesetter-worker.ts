// The worker thread: sets one document at a time. Started by press.ts.
import { parentPort } from 'node:worker_threads'
import type { Answer, Order } from './press.ts'
import { createTypesetter } from './typesetter.ts'

const typeset = createTypesetter()

parentPort?.on('message', ({ id, template, data }: Order) => {
  const answer: Answer = work(id, () => typeset(template, data))
  parentPort?.postMessage(answer)
})

const work = (id: number, make: () => Uint8Array): Answer => {
  try {
    return { id, pdf: make() }
  } catch (fault) {
    return { id, fault: fault instanceof Error ? fault.message : String(fault) }
  }
}
