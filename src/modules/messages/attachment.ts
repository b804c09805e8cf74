import type { StoredFile } from '../../kernel/files/files.ts'
import type { FileRule } from '../../kernel/files/store.ts'
import type { MessageFile } from './message.ts'

/** What may be sent along with an answer or a message: papers, pictures and texts, as people have them on a phone or a desk. */
export const attachment: FileRule = {
  maxBytes: 10_000_000,
  types: [
    'application/pdf',
    'image/jpeg',
    'image/png',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ],
}

/** For the file control of the browser: it can only help, the server decides. */
export const accept = ['.pdf', '.jpg', '.jpeg', '.png', '.docx', '.odt']

export const asAttached = (file: StoredFile | undefined): MessageFile[] =>
  file ? [{ id: file.id, name: file.name, type: file.type, size: file.size }] : []
