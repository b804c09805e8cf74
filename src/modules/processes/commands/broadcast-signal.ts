import type { Write } from '../../../kernel/hands.ts'
import type { Variables } from '../engine/state.ts'
import { happen } from '../keeping/happen.ts'
import { keptVariables } from '../keeping/kept.ts'
import { openInstance } from '../keeping/opened.ts'
import { findable } from '../keeping/write-step.ts'
import '../table.ts'
import { startTriggered } from './start-triggered.ts'

/**
 * A signal reaches all that wait for it now, each by a delivery of its own, so that one that can't take it holds nobody else up; and it begins what
 * begins with it. Gives how many.
 */
export const broadcastSignal = async (
  w: Write,
  { name, payload, from }: { name: string; payload: Variables; from?: string },
): Promise<number> => {
  let asked = w.tx
    .selectFrom('processes.subscription')
    .where('type', '=', 'signal')
    .where('name', '=', findable(name))
    .distinct()
    .orderBy('instance_id')
    .select('instance_id')
  if (from !== undefined) asked = asked.where('instance_id', '<>', from)
  const waiting = await asked.execute()
  const variables = JSON.stringify(keptVariables(payload))
  for (const { instance_id: instance } of waiting)
    await w.enqueue({ kind: 'process.signalled', payload: { instance, name, variables } })
  return waiting.length + (await startTriggered(w, 'signal', name, payload)).length
}

/** One case takes a signal. Gives whether it still waited for it. */
export const takeSignal = async (
  w: Write,
  { instance, name, payload }: { instance: string; name: string; payload: Variables },
): Promise<boolean> => {
  const { taken } = await happen(w, await openInstance(w, instance), { type: 'signal', name, payload })
  return taken
}
