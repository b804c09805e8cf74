import { fileById, type StoredFile, sayActor } from '../../../kernel/files/files.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { type DocumentKind, type DocumentView, documentHash } from '../document.ts'
import '../table.ts'

/**
 * Writes down that a file is a document of a case. With an `id` chosen beforehand, doing it again is harmless. Throws
 * Missing when the file is not one of this municipality's. Gives the document's id.
 */
export const rememberDocument = async (
  w: Write,
  {
    id = newId(),
    subject,
    kind,
    title,
    file,
  }: { id?: string; subject: string; kind: DocumentKind; title: string; file: Pick<StoredFile, 'id'> },
): Promise<string> => {
  const { sha256, size, type } = await fileById(reading(w), file.id)
  const document: DocumentView = {
    id,
    subject,
    kind,
    title,
    file: file.id,
    sha256,
    size,
    type,
    // PostgreSQL keeps microseconds: what is hashed must be what comes back.
    createdAt: w.now.round('microsecond'),
    createdBy: sayActor(w.actor),
  }
  const { numInsertedOrUpdatedRows: written } = await w.tx
    .insertInto('documents.document')
    .values({
      id,
      subject_id: subject,
      kind,
      title,
      file_id: file.id,
      sha256,
      size,
      type,
      created_at: document.createdAt,
      created_by: document.createdBy,
      hash: documentHash(document),
    })
    .onConflict(conflict => conflict.columns(['municipality_id', 'id']).doNothing())
    .executeTakeFirst()
  if (written) await w.emit({ type: 'document.made', subject, visible: false, body: { document: id, kind, title } })
  return id
}
