import { createHash } from 'node:crypto'

export type DocumentKind = 'decision-letter' | 'receipt' | 'attachment'

/** A document as lists show it. `subject` is the case it belongs to. */
export type DocumentView = {
  id: string
  subject: string
  kind: DocumentKind
  title: string
  file: string
  sha256: string
  size: number
  type: string
  createdAt: Temporal.Instant
  /** `officer:<id>`, `resident:<id>`, `system:<id>`. */
  createdBy: string
}

/** The hash that a document's row carries: any change of the row or of its file breaks it. */
export const documentHash = (document: DocumentView): string => {
  const { id, subject, kind, title, file, sha256, size, type, createdAt, createdBy } = document
  return createHash('sha256')
    .update(JSON.stringify([id, subject, kind, title, file, sha256, size, type, createdAt.toString(), createdBy]))
    .digest('hex')
}
