import type { Read } from '../../kernel/hands.ts'
import type { MessageFile } from '../messages/index.ts'
import type { AnswerSection } from './case.ts'
import './table.ts'

/** One answer that the applicant has corrected. Undefined on the side where it was not answered. */
export type Change = {
  title: string
  label: string
  before?: string
  after?: string
  /** Files that hung on the earlier answer: they stay with the case. */
  files?: MessageFile[]
}

export type CorrectionView = { id: string; at: Temporal.Instant; changes: Change[] }

/** What has been corrected in a case, oldest first. */
export const correctionsOf = async (r: Read, caseId: string): Promise<CorrectionView[]> => {
  const rows = await r.db
    .selectFrom('cases.correction')
    .select(['id', 'corrected_at', 'changes'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ id: row.id, at: row.corrected_at, changes: row.changes }))
}

/** What differs between two sets of answers, in the order in which they stand now; what is gone comes last. */
export const changesBetween = (before: readonly AnswerSection[], after: readonly AnswerSection[]): Change[] => {
  const earlier = answersIn(before)
  const later = answersIn(after)
  const changed = [...later].flatMap(([key, now]): Change[] => {
    const then = earlier.get(key)
    if (then && then.value === now.value && sameFiles(then.files, now.files)) return []
    return [{ title: now.title, label: now.label, ...was(then), after: now.value }]
  })
  const gone = [...earlier].flatMap(([key, then]): Change[] =>
    later.has(key) ? [] : [{ title: then.title, label: then.label, ...was(then) }],
  )
  return [...changed, ...gone]
}

type Given = { title: string; label: string; value: string; files: MessageFile[] }

/** Answers by where they stand: the same question may be asked in several rows. */
const answersIn = (sections: readonly AnswerSection[]): Map<string, Given> => {
  const found = new Map<string, Given>()
  for (const { title, items } of sections)
    for (const { label, value, files = [] } of items) {
      const times = [...found.keys()].filter(key => key.startsWith(`${title}\n${label}\n`)).length
      found.set(`${title}\n${label}\n${times}`, { title, label, value, files })
    }
  return found
}

const was = (then: Given | undefined): Pick<Change, 'before' | 'files'> =>
  then ? { before: then.value, ...(then.files.length > 0 ? { files: then.files } : {}) } : {}

const sameFiles = (a: readonly MessageFile[], b: readonly MessageFile[]): boolean =>
  a.length === b.length && a.every(({ id }, at) => id === b[at]?.id)
