import type { Officer, Write } from '../../../kernel/hands.ts'
import { advance, lockCase } from '../locked-case.ts'
import { finishWork, leaveMap } from '../on-map/move-on.ts'

/** Nothing more will be done in a decided case. */
export const closeCase = async (
  w: Write<Officer>,
  { number, rev }: { number: string; rev: number },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, number, 'close', { rev, event: 'case.closed' })
  if (locked.repeated) return { id: locked.id, number }
  const over = locked.running.ended || (await finishWork(w, locked, 'close', {}))
  if (!over) await leaveMap(w, locked)
  return advance(w, locked, { closed_at: w.now }, { type: 'case.closed', visible: true })
}
