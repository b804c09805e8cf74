import type { FileType } from '../../kernel/files/file-types.ts'
import type { UploadRules } from '../../kernel/files/multipart.ts'

/** What a resident may add to an answer. */
export const answerTypes: FileType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
]

export const answerFiles: UploadRules = { fil: { maxBytes: 10 * 1024 * 1024, types: answerTypes } }
