import type { Selectable } from 'kysely'
import type { Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import type { CaseRow } from '../table.ts'
import '../table.ts'

type Ended = Pick<Selectable<CaseRow>, 'decided_at' | 'closed_at'>

/** How a case stands that has come to the end of its map: closed, and done with now where nothing was decided. */
export const closing = (
  { now }: Pick<Write, 'now'>,
  { decided_at: decided, closed_at: closed }: Ended,
): { decided_at: Temporal.Instant; closed_at: Temporal.Instant } => ({
  decided_at: decided ?? now,
  closed_at: closed ?? now,
})

/** A map has come to its end by itself: a time that ran out, or an answer from a system. The case is closed, unless it is already. */
export const closeEndedCase = async (w: Write, id: string): Promise<void> => {
  // Other things than cases may go by a map.
  if (!isId(id)) return
  const row = await w.tx
    .selectFrom('cases.case')
    .select(['id', 'rev', 'decided_at', 'closed_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.closed_at) return
  const rev = row.rev + 1
  await w.tx
    .updateTable('cases.case')
    .set({ ...closing(w, row), state: 'closed', rev })
    .where('id', '=', id)
    .execute()
  await w.emit({ type: 'case.closed', subject: id, visible: true, body: { rev } })
}
