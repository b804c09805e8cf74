import { setImmediate } from 'node:timers/promises'

/** How long a proof may take. Asked before every walk; once it is over it stays so, and what was not looked at is not known. */
export type Time = { over: () => boolean }

/** As long as it takes: from the command line, and in the tests of what Torg itself holds. */
export const endless: Time = { over: () => false }

/** So many milliseconds by `clock`. */
export const timeOf = (milliseconds: number, clock = (): number => performance.now()): Time => {
  const end = clock() + milliseconds
  let over = false
  return {
    over: () => {
      over ||= clock() >= end
      return over
    },
  }
}

/** What is done a step at a time, so that others come in between; `undefined` is a step. */
export type Steps<T> = Generator<undefined, T>

/** All of it at once. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** All of it, answering others whenever it has gone on for a moment. */
export const inTurns = async <T>(steps: Steps<T>): Promise<T> => {
  let began = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - began < moment) continue
    await setImmediate()
    began = performance.now()
  }
}

/** Milliseconds. */
const moment = 20
