import type { Write } from '../../../kernel/hands.ts'
import type { Variables } from '../engine/state.ts'
import { happen } from '../keeping/happen.ts'
import { openInstance } from '../keeping/opened.ts'
import { findable } from '../keeping/write-step.ts'
import '../table.ts'
import { startTriggered } from './start-triggered.ts'

export type Message = {
  name: string
  correlation?: string
  payload: Variables
  /** Only this case, where the sender knows it. */
  instance?: string
  /** The case that sent it: a message is never to oneself. */
  from?: string
}

/**
 * A message reaches one: the case that has waited for it longest, or else a new one where a map begins with it. Gives the case; none where nobody
 * wants it yet.
 */
export const correlateMessage = async (w: Write, message: Message): Promise<string | undefined> => {
  const { name, correlation, payload } = message
  const tried: string[] = []
  for (;;) {
    const id = await waiting(w, message, tried)
    if (id === undefined) break
    // Whoever held the lock before may have been given one like it.
    const event = { type: 'message' as const, name, payload, ...(correlation === undefined ? {} : { correlation }) }
    const { taken } = await happen(w, await openInstance(w, id), event)
    if (taken) return id
    tried.push(id)
  }
  if (message.instance !== undefined) return undefined
  const [started] = await startTriggered(w, 'message', name, payload)
  return started
}

const waiting = async (
  w: Write,
  { name, correlation, instance, from }: Message,
  tried: string[],
): Promise<string | undefined> => {
  let asked = w.tx
    .selectFrom('processes.subscription')
    .where('type', '=', 'message')
    .where('name', '=', findable(name))
    .orderBy('instance_id')
    .limit(1)
    .select('instance_id')
  if (correlation !== undefined)
    asked = asked.where(eb => eb.or([eb('correlation', 'is', null), eb('correlation', '=', findable(correlation))]))
  // What one case sends without saying for whom never reaches another that waits for its own.
  else if (from !== undefined) asked = asked.where('correlation', 'is', null)
  if (instance !== undefined) asked = asked.where('instance_id', '=', instance)
  if (from !== undefined) asked = asked.where('instance_id', '<>', from)
  if (tried.length > 0) asked = asked.where('instance_id', 'not in', tried)
  return (await asked.executeTakeFirst())?.instance_id
}
