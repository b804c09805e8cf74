import type { Read } from '../../../kernel/hands.ts'
import '../table.ts'

/** How many messages one side has not read, by subject; subjects without any are left out. */
export const unreadFor = async (
  r: Read,
  subjects: string[],
  side: 'resident' | 'officer',
): Promise<Map<string, number>> => {
  if (subjects.length === 0) return new Map()
  const rows = await r.db
    .selectFrom('messages.message')
    .where('subject', 'in', subjects)
    .where('direction', '=', side === 'resident' ? 'out' : 'in')
    .where('read_at', 'is', null)
    .groupBy('subject')
    .select(eb => ['subject', eb.fn.countAll<number>().as('n')])
    .execute()
  return new Map(rows.map(row => [row.subject, row.n]))
}
