import type { Read } from '../../../kernel/hands.ts'
import type { CommentAct } from './table.ts'
import './table.ts'

export type Act = { comment: string; did: CommentAct; at: Temporal.Instant; by: string }

/** What holds of a comment: the newest of each pair. */
export type Holding = { shown: Act | undefined; hidden: Act | undefined; settled: Act | undefined }

/** What was decided of some comments, oldest first. */
export const actsOf = async (r: Read, comments: readonly string[]): Promise<Act[]> =>
  comments.length === 0
    ? []
    : r.db
        .selectFrom('processes.map_comment_act')
        .select(['comment', 'did', 'at', 'by_name as by'])
        .where('comment', 'in', comments)
        .orderBy('comment')
        .orderBy('no')
        .execute()

export const holding = (acts: readonly Act[], comment: string): Holding => {
  const own = acts.filter(act => act.comment === comment)
  const open = own.findLast(({ did }) => did === 'show' || did === 'hide')
  const done = own.findLast(({ did }) => did === 'settle' || did === 'reopen')
  return {
    shown: open?.did === 'show' ? open : undefined,
    hidden: open?.did === 'hide' ? open : undefined,
    settled: done?.did === 'settle' ? done : undefined,
  }
}
