import { Missing } from '../../../kernel/errors.ts'
import { fileForDownload } from '../../../kernel/files/files.ts'
import type { Read } from '../../../kernel/hands.ts'
import { documentHash } from '../document.ts'
import '../table.ts'
import { documentOf } from './documents-of.ts'

/** A document to send; its bytes are `store.open(sha256)`, and a download names them `filename`. */
export type DocumentForDownload = {
  subject: string
  title: string
  filename: string
  type: string
  size: number
  sha256: string
}

/**
 * A document that somebody opens. Throws Missing when there is none, Refused while its file waits for the virus scan, and
 * an error when its row is not as it was written. Who may see it is the caller's rule: compare `subject`.
 */
export const documentForDownload = async (r: Read, id: string): Promise<DocumentForDownload> => {
  const row = await r.db.selectFrom('documents.document').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Missing('No such document')
  const document = documentOf(row)
  if (documentHash(document) !== row.hash) throw new Error(`The document ${id} is not as it was written.`)
  const { name } = await fileForDownload(r, document.file)
  const { subject, title, type, size, sha256 } = document
  return { subject, title, filename: name, type, size, sha256 }
}
