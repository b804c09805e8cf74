import type { Officer, Write } from '../../kernel/hands.ts'
import { newId } from '../../kernel/ids.ts'
import './table.ts'

/** Keeps who got the case, from whom and when; nobody means that it was let go. */
export const recordAssignment = async (
  w: Write<Officer>,
  caseId: string,
  to: { id: string; name: string } | undefined,
): Promise<void> => {
  await w.tx
    .insertInto('cases.assignment')
    .values({
      id: newId(),
      case_id: caseId,
      officer: to?.id ?? null,
      officer_name: to?.name ?? null,
      assigned_by: w.actor.id,
      assigned_at: w.now,
    })
    .execute()
}
