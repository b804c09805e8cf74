import type { Selectable } from 'kysely'
import type { Tables } from '../../../kernel/db/tables.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { DocumentView } from '../document.ts'
import '../table.ts'

/** The documents of a case, oldest first. Who may see the case is the caller's rule. */
export const documentsOf = async (r: Read, subject: string): Promise<DocumentView[]> => {
  const rows = await r.db
    .selectFrom('documents.document')
    .selectAll()
    .where('subject_id', '=', subject)
    .orderBy('id')
    .execute()
  return rows.map(documentOf)
}

export const documentOf = (row: Selectable<Tables['documents.document']>): DocumentView => ({
  id: row.id,
  subject: row.subject_id,
  kind: row.kind,
  title: row.title,
  file: row.file_id,
  sha256: row.sha256,
  size: row.size,
  type: row.type,
  createdAt: row.created_at,
  createdBy: row.created_by,
})

export const isRemembered = async (r: Read, id: string): Promise<boolean> =>
  (await r.db.selectFrom('documents.document').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
