import { settleDelivery } from '../../../kernel/jobs/deliveries.ts'
import { type Due, type Handler, mostAttempts, Undeliverable } from '../../../kernel/jobs/relay.ts'
import type { Municipality } from '../../../kernel/municipalities.ts'
import { broadcastSignal, takeSignal } from '../commands/broadcast-signal.ts'
import { completeTask, failTask, raiseInTask } from '../commands/complete-task.ts'
import { correlateMessage } from '../commands/correlate-message.ts'
import type { Variables } from '../engine/state.ts'
import { openValueOf, variablesOf } from '../keeping/kept.ts'
import '../table.ts'

/**
 * What does the work of service tasks with one topic. It is called at least once: `task` is the same each time, for whoever must know that it has been
 * asked before. Throws MapError for an error of the map, Undeliverable for what can never be done; anything else is tried again.
 */
export type Block = (asked: {
  task: string
  variables: Variables
  /** What the case on the map is about: the id of a case at the desk. */
  subject: string | null
  municipality: Municipality
  step: Due['step']
  write: Due['write']
}) => Promise<Variables>

/** An error that the map knows by its code, and may catch. */
export class MapError extends Error {
  override name = 'MapError'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** By topic; the same for all, or as each municipality has them. */
type Blocks = Readonly<Record<string, Block>> | ((municipality: Municipality) => Readonly<Record<string, Block>>)

/** What maps send out, and how it comes back: the handlers of their deliveries. */
export const processHandlers = (blocks: Blocks): Record<string, Handler> => ({
  'process.work': due => doWork(due, typeof blocks === 'function' ? blocks(due.municipality) : blocks),
  'process.message': due =>
    due.write(async w => {
      if (!(await settleDelivery(w, due.id))) return
      const { name, from, correlation, variables } = due.payload
      const taken = await correlateMessage(w, {
        name: String(name),
        from: String(from),
        ...(correlation === undefined ? {} : { correlation: String(openValueOf(JSON.parse(String(correlation)))) }),
        payload: received(variables),
      })
      // All of it is undone and tried again later: whoever is to get it may not be so far yet.
      if (taken === undefined) throw new Error(`Nobody waits for the message "${name}" yet`)
    }),
  'process.signal': due =>
    due.write(async w => {
      if (!(await settleDelivery(w, due.id))) return
      await broadcastSignal(w, { name: String(due.payload.name), from: String(due.payload.from), payload: {} })
    }),
  'process.signalled': due =>
    due.write(async w => {
      if (!(await settleDelivery(w, due.id))) return
      const { instance, name, variables } = due.payload
      await takeSignal(w, { instance: String(instance), name: String(name), payload: received(variables) })
    }),
})

const received = (variables: unknown): Variables => variablesOf(JSON.parse(String(variables)))

const doWork = async (due: Due, blocks: Readonly<Record<string, Block>>): Promise<void> => {
  const task = String(due.payload.task)
  const asked = await due.write(w =>
    w.tx
      .selectFrom('processes.task as t')
      .innerJoin('processes.instance as i', join =>
        join.onRef('i.municipality_id', '=', 't.municipality_id').onRef('i.id', '=', 't.instance_id'),
      )
      .where('t.id', '=', task)
      .where('t.state', '=', 'open')
      .select(['t.topic', 't.given', 'i.subject'])
      .executeTakeFirst(),
  )
  // It has been answered, or is not wanted any more.
  if (!asked) return
  const topic = asked.topic ?? ''
  const block = Object.hasOwn(blocks, topic) ? blocks[topic] : undefined
  const fail = (message: string) => due.write(w => failTask(w, { task, message }))
  if (!block) return void (await fail(`Nothing here does the work "${topic}"`))
  try {
    const { step, write, municipality } = due
    const variables = await block({
      task,
      variables: variablesOf(asked.given ?? {}),
      subject: asked.subject,
      municipality,
      step,
      write,
    })
    await due.write(w => completeTask(w, { task, variables }))
  } catch (fault) {
    if (fault instanceof MapError) {
      const { code, message } = fault
      return void (await due.write(w => raiseInTask(w, { task, code, message, variables: {} })))
    }
    if (!(fault instanceof Undeliverable) && due.attempts < mostAttempts) throw fault
    await fail(fault instanceof Error ? fault.message : String(fault))
  }
}
